// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>

namespace countersign {

/// Where a store stands. `storeWords` says it to people.
enum class StoreState {
    Working,
    Absent, ///< no keychain answers: secrets can be kept for this run only
    Locked, ///< it is there and closed; a read would look like "not found"
    Denied, ///< it is there and turns us away
    Slow    ///< asked, and no answer yet: it may be asking the person
};

/// Keeps AccessKey secrets by profile id. Session tokens never come here.
class COUNTERSIGN_CORE CredentialStore {
public:
    virtual ~CredentialStore() = default;

    /// The store's name for people: `Secret Service`, `memory of this run`.
    virtual QString name() const = 0;
    /// What a profile notes about where its secret is: `secret-service`. Empty for a store that keeps nothing beyond this run.
    virtual QByteArray backendId() const = 0;
    /// Asks the person nothing. Takes as long as the store does: `KeychainWatch` says Slow in the meantime.
    virtual QFuture<StoreState> state() = 0;
    /// StoreUnavailable, StoreLocked, StoreDenied or Timeout (asked, no answer yet) on failure; nothing is half-written.
    virtual QFuture<Result<void>> write(const QString &profileId, const Secret &secret) = 0;
    /// NotFound only when the store was open before and after it said so; a locked keyring is StoreLocked.
    virtual QFuture<Result<Secret>> read(const QString &profileId) = 0;
    /// Removing what is not there is no error. A locked store removes nothing and is StoreLocked.
    virtual QFuture<Result<void>> remove(const QString &profileId) = 0;
};

} // namespace countersign
