// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
#include "core/crypto/mac.h"
#include "core/practice/alibabaclaim.h"
#include "core/practice/canonicaltext.h"

#include <algorithm>

namespace countersign {

namespace {

using namespace practice;

/// Requests signed with ACS3-HMAC-SHA256 or ACS3-HMAC-SM3, RPC- and ROA-style alike, or with the headers of the scheme and no Authorization.
/// Which headers count is taken from the Authorization header.
class AlibabaAcs3Verifier final : public Verifier {
public:
    Dialect dialect() const override { return Dialect::Alibaba; }
    Recognition recognises(const ReceivedRequest &request) const override;
    tl::expected<Identity, Refusal> verify(const ReceivedRequest &request, const Circumstances &circumstances) const override;
    Refusal credentialsMissing() const override { return mandatory("AccessKeyId"); }
};

constexpr const char *contentHeaders[]{"x-acs-content-sha256", "x-acs-content-sm3"};

Verifier::Recognition AlibabaAcs3Verifier::recognises(const ReceivedRequest &request) const
{
    if (const auto authorization = request.http.header("authorization"))
        return authorization->trimmed().startsWith("ACS3-") ? Recognition::Yes : Recognition::No;
    const bool announcesBody = std::any_of(std::begin(contentHeaders), std::end(contentHeaders),
                                           [&request](const char *name) { return request.http.header(name).has_value(); });
    return announcesBody || request.http.header("x-acs-date") ? Recognition::Yes : Recognition::No;
}

/// Null for one that the gateway does not know.
std::optional<DigestAlgorithm> digestOf(const QByteArray &algorithm)
{
    if (algorithm == "ACS3-HMAC-SHA256")
        return DigestAlgorithm::Sha256;
    if (algorithm == "ACS3-HMAC-SM3")
        return DigestAlgorithm::Sm3;
    return std::nullopt;
}

/// Several values of one name are sorted; a header that is listed but did not arrive counts as empty.
QByteArray headerLine(const HttpRequest &request, const QByteArray &name)
{
    QByteArrayList values = headerValues(request, name);
    std::sort(values.begin(), values.end());
    return name + ':' + values.join(',') + '\n';
}

/// The last line is the hash of the body that came, whatever a header announces.
QByteArray serverCanonicalRequest(const ReceivedRequest &request, const QByteArrayList &signedHeaders, DigestAlgorithm algorithm)
{
    QByteArray text = request.http.method + '\n' + canonicalPath(request.path) + '\n' + canonicalQuery(request.query) + '\n';
    for (const QByteArray &name : signedHeaders)
        text += headerLine(request.http, name);
    return text + '\n' + signedHeaders.join(';') + '\n' + digest(algorithm, request.http.body).toHex();
}

AlibabaClaim claimOf(const HttpRequest &http, const Authorization &authorization)
{
    const auto header = [&http](const char *name) { return http.header(name).value_or(QByteArray()).trimmed(); };
    AlibabaClaim claim{.keyId = authorization.parts.value("Credential"),
                       .isSigned = authorization.parts.contains("Signature"), // an empty one gets the answer of a wrong one
                       .timestamp = header("x-acs-date"),
                       .nonce = header("x-acs-signature-nonce"),
                       .token = header("x-acs-security-token")};
    claim.time = isoTime(claim.timestamp);
    if (authorization.algorithm.isEmpty() && http.header("x-acs-bearer-token"))
        claim.bearerToken = header("x-acs-bearer-token");
    return claim;
}

Refusal mismatch(const QByteArray &stringToSign, const QByteArray &canonicalRequest)
{
    return {400, "SignatureDoesNotMatch",
            "Specified signature does not match our calculation. server StringToSign is [" + stringToSign + "] server CanonicalRequest is ["
                + canonicalRequest + ']'};
}

/// A hash that is announced must be that of the body, also where no signature holds it; code and sentence are assumed.
std::optional<Refusal> bodyRefusal(const HttpRequest &http)
{
    for (const char *name : contentHeaders) {
        const auto given = http.header(name);
        if (given && given->trimmed() != digest(DigestAlgorithm::Sha256, http.body).toHex()
            && given->trimmed() != digest(DigestAlgorithm::Sm3, http.body).toHex())
            return Refusal{400, "InvalidContentHash", QByteArray(name) + " is not matched with the body received."};
    }
    return std::nullopt;
}

tl::expected<Identity, Refusal> AlibabaAcs3Verifier::verify(const ReceivedRequest &request, const Circumstances &circumstances) const
{
    const Authorization authorization =
        authorizationIn(request.http.header("authorization").value_or(QByteArray())).value_or(Authorization());
    const auto algorithm = digestOf(authorization.algorithm);
    if (!authorization.algorithm.isEmpty() && !algorithm) // the practice gateway's own words
        return tl::unexpected(
            Refusal{400, "InvalidParameter", "The practice gateway does not know the algorithm " + authorization.algorithm});
    const AlibabaClaim claim = claimOf(request.http, authorization);
    const auto identity = checkedClaim(claim, circumstances);
    if (!identity)
        return identity;
    if (algorithm && !identity->keyId.isEmpty()) {
        const QByteArray canonicalRequest = serverCanonicalRequest(request, authorization.signedHeaders, *algorithm);
        const QByteArray stringToSign = authorization.algorithm + '\n' + digest(*algorithm, canonicalRequest).toHex();
        const Secret secret = circumstances.keyring.keys.value(claim.keyId).secret;
        if (authorization.parts.value("Signature") != hmac(*algorithm, secret.reveal(), stringToSign).toHex())
            return tl::unexpected(mismatch(stringToSign, canonicalRequest));
    }
    if (const auto refusal = bodyRefusal(request.http))
        return tl::unexpected(*refusal);
    if (!identity->keyId.isEmpty())
        useUpNonce(claim, circumstances);
    return identity;
}

} // namespace

std::unique_ptr<Verifier> make_verifier_alibaba_acs3()
{
    return std::make_unique<AlibabaAcs3Verifier>();
}

} // namespace countersign
