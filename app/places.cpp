// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/places.h"

#include <QStandardPaths>

namespace countersign {

namespace {

QString inConfiguration(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/countersign/") + name;
}

} // namespace

QString profilesFile()
{
    return inConfiguration(QStringLiteral("profiles.ini"));
}

QString settingsFile()
{
    return inConfiguration(QStringLiteral("settings.ini"));
}

QString workspaceFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/countersign/workspaces");
}

QString catalogueFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/countersign/catalogue");
}

} // namespace countersign
