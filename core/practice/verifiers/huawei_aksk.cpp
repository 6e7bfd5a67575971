// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
#include "core/crypto/mac.h"
#include "core/practice/canonicaltext.h"
#include "core/practice/verifier.h"

namespace countersign {

namespace {

using namespace practice;

/// Requests signed with SDK-HMAC-SHA256, SDK-HMAC-SM3 or V11-HMAC-SHA256. Which headers count is taken from the Authorization header.
/// The order of the checks is assumed: form of the header, algorithm, date, window, key, token, signature.
class HuaweiAkSkVerifier final : public Verifier {
public:
    Dialect dialect() const override { return Dialect::Huawei; }
    Recognition recognises(const ReceivedRequest &request) const override;
    tl::expected<Identity, Refusal> verify(const ReceivedRequest &request, const Circumstances &circumstances) const override;
    Refusal credentialsMissing() const override;
};

Refusal unauthorised(const QByteArray &reason)
{
    return {401, "APIGW.0301", "Incorrect IAM authentication information: " + reason};
}

/// A variant of the scheme.
struct Algorithm {
    const char *name;
    DigestAlgorithm digest;
    const char *contentHeader; ///< announces the hash of the body
    bool derived;              ///< the key is made from secret and scope
};

const Algorithm *algorithmNamed(const QByteArray &name)
{
    static constexpr Algorithm known[]{{"SDK-HMAC-SHA256", DigestAlgorithm::Sha256, "x-sdk-content-sha256", false},
                                       {"SDK-HMAC-SM3", DigestAlgorithm::Sm3, "x-sdk-content-sm3", false},
                                       {"V11-HMAC-SHA256", DigestAlgorithm::Sha256, "x-sdk-content-sha256", true}};
    for (const Algorithm &algorithm : known)
        if (name == algorithm.name)
            return &algorithm;
    return nullptr;
}

/// Who signs, by what: `Access=ID`, or `Credential=ID/DATE/REGION/SERVICE` with a derived key.
struct Signer {
    QByteArray access{};
    QByteArray scope{}; ///< `DATE/REGION/SERVICE`
};

Signer signerIn(const Authorization &authorization, const Algorithm &algorithm)
{
    if (!algorithm.derived)
        return {authorization.parts.value("Access"), {}};
    const QByteArray credential = authorization.parts.value("Credential");
    const qsizetype slash = credential.indexOf('/');
    return slash < 0 ? Signer{} : Signer{credential.left(slash), credential.mid(slash + 1)};
}

/// HKDF (RFC 5869) over SHA-256 for 32 bytes, one round: extracted from the secret by the key id, expanded by the scope. Its hexadecimal text is the key.
Secret derivedKey(const PracticeGateway::Key &key, const QByteArray &scope)
{
    const Secret extracted(hmac(DigestAlgorithm::Sha256, key.id, key.secret.reveal()));
    const QByteArray firstRound = scope + '\x01';
    return Secret(hmac(DigestAlgorithm::Sha256, extracted.reveal(), firstRound).toHex());
}

/// With a slash at its end.
QByteArray pathWithSlash(const QByteArray &path)
{
    const QByteArray canonical = canonicalPath(path);
    return canonical.endsWith('/') ? canonical : canonical + '/';
}

/// Values of one name are joined by commas, as HTTP allows; a header that is listed but did not arrive counts as empty.
QByteArray headerValue(const HttpRequest &request, const QByteArray &name)
{
    return headerValues(request, name).join(',');
}

/// `UNSIGNED-PAYLOAD` is taken at its word; any other announced hash must be that of the body, or the body's own is used.
QByteArray hashedPayload(const HttpRequest &request, const Algorithm &algorithm)
{
    const QByteArray announced = headerValue(request, algorithm.contentHeader);
    return announced == "UNSIGNED-PAYLOAD" ? announced : digest(algorithm.digest, request.body).toHex();
}

QByteArray serverCanonicalRequest(const ReceivedRequest &request, const QByteArrayList &signedHeaders, const Algorithm &algorithm)
{
    QByteArray text = request.http.method + '\n' + pathWithSlash(request.path) + '\n' + canonicalQuery(request.query) + '\n';
    for (const QByteArray &name : signedHeaders)
        text += name + ':' + headerValue(request.http, name) + '\n';
    return text + '\n' + signedHeaders.join(';') + '\n' + hashedPayload(request.http, algorithm);
}

std::optional<Refusal> dateRefusal(const Authorization &authorization, const QByteArray &date, const QDateTime &now)
{
    if (!authorization.signedHeaders.contains("x-sdk-date") || date.isEmpty()) // wording assumed
        return unauthorised("x-sdk-date not found in the signed headers");
    QDateTime time = QDateTime::fromString(QString::fromLatin1(date), QStringLiteral("yyyyMMddTHHmmssZ"));
    time.setTimeSpec(Qt::UTC);
    if (!time.isValid()) // wording assumed
        return unauthorised("x-sdk-date is not well formatted");
    if (std::abs(time.secsTo(now)) > clockWindowSeconds)
        return unauthorised("calc ak sk signature fail:signature expired");
    return std::nullopt;
}

Verifier::Recognition HuaweiAkSkVerifier::recognises(const ReceivedRequest &request) const
{
    return request.http.header("authorization") ? Recognition::Yes : Recognition::No;
}

Refusal HuaweiAkSkVerifier::credentialsMissing() const
{
    return unauthorised("x-auth-token not found");
}

tl::expected<Identity, Refusal> HuaweiAkSkVerifier::verify(const ReceivedRequest &request, const Circumstances &circumstances) const
{
    const auto authorization = authorizationIn(request.http.header("authorization").value_or(QByteArray()));
    if (!authorization) // wording assumed
        return tl::unexpected(unauthorised("authorization header is not well formatted"));
    const Algorithm *const algorithm = algorithmNamed(authorization->algorithm);
    if (!algorithm) // the practice gateway's own words
        return tl::unexpected(unauthorised("the practice gateway does not know the algorithm " + authorization->algorithm));
    const Signer signer = signerIn(*authorization, *algorithm);
    const QByteArray signature = authorization->parts.value("Signature");
    if (signer.access.isEmpty() || signature.isEmpty() || authorization->signedHeaders.isEmpty())
        return tl::unexpected(unauthorised("authorization header is not well formatted"));

    const QByteArray date = headerValue(request.http, "x-sdk-date");
    if (const auto refusal = dateRefusal(*authorization, date, circumstances.now))
        return tl::unexpected(*refusal);
    const auto key = circumstances.keyring.keys.constFind(signer.access);
    if (key == circumstances.keyring.keys.cend())
        return tl::unexpected(unauthorised("ak " + signer.access + " not exist"));
    if (!key->token.isEmpty() && headerValue(request.http, "x-security-token") != key->token.reveal()) // wording assumed
        return tl::unexpected(unauthorised("decrypt token fail"));

    const QByteArray canonicalRequest = serverCanonicalRequest(request, authorization->signedHeaders, *algorithm);
    const QByteArray scopeLine = algorithm->derived ? signer.scope + '\n' : QByteArray();
    const QByteArray stringToSign =
        algorithm->name + ('\n' + date) + '\n' + scopeLine + digest(algorithm->digest, canonicalRequest).toHex();
    const Secret signingKey = algorithm->derived ? derivedKey(*key, signer.scope) : key->secret;
    if (signature != hmac(algorithm->digest, signingKey.reveal(), stringToSign).toHex())
        return tl::unexpected(
            unauthorised("verify aksk signature fail,canonicalRequest:" + QByteArray(canonicalRequest).replace('\n', '|')));
    return Identity{.keyId = signer.access};
}

} // namespace

std::unique_ptr<Verifier> make_verifier_huawei_aksk()
{
    return std::make_unique<HuaweiAkSkVerifier>();
}

} // namespace countersign
