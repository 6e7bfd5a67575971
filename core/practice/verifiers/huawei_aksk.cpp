// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/verifier.h"

#include "core/crypto/digest.h"
#include "core/crypto/mac.h"

#include <algorithm>

namespace countersign {

namespace {

using namespace practice;

/// Requests signed with SDK-HMAC-SHA256. Which headers count is taken from the Authorization header.
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

/// `SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…` in its parts.
struct Authorization {
    QByteArray algorithm{};
    QByteArray access{};
    QByteArrayList signedHeaders{}; ///< lower case, sorted
    QByteArray signature{};
};

std::optional<Authorization> authorizationIn(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    const qsizetype blank = text.indexOf(' ');
    if (blank < 0)
        return std::nullopt;
    Authorization found{.algorithm = text.left(blank)};
    QHash<QByteArray, QByteArray> parts;
    for (const QByteArray &part : text.mid(blank + 1).split(',')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            parts.insert(part.left(equals).trimmed(), part.mid(equals + 1).trimmed());
    }
    found.access = parts.value("Access");
    found.signature = parts.value("Signature");
    found.signedHeaders = parts.value("SignedHeaders").toLower().split(';');
    found.signedHeaders.removeAll(QByteArray());
    std::sort(found.signedHeaders.begin(), found.signedHeaders.end());
    return found;
}

/// Each segment decoded and escaped once, and a slash at the end.
QByteArray canonicalPath(const QByteArray &path)
{
    QByteArray canonical;
    for (const QByteArray &segment : path.split('/'))
        canonical += escaped(unescaped(segment, Plus::Stays)) + '/';
    return path.endsWith('/') ? canonical.chopped(1) : canonical;
}

/// Sorted by name, the values of one name among themselves.
QByteArray canonicalQueryOf(Pairs pairs)
{
    std::sort(pairs.begin(), pairs.end());
    QByteArray joined;
    for (const Pair &pair : std::as_const(pairs)) {
        if (!joined.isEmpty())
            joined += '&';
        joined += escaped(pair.first) + '=' + escaped(pair.second);
    }
    return joined;
}

/// Values of one name are joined by commas, as HTTP allows; a header that is listed but did not arrive counts as empty.
QByteArray headerValue(const HttpRequest &request, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &[key, value] : request.headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value.trimmed());
    return values.join(',');
}

/// `UNSIGNED-PAYLOAD` is taken at its word; any other announced hash must be that of the body, or the body's own is used.
QByteArray hashedPayload(const HttpRequest &request)
{
    const QByteArray announced = headerValue(request, "x-sdk-content-sha256");
    return announced == "UNSIGNED-PAYLOAD" ? announced : digest(DigestAlgorithm::Sha256, request.body).toHex();
}

QByteArray serverCanonicalRequest(const ReceivedRequest &request, const QByteArrayList &signedHeaders)
{
    QByteArray text = request.http.method + '\n' + canonicalPath(request.path) + '\n' + canonicalQueryOf(request.query) + '\n';
    for (const QByteArray &name : signedHeaders)
        text += name + ':' + headerValue(request.http, name) + '\n';
    return text + '\n' + signedHeaders.join(';') + '\n' + hashedPayload(request.http);
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
    if (authorization->algorithm != "SDK-HMAC-SHA256") // the practice gateway's own words: the real gateways know more
        return tl::unexpected(unauthorised("the practice gateway does not know the algorithm " + authorization->algorithm));
    if (authorization->access.isEmpty() || authorization->signature.isEmpty() || authorization->signedHeaders.isEmpty())
        return tl::unexpected(unauthorised("authorization header is not well formatted"));

    const QByteArray date = headerValue(request.http, "x-sdk-date");
    if (const auto refusal = dateRefusal(*authorization, date, circumstances.now))
        return tl::unexpected(*refusal);
    const auto key = circumstances.keyring.keys.constFind(authorization->access);
    if (key == circumstances.keyring.keys.cend())
        return tl::unexpected(unauthorised("ak " + authorization->access + " not exist"));
    if (!key->token.isEmpty() && headerValue(request.http, "x-security-token") != key->token.reveal()) // wording assumed
        return tl::unexpected(unauthorised("decrypt token fail"));

    const QByteArray canonicalRequest = serverCanonicalRequest(request, authorization->signedHeaders);
    const QByteArray stringToSign = "SDK-HMAC-SHA256\n" + date + '\n' + digest(DigestAlgorithm::Sha256, canonicalRequest).toHex();
    if (authorization->signature != hmac(DigestAlgorithm::Sha256, key->secret.reveal(), stringToSign).toHex())
        return tl::unexpected(
            unauthorised("verify aksk signature fail,canonicalRequest:" + QByteArray(canonicalRequest).replace('\n', '|')));
    return Identity{.keyId = authorization->access};
}

} // namespace

std::unique_ptr<Verifier> make_verifier_huawei_aksk()
{
    return std::make_unique<HuaweiAkSkVerifier>();
}

} // namespace countersign
