// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/places.h"

#include <QStandardPaths>

namespace countersign {

QString profilesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/countersign/profiles.ini");
}

QString catalogueFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/countersign/catalogue");
}

} // namespace countersign
