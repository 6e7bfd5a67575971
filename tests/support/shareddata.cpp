// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shareddata.h"

#include <QDir>

QString sharedData()
{
    const QDir folder(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/../shared"));
    return folder.exists() ? folder.canonicalPath() : QString();
}
