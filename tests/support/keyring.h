// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <csignal>

namespace countersign {

/// A secret as the Secret Service's interface carries it: session, parameters, value, content type.
struct BusSecret {
    QDBusObjectPath session{};
    QByteArray parameters{};
    QByteArray value{};
    QString contentType{};
};

inline QDBusArgument &operator<<(QDBusArgument &argument, const BusSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, BusSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace countersign

Q_DECLARE_METATYPE(countersign::BusSecret)

namespace countersign {

/// What a person does with the keyring in another program. For a gnome-keyring as with_keyring.sh starts it, password `pw`.
/// Each says whether the service did it.
inline QDBusMessage askKeyring(const QString &interface, const QString &method, const QVariantList &arguments)
{
    auto call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                                               interface, method);
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().call(call);
}

inline QDBusObjectPath defaultCollection()
{
    return askKeyring(QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("ReadAlias"), {QStringLiteral("default")})
        .arguments()
        .value(0)
        .value<QDBusObjectPath>();
}

inline bool lockKeyring()
{
    return askKeyring(QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"),
                      {QVariant::fromValue(QList<QDBusObjectPath>{defaultCollection()})})
               .type()
        == QDBusMessage::ReplyMessage;
}

inline bool unlockKeyring()
{
    qDBusRegisterMetaType<BusSecret>();
    const auto session = askKeyring(QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("OpenSession"),
                                    {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))})
                             .arguments()
                             .value(1)
                             .value<QDBusObjectPath>();
    const BusSecret password{session, {}, "pw", QStringLiteral("text/plain")};
    return askKeyring(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
                      QStringLiteral("UnlockWithMasterPassword"), {QVariant::fromValue(defaultCollection()), QVariant::fromValue(password)})
               .type()
        == QDBusMessage::ReplyMessage;
}

/// The keyring's process stands still as long as this lives: it keeps its name on the bus and answers nothing.
class HeldKeyring {
public:
    HeldKeyring()
        : m_process(pid_t(QDBusConnection::sessionBus().interface()->servicePid(QStringLiteral("org.freedesktop.secrets")).value()))
    {
        ::kill(m_process, SIGSTOP);
    }
    ~HeldKeyring() { release(); }
    HeldKeyring(const HeldKeyring &) = delete;
    HeldKeyring &operator=(const HeldKeyring &) = delete;
    void release() { ::kill(m_process, SIGCONT); }

private:
    pid_t m_process;
};

} // namespace countersign
