// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalSettings = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colourScheme = u"color-scheme"_s;

} // namespace

SystemScheme::SystemScheme(QObject *parent) : QObject(parent)
{
    QTimer::singleShot(0, this, &SystemScheme::ask);
}

void SystemScheme::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, portalPath, portalSettings, u"SettingChanged"_s, this, SLOT(settingChanged(QDBusMessage)));
    QDBusMessage question = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, u"Read"_s);
    question << appearance << colourScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError())
            tell(reply.value().variant());
    });
}

void SystemScheme::settingChanged(const QDBusMessage &message)
{
    const QVariantList said = message.arguments(); // group, key, value
    if (said.size() == 3 && said.at(0).toString() == appearance && said.at(1).toString() == colourScheme)
        tell(said.at(2));
}

/// `Read` wraps its answer in one variant more than the signal does. 0: no preference, 1: dark, 2: light; others are as 0.
void SystemScheme::tell(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QDBusVariant>())
        return tell(value.value<QDBusVariant>().variant());
    const uint scheme = value.toUInt();
    if (scheme == 1 || scheme == 2)
        emit preferred(scheme == 1);
}

} // namespace countersign
