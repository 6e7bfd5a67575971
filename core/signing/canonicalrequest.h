// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/request.h"
#include "core/signing/canonicalpath.h"
#include "core/signing/desk.h"

namespace countersign {

/// A call whose canonical request is hashed into the string to sign, as Huawei and ACS3 have it: laid ready to be written by changing rules.
struct CanonicalCall {
    const Request *request = nullptr; ///< of method and query
    PathParts path{};
    SignedHeaders headers{};
    QByteArray body{};                            ///< as sent
    std::optional<TracedBytes> declaredPayload{}; ///< stands in place of the body's hash
    QByteArray algorithm{};                       ///< first line of the string to sign
    TracedBytes date{};                           ///< its second, where there is one
    TracedBytes scope{};                          ///< its next, where there is one
};

/// The algorithm as the rules have it in the string to sign; empty where its line is missing.
QByteArrayView algorithmName(const SigningRules &rules, QByteArrayView own);

/// Six parts, each on a line of its own: method, path, query, headers (whose block ends in a newline, so that a blank line follows), list, hash.
template <class Text>
void writeCanonicalRequest(const CanonicalCall &call, const SigningRules &rules, Desk<Text> &desk)
{
    static const Origin body = Origin::of(Origin::Kind::Body);
    writePath(desk.begin(Step::CanonicalUri), call.path, rules, desk.encoders, desk.pathShapes);
    writeQuery(desk.begin(Step::CanonicalQuery), call.request->query, rules, desk);
    writeHeaderLines(desk.begin(Step::CanonicalHeaders), call.headers, rules, desk.headerOrder, desk.headerValues);
    writeHeaderNames(desk.begin(Step::SignedHeaders), call.headers, rules, desk.headerOrder);
    Text &payload = desk.begin(Step::HashedPayload);
    if (call.declaredPayload && rules.body == SigningRules::Body::AsSent)
        payload.put(*call.declaredPayload);
    else
        payload.put(desk.bodyHashes.of(call.body, rules), body);

    Text &canonical = desk.begin(Step::CanonicalRequest);
    writeMethod(canonical, call.request->method, rules);
    canonical.literal('\n');
    canonical.put(desk[Step::CanonicalUri]);
    canonical.literal('\n');
    canonical.put(desk[Step::CanonicalQuery]);
    canonical.literal('\n');
    canonical.put(desk[Step::CanonicalHeaders]);
    if (rules.blankLineAfterHeaders)
        canonical.literal('\n');
    canonical.put(desk[Step::SignedHeaders]);
    canonical.literal('\n');
    canonical.put(payload);
    if (rules.canonicalEnding != SigningRules::Ending::Nothing)
        canonical.literal(endingBytes(rules.canonicalEnding));
    if (rules.canonicalCharset != SigningRules::Charset::Utf8)
        canonical.rewrite([&rules](QByteArrayView bytes) { return inCharset(bytes, rules.canonicalCharset); });
}

/// The lines of the string to sign: algorithm, time and scope where there are, and the hash of the canonical request.
template <class Text>
void writeHashedString(const CanonicalCall &call, const SigningRules &rules, Desk<Text> &desk)
{
    static const Origin algorithm = Origin::setting(QStringLiteral("algorithm"));
    static const Origin request = Origin::step("canonical-request");
    Text &text = desk.begin(Step::StringToSign);
    if (const QByteArrayView name = algorithmName(rules, call.algorithm); !name.isEmpty()) {
        text.put(name, algorithm);
        text.literal('\n');
    }
    if (rules.hasDateLine) {
        text.put(desk.headerValues.date(call.date, rules));
        text.literal('\n');
    }
    if (!call.scope.isEmpty()) {
        Text &scope = desk.begin(Step::CredentialScope);
        scope.put(call.scope);
        text.put(scope);
        text.literal('\n');
    }
    const Text &canonical = desk[Step::CanonicalRequest];
    if (rules.canonicalIsHashed) {
        std::array<char, longestDigest> raw; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by the digest
        const qsizetype length = digest(rules.hash, canonical.view(), raw.data());
        ByteText &hex = desk.hash;
        hex.clear();
        writeHex(hex, {raw.data(), length}, rules.canonicalHashInUpperCase);
        text.put(hex.view(), request);
    } else {
        text.put(canonical);
    }
    finishString(text, rules);
}

} // namespace countersign
