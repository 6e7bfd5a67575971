// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/storewords.h"

#include <QCoreApplication>

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

ErrorKind errorKindOf(StoreState state)
{
    switch (state) {
    case StoreState::Locked:
        return ErrorKind::StoreLocked;
    case StoreState::Denied:
        return ErrorKind::StoreDenied;
    case StoreState::Slow:
        return ErrorKind::Timeout;
    case StoreState::Working:
    case StoreState::Absent:
        break;
    }
    return ErrorKind::StoreUnavailable;
}

} // namespace

StoreWords storeWords(StoreState state, const QString &storeName)
{
    switch (state) {
    case StoreState::Working:
        return {Words::tr("The keychain answers: %1").arg(storeName), Words::tr("Secrets can be stored")};
    case StoreState::Absent:
        return {Words::tr("No keychain answers: %1").arg(storeName), Words::tr("Start it, or keep secrets for this run only")};
    case StoreState::Locked:
        return {Words::tr("The keychain is locked: %1").arg(storeName),
                Words::tr("Unlock it in the password manager of the desktop, or answer the system's prompt at the next try")};
    case StoreState::Denied:
        return {Words::tr("The keychain refuses access: %1").arg(storeName),
                Words::tr("Allow Countersign in the settings of the keychain or of the sandbox, then try again")};
    case StoreState::Slow:
        return {Words::tr("The keychain has not answered yet: %1").arg(storeName),
                Words::tr("Look for a prompt of the system behind other windows; we go on waiting")};
    }
    Q_UNREACHABLE();
}

Error storeError(StoreState state, const QString &storeName, const QString &reason)
{
    Q_ASSERT_X(state != StoreState::Working, "storeError", "a working store makes no error");
    const StoreWords words = storeWords(state, storeName);
    return {errorKindOf(state), words.what, reason, words.todo};
}

std::optional<StoreState> stateOfError(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::StoreUnavailable:
        return StoreState::Absent;
    case ErrorKind::StoreLocked:
        return StoreState::Locked;
    case ErrorKind::StoreDenied:
        return StoreState::Denied;
    case ErrorKind::Timeout:
        return StoreState::Slow;
    default:
        return {};
    }
}

} // namespace countersign
