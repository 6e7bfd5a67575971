// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/signing/signaturescheme.h"

namespace countersign {

/// A request to be signed, as a program describes it in JSON.
struct SignJob {
    QByteArray id{}; ///< the JSON text of the key `id`, handed back as it came; empty when there is none
    QByteArray schemeId{};
    Request request{};
    SigningContext context{}; ///< time and nonce are there; `rules` are not
};

/// A job that could not be read, and its id as far as that could be.
struct UnreadableJob {
    QByteArray id{};
    Error error{};
};

/// Reads one JSON object: `scheme`, `request` {`method`, `url`, `query`, `form`, `headers`, `body` or `bodyBase64`}, `credentials`, `time`, `nonce`,
/// `settings`. Names and values are plain, a query in the URL is decoded and put in front; a value is a string or `{"base64": "…"}`.
/// A setting is a string or a list of names; `signedParts` of `acm-spas` may also give the values themselves: `{"tenant": "…", "group": "…"}`.
/// \p clock and \p nonces stand in for `time` and `nonce`. Unknown keys are passed over. BadInput names the place: `request.query[2]`.
COUNTERSIGN_CORE tl::expected<SignJob, UnreadableJob> signJobFromJson(const QByteArray &json, const Clock &clock, NonceSource &nonces);

struct SignJobOutcome {
    /// One JSON object on one line: `id`, `scheme`, `steps` without the secret ones, `stringToSign`, `signature`, `wire`; or `id` and `error`.
    /// A token stands in steps and wire as it stands in the job: this is the answer to the program that gave it.
    QByteArray json{};
    std::optional<Error> error{}; ///< why nothing was signed; also in `json`
};

/// Reads and signs. Where the network layer would send other bytes, `wire` is null and `wireError` says why.
COUNTERSIGN_CORE SignJobOutcome signedJob(const QByteArray &json, const SchemeRegistry &schemes, const Clock &clock, NonceSource &nonces);

/// `kind`, `message`, `subject` and `hint` as a JSON object.
COUNTERSIGN_CORE QByteArray errorJson(const Error &error);

} // namespace countersign
