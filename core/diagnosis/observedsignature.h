// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/diagnosis/observedrequest.h"

#include <QByteArrayList>

#include <optional>

namespace countersign {

/// How an observed request means to be signed, as it says so itself.
struct ObservedSignature {
    enum class Place { Header, Query, Form };

    QByteArray schemeId{}; ///< `alibaba-rpc-v1`; empty: signed by a scheme that is not known here, which `algorithm` names
    QByteArray
        algorithm{}; ///< `HMAC-SHA1`, `ACS3-HMAC-SM3`, `V11-HMAC-SHA256`, `v4`; `anonymous` and `bearer` for calls without a signature
    QByteArray accessKeyId{};       ///< empty for a call without a key
    QByteArray signature{};         ///< as the sender computed it: percent-decoded, a `+` stays; empty when it sent none
    QByteArray sentAs{};            ///< the same as it stands in header, query or form: a bare `+` in a query arrives as a blank
    QByteArrayList signedHeaders{}; ///< as written, in order; empty where the scheme has no list
    QByteArray credentialScope{};   ///< `20191115/ap-southeast-1/apigw` of `V11-HMAC-SHA256`
    Place place = Place::Header;
    QByteArray name{};             ///< of the header or parameter that holds the signature, as written
    bool hasSecurityToken = false; ///< a token of a temporary key is sent along

    /// A key that is worth nothing without its token: it says so (`STS.…`), or the token is there.
    bool isTemporaryKey() const { return hasSecurityToken || accessKeyId.startsWith("STS."); }
    bool operator==(const ObservedSignature &) const = default;
};

/// Nothing when the request shows no trace of any signature. Never fails; any bytes.
/// Source: the vendors' pages on each scheme; which header or parameter tells one from the other stands in the .cpp.
COUNTERSIGN_CORE std::optional<ObservedSignature> observedSignature(const ObservedRequest &request);

/// What is wrong with the signature before anything is computed: none, of another length or alphabet than the algorithm gives, encoded wrongly, a temporary key
/// without its token, a scheme that cannot be checked here. Quotes neither signature nor token.
COUNTERSIGN_CORE QVector<Error> signatureRemarks(const ObservedSignature &signature);

} // namespace countersign
