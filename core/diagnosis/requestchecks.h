// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/diagnosis/cause.h"
#include "core/diagnosis/observedrequest.h"
#include "core/diagnosis/observedsignature.h"
#include "core/diagnosis/servererror.h"

#include <QDateTime>

#include <optional>

namespace countersign {

/// All that can be known without signing.
struct CheckInput {
    ObservedRequest request{};
    ObservedSignature signature{};
    Secret secret{}; ///< empty when it is not known
    std::optional<ServerError> refusal{};
    QDateTime now{};        ///< UTC, of the clock that is to be trusted; invalid: the request's time is not judged by it
    QDateTime serverTime{}; ///< UTC, from the answer's header Date or its text; invalid when unknown
};

/// White space around a secret, which is taken as part of it; the likeliest slip of all that are copied.
QVector<Cause> secretCauses(const Secret &secret);

/// Reasons for a refusal that are seen from request and answer alone, and that no other string shows: time, nonce, key of another cloud, temporary key
/// without its token, white space at the ends of the secret, a signature that was not encoded. Each with what is needed to act. Source: the vendors' pages
/// on common errors; windows of 15 minutes, ACM 60 seconds.
COUNTERSIGN_CORE QVector<Cause> requestCauses(const CheckInput &input);

/// The server's time: the header `Date` of \p answer, a text that holds a whole answer, else `server time:` in a refusal's message. Invalid when neither
/// tells one.
COUNTERSIGN_CORE QDateTime serverTime(const std::optional<ServerError> &refusal, QByteArrayView answer = {});

} // namespace countersign
