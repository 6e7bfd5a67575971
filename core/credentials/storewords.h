// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/credentials/credentialstore.h"

#include <optional>

namespace countersign {

/// How a state is said wherever it is shown: in the window, in an error, on the command line.
struct StoreWords {
    QString what{}; ///< one sentence without a full stop; names the store
    QString todo{}; ///< what to do next, or what can be done now

    bool operator==(const StoreWords &) const = default;
};

/// \param storeName for people: `Secret Service`
COUNTERSIGN_CORE StoreWords storeWords(StoreState state, const QString &storeName);

/// The error of a deed that \p state stopped: StoreUnavailable, StoreLocked, StoreDenied or Timeout (asked, no answer yet). Not for Working.
/// \param reason the store's own words, if it gave any
COUNTERSIGN_CORE Error storeError(StoreState state, const QString &storeName, const QString &reason = {});

/// The state behind an error of a store; nothing for errors of other kinds.
COUNTERSIGN_CORE std::optional<StoreState> stateOfError(ErrorKind kind);

} // namespace countersign
