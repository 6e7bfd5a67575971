// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/verifier.h"

#include <optional>

namespace countersign::practice {

/// What a request of Alibaba Cloud says of its sender, wherever its scheme puts that.
struct AlibabaClaim {
    QByteArray keyId{};
    bool isSigned = false;  ///< gives a signature, right or wrong
    QByteArray timestamp{}; ///< as sent
    QDateTime time{};       ///< UTC, read from it; invalid when it is not well formed
    QByteArray nonce{};
    QByteArray token{};                      ///< of a temporary key
    std::optional<QByteArray> bearerToken{}; ///< stands in for key and signature
};

/// Everything but the signature. The order of the checks is assumed: what is given at all, format of the time, window, key, token, nonce.
/// \returns who it is; without a key id there is no signature to check
tl::expected<Identity, Refusal> checkedClaim(const AlibabaClaim &claim, const Circumstances &circumstances);

/// Only a request that was let in uses its nonce up, so that a mistake can be mended and sent again.
void useUpNonce(const AlibabaClaim &claim, const Circumstances &circumstances);

/// `MissingTimestamp`, `Timestamp is mandatory for this action.`; the names other than this and SecurityToken are assumed.
Refusal mandatory(const QByteArray &name);

/// The refusal of RPC and ROA, with the server's own string. ECS has its own code and sentence.
Refusal signatureMismatch(const QString &product, const QByteArray &stringToSign);

/// `2026-01-02T03:04:05Z`; invalid when it is not of that form.
QDateTime isoTime(const QByteArray &text);

} // namespace countersign::practice
