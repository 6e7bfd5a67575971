// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainbackend.h"

#include <QCoreApplication>

namespace countersign {

KeychainBackend keychainBackend(const QMap<QByteArray, QByteArray> &environment)
{
#if defined(COUNTERSIGN_SECRET_SERVICE)
    const QByteArray desktop = environment.value("XDG_CURRENT_DESKTOP");
    if (desktop == "KDE")
        return KeychainBackend::KWallet;
    if (desktop == "GNOME" || desktop == "Unity")
        return KeychainBackend::SecretService;
    const QByteArray session = environment.value("DESKTOP_SESSION");
    if (session == "gnome")
        return KeychainBackend::SecretService;
    if (session == "kde" || session == "kde4")
        return KeychainBackend::KWallet;
    const bool isGnome = !environment.value("GNOME_DESKTOP_SESSION_ID").isEmpty();
    return !isGnome && !environment.value("KDE_FULL_SESSION").isEmpty() ? KeychainBackend::KWallet : KeychainBackend::SecretService;
#else
    Q_UNUSED(environment)
    return KeychainBackend::System;
#endif
}

QByteArray keychainBackendId(KeychainBackend backend)
{
    switch (backend) {
    case KeychainBackend::SecretService:
        return "secret-service";
    case KeychainBackend::KWallet:
        return "kwallet";
    case KeychainBackend::System:
        break;
    }
    return "system";
}

QString keychainName(const QByteArray &backendId)
{
    if (backendId == "secret-service")
        return QStringLiteral("Secret Service");
    if (backendId == "kwallet")
        return QStringLiteral("KWallet");
    if (backendId == "system")
        return QCoreApplication::translate("Credentials", "the system's keychain");
    return QString::fromUtf8(backendId);
}

} // namespace countersign
