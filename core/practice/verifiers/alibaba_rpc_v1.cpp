// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/verifier.h"

#include "core/crypto/mac.h"

#include <algorithm>

namespace countersign {

namespace {

using namespace practice;

/// RPC requests, signature version 1.0. The order of the checks is assumed: parameters, format of the time, window, key, token, nonce, signature.
class AlibabaRpcVerifier final : public Verifier {
public:
    Dialect dialect() const override { return Dialect::Alibaba; }
    Recognition recognises(const ReceivedRequest &request) const override;
    tl::expected<Identity, Refusal> verify(const ReceivedRequest &request, const Circumstances &circumstances) const override;
    Refusal credentialsMissing() const override { return mandatory("AccessKeyId"); }

private:
    /// `MissingTimestamp`, `Timestamp is mandatory for this action.`; the names other than these two are assumed.
    static Refusal mandatory(const QByteArray &name) { return {400, "Missing" + name, name + " is mandatory for this action."}; }
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

std::optional<Refusal> timeRefusal(const QByteArray &timestamp, const QDateTime &now)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(timestamp), QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
    time.setTimeSpec(Qt::UTC);
    if (!time.isValid())
        return Refusal{400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."};
    if (std::abs(time.secsTo(now)) > clockWindowSeconds)
        return Refusal{400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."};
    return std::nullopt;
}

/// ECS has its own code and sentence for a signature that does not match.
Refusal mismatch(const QString &product, const QByteArray &stringToSign)
{
    if (product == QLatin1String("ecs"))
        return {400, "IncompleteSignature",
                "The request signature does not conform to Aliyun standards. server string to sign is:" + stringToSign};
    return {400, "SignatureDoesNotMatch",
            "Specified signature is not matched with our calculation. server string to sign is:" + stringToSign};
}

/// The key of the HMAC: the secret and `&`, in a place that is wiped.
Secret signingKeyOf(const Secret &secret)
{
    QByteArray key;
    key.reserve(secret.size() + 1); // no second copy is left behind by growing
    key.append(secret.reveal()).append('&');
    return Secret(std::move(key));
}

tl::expected<Identity, Refusal> AlibabaRpcVerifier::verify(const ReceivedRequest &request, const Circumstances &circumstances) const
{
    const QByteArray keyId = request.parameter("AccessKeyId");
    const QByteArray signature = request.parameter("Signature");
    const QByteArray timestamp = request.parameter("Timestamp");
    const QByteArray nonce = request.parameter("SignatureNonce");
    const QByteArray token = request.parameter("SecurityToken");
    const bool bearer = valueOf(request.parameters, "BearerToken") != nullptr;
    const bool anonymous = keyId.isEmpty() && signature.isEmpty() && token.isEmpty() && !bearer;
    const auto key = circumstances.keyring.keys.constFind(keyId);
    const bool known = key != circumstances.keyring.keys.cend();

    if (keyId.isEmpty() && !anonymous)
        return tl::unexpected(mandatory("AccessKeyId"));
    if (timestamp.isEmpty())
        return tl::unexpected(mandatory("Timestamp"));
    if (!anonymous && nonce.isEmpty())
        return tl::unexpected(mandatory("SignatureNonce"));
    if (!anonymous && signature.isEmpty())
        return tl::unexpected(mandatory("Signature"));
    if (token.isEmpty() && (keyId.startsWith("STS.") || (known && !key->token.isEmpty())))
        return tl::unexpected(mandatory("SecurityToken"));
    if (const auto refusal = timeRefusal(timestamp, circumstances.now))
        return tl::unexpected(*refusal);
    if (anonymous)
        return Identity{.anonymous = true};
    if (!known)
        return tl::unexpected(Refusal{404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."});
    // A key without a token of its own takes any: it stands for whichever session the sender has in mind. The code is assumed.
    if (!key->token.isEmpty() && token != key->token.reveal())
        return tl::unexpected(
            Refusal{400, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey."});
    if (circumstances.nonces.isUsed(keyId, nonce, circumstances.now))
        return tl::unexpected(Refusal{400, "SignatureNonceUsed", "Specified signature nonce was used already."});

    const QByteArray stringToSign = serverStringToSign(request);
    if (signature != hmac(DigestAlgorithm::Sha1, signingKeyOf(key->secret).reveal(), stringToSign).toBase64())
        return tl::unexpected(mismatch(circumstances.product, stringToSign));
    // Only a request that was let in uses its nonce up, so that a mistake can be mended and sent again.
    circumstances.nonces.record(keyId, nonce, circumstances.now, circumstances.now.addSecs(clockWindowSeconds));
    return Identity{.keyId = keyId};
}

} // namespace

std::unique_ptr<Verifier> make_verifier_alibaba_rpc_v1()
{
    return std::make_unique<AlibabaRpcVerifier>();
}

} // namespace countersign
