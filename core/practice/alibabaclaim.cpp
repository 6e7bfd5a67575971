// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/alibabaclaim.h"

#include <algorithm>

namespace countersign::practice {

namespace {

std::optional<Refusal> gapIn(const AlibabaClaim &claim, bool anonymous, bool tokenIsDue)
{
    if (claim.keyId.isEmpty() && !claim.bearerToken && !anonymous)
        return mandatory("AccessKeyId");
    if (claim.timestamp.isEmpty())
        return mandatory("Timestamp");
    if (anonymous || claim.bearerToken)
        return std::nullopt;
    if (claim.nonce.isEmpty())
        return mandatory("SignatureNonce");
    if (!claim.isSigned)
        return mandatory("Signature");
    if (claim.token.isEmpty() && tokenIsDue)
        return mandatory("SecurityToken");
    return std::nullopt;
}

std::optional<Refusal> timeRefusal(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return Refusal{400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."};
    if (std::abs(time.secsTo(now)) > clockWindowSeconds)
        return Refusal{400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."};
    return std::nullopt;
}

bool opens(const std::vector<Secret> &tokens, const QByteArray &given)
{
    return std::any_of(tokens.begin(), tokens.end(), [&given](const Secret &token) { return token.reveal() == given; });
}

} // namespace

Refusal mandatory(const QByteArray &name)
{
    return {400, "Missing" + name, name + " is mandatory for this action."};
}

QDateTime isoTime(const QByteArray &text)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

Refusal signatureMismatch(const QString &product, const QByteArray &stringToSign)
{
    if (product == QLatin1String("ecs"))
        return {400, "IncompleteSignature",
                "The request signature does not conform to Aliyun standards. server string to sign is:" + stringToSign};
    return {400, "SignatureDoesNotMatch",
            "Specified signature is not matched with our calculation. server string to sign is:" + stringToSign};
}

tl::expected<Identity, Refusal> checkedClaim(const AlibabaClaim &claim, const Circumstances &circumstances)
{
    const bool anonymous = claim.keyId.isEmpty() && !claim.isSigned && claim.token.isEmpty() && !claim.bearerToken;
    const auto key = circumstances.keyring.keys.constFind(claim.keyId);
    const bool known = key != circumstances.keyring.keys.cend();
    if (const auto gap = gapIn(claim, anonymous, claim.keyId.startsWith("STS.") || (known && !key->token.isEmpty())))
        return tl::unexpected(*gap);
    if (const auto refusal = timeRefusal(claim.time, circumstances.now))
        return tl::unexpected(*refusal);
    if (anonymous)
        return Identity{.anonymous = true};
    if (claim.bearerToken) {
        if (!opens(circumstances.keyring.bearerTokens, *claim.bearerToken)) // code and sentence assumed
            return tl::unexpected(Refusal{400, "InvalidBearerTokenValue", "Specified bearer token is not valid."});
        return Identity{};
    }
    if (!known)
        return tl::unexpected(Refusal{404, "InvalidAccessKeyId.NotFound", "Specified access key is not found."});
    // A key without a token of its own takes any: it stands for whichever session the sender has in mind. The code is assumed.
    if (!key->token.isEmpty() && claim.token != key->token.reveal())
        return tl::unexpected(
            Refusal{400, "InvalidSecurityToken.MismatchWithAccessKey", "Specified SecurityToken mismatch with the AccessKey."});
    if (circumstances.nonces.isUsed(claim.keyId, claim.nonce, circumstances.now))
        return tl::unexpected(Refusal{400, "SignatureNonceUsed", "Specified signature nonce was used already."});
    return Identity{.keyId = claim.keyId};
}

void useUpNonce(const AlibabaClaim &claim, const Circumstances &circumstances)
{
    circumstances.nonces.record(claim.keyId, claim.nonce, circumstances.now, circumstances.now.addSecs(clockWindowSeconds));
}

} // namespace countersign::practice
