// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/request/request.h"
#include "core/signing/signingrules.h"

#include <array>

namespace countersign {

// The moves that several schemes share. Each goes by the rules and keeps the origin of every byte.

/// Percent-encoding by `unreserved`, `space` and `upperCaseHex` of the rules; with the vendors' rules it equals \c percentEncoded.
class RuledEncoder {
public:
    explicit RuledEncoder(const SigningRules &rules);
    QByteArray operator()(QByteArrayView raw) const;
    TracedBytes operator()(const TracedBytes &raw) const;

private:
    std::array<QByteArray, 256> m_codes{};
};

/// `name=value` pairs, encoded if the rules say so, in the rules' order and joined by their separator. Equal names are in order of their values,
/// by bytes, except with `AsSent`.
TracedBytes canonicalPairs(const QVector<Field> &fields, const SigningRules &rules);

/// The path as it is signed: each segment decoded and encoded once by the rules, `/` appended if they say so; an empty path is `/`.
/// \param path as sent, percent-encoded
TracedBytes canonicalPath(const TracedBytes &path, const SigningRules &rules);

/// Blanks and tabs at both ends taken off; the rest keeps its origins.
TracedBytes trimmed(const TracedBytes &value);

/// The key of the MAC, and what the trace may hold of it: dots and the suffix, never a byte or the length of the secret.
struct SigningKey {
    Secret bytes{};
    TracedBytes shown{};
};
SigningKey signingKey(const Secret &secret, const SigningRules &rules);

/// A raw digest or MAC as the rules write it: Base64, or hex in either case.
QByteArray written(const QByteArray &raw, SigningRules::OutputForm form);

/// Fails with BadInput naming the first header whose name or value holds CR, LF or NUL: it would end the line and start another header.
Result<void> checkHeaderBytes(const QVector<Field> &headers);

} // namespace countersign
