// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/mac.h"
#include "core/practice/alibabaclaim.h"

#include <algorithm>

namespace countersign {

namespace {

using namespace practice;

/// RPC requests, signature version 1.0.
class AlibabaRpcVerifier final : public Verifier {
public:
    Dialect dialect() const override { return Dialect::Alibaba; }
    Recognition recognises(const ReceivedRequest &request) const override;
    tl::expected<Identity, Refusal> verify(const ReceivedRequest &request, const Circumstances &circumstances) const override;
    Refusal credentialsMissing() const override { return mandatory("AccessKeyId"); }
};

Verifier::Recognition AlibabaRpcVerifier::recognises(const ReceivedRequest &request) const
{
    if (request.path != "/")
        return Recognition::No;
    for (const char *name : {"Action", "AccessKeyId", "Signature", "SignatureMethod"})
        if (valueOf(request.parameters, name))
            return Recognition::Yes;
    return Recognition::Perhaps;
}

/// Names sorted by their bytes, both sides escaped, joined; then the whole escaped once more behind the method and the path.
QByteArray serverStringToSign(const ReceivedRequest &request)
{
    Pairs sorted;
    for (const Pair &pair : request.parameters)
        if (pair.first != "Signature")
            sorted.append(pair);
    std::sort(sorted.begin(), sorted.end(), [](const Pair &a, const Pair &b) { return a.first < b.first; });
    QByteArray joined;
    for (const Pair &pair : std::as_const(sorted)) {
        if (!joined.isEmpty())
            joined += '&';
        joined += escaped(pair.first) + '=' + escaped(pair.second);
    }
    return request.http.method + "&%2F&" + escaped(joined);
}

/// The key of the HMAC: the secret and `&`, in a place that is wiped.
Secret signingKeyOf(const Secret &secret)
{
    QByteArray key;
    key.reserve(secret.size() + 1); // no second copy is left behind by growing
    key.append(secret.reveal()).append('&');
    return Secret(std::move(key));
}

AlibabaClaim claimOf(const ReceivedRequest &request)
{
    AlibabaClaim claim{.keyId = request.parameter("AccessKeyId"),
                       .isSigned = !request.parameter("Signature").isEmpty(),
                       .timestamp = request.parameter("Timestamp"),
                       .nonce = request.parameter("SignatureNonce"),
                       .token = request.parameter("SecurityToken")};
    claim.time = isoTime(claim.timestamp);
    if (request.parameter("SignatureType") == "BEARERTOKEN")
        claim.bearerToken = request.parameter("BearerToken");
    return claim;
}

tl::expected<Identity, Refusal> AlibabaRpcVerifier::verify(const ReceivedRequest &request, const Circumstances &circumstances) const
{
    const AlibabaClaim claim = claimOf(request);
    const auto identity = checkedClaim(claim, circumstances);
    if (!identity || identity->keyId.isEmpty())
        return identity;
    const QByteArray stringToSign = serverStringToSign(request);
    const Secret key = signingKeyOf(circumstances.keyring.keys.value(claim.keyId).secret);
    if (request.parameter("Signature") != hmac(DigestAlgorithm::Sha1, key.reveal(), stringToSign).toBase64())
        return tl::unexpected(signatureMismatch(circumstances.product, stringToSign));
    useUpNonce(claim, circumstances);
    return identity;
}

} // namespace

std::unique_ptr<Verifier> make_verifier_alibaba_rpc_v1()
{
    return std::make_unique<AlibabaRpcVerifier>();
}

} // namespace countersign
