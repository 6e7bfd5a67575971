// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>

namespace countersign {

/// Where a store stands, so that the window can say it in words.
enum class StoreState {
    Working,
    Absent,     ///< no keychain answers: secrets can be kept for this run only
    Locked,     ///< it is there and closed; a read would look like "not found"
    Denied
};

/// Keeps AccessKey secrets by profile id. Session tokens never come here.
class COUNTERSIGN_CORE CredentialStore {
public:
    virtual ~CredentialStore() = default;

    /// The backend's name for people: `system keychain`, `memory of this run`.
    virtual QString name() const = 0;
    virtual QFuture<StoreState> state() = 0;
    /// StoreUnavailable, StoreLocked or StoreDenied on failure; nothing is half-written.
    virtual QFuture<Result<void>> write(const QString &profileId, const Secret &secret) = 0;
    /// NotFound only when the store is open and has no such entry; a locked keyring is StoreLocked.
    virtual QFuture<Result<Secret>> read(const QString &profileId) = 0;
    /// Removing what is not there is no error.
    virtual QFuture<Result<void>> remove(const QString &profileId) = 0;
};

} // namespace countersign
