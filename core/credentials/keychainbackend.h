// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace countersign {

/// The program that keeps the secrets behind QtKeychain. The library chooses one for each process; we say which, and pin it in each profile.
enum class KeychainBackend {
    SecretService, ///< gnome-keyring, KeePassXC, … on the session bus
    KWallet,
    System ///< the one keychain of Windows or macOS
};

/// The backend that QtKeychain takes, told from the same variables: XDG_CURRENT_DESKTOP, DESKTOP_SESSION, GNOME_DESKTOP_SESSION_ID,
/// KDE_FULL_SESSION. Source: `detectDesktopEnvironment` in the library's keychain_unix.cpp, 0.13.2.
/// \param environment a copy of the environment; empty: that of a desktop without a name
COUNTERSIGN_CORE KeychainBackend keychainBackend(const QMap<QByteArray, QByteArray> &environment);

/// The word in a profile: `secret-service`, `kwallet`, `system`.
COUNTERSIGN_CORE QByteArray keychainBackendId(KeychainBackend backend);
/// For people: `Secret Service`, `KWallet`, `the system's keychain`; a word we do not know stays as it is.
COUNTERSIGN_CORE QString keychainName(const QByteArray &backendId);

} // namespace countersign
