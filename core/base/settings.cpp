// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/settings.h"

#include <QFile>
#include <QSettings>

namespace countersign {

Settings::Settings(QString path, QObject *parent) : QObject(parent), m_path(std::move(path))
{
    if (m_path.isEmpty())
        return;
    const QSettings file(m_path, QSettings::IniFormat);
    for (const QString &key : file.childKeys())
        m_values.insert(key, file.value(key));
}

QVariant Settings::read(const char *key) const
{
    return m_values.value(QString::fromLatin1(key));
}

void Settings::write(const char *key, const QVariant &value)
{
    const QString name = QString::fromLatin1(key);
    m_values.insert(name, value);
    if (!m_path.isEmpty()) {
        QSettings file(m_path, QSettings::IniFormat);
        file.setValue(name, value);
        file.sync(); // what another window chose meanwhile stays
        QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    emit changed(key);
}

} // namespace countersign
