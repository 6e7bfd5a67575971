// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"
#include "core/crypto/mac.h"
#include "core/practice/alibabaclaim.h"
#include "core/practice/canonicaltext.h"

#include <QLocale>

#include <algorithm>

namespace countersign {

namespace {

using namespace practice;

/// ROA requests, signature version 1.0: `Authorization: acs ID:SIGNATURE`, or no Authorization and the other headers of the scheme.
class AlibabaRoaVerifier final : public Verifier {
public:
    Dialect dialect() const override { return Dialect::Alibaba; }
    Recognition recognises(const ReceivedRequest &request) const override;
    tl::expected<Identity, Refusal> verify(const ReceivedRequest &request, const Circumstances &circumstances) const override;
    Refusal credentialsMissing() const override { return mandatory("AccessKeyId"); }
};

Verifier::Recognition AlibabaRoaVerifier::recognises(const ReceivedRequest &request) const
{
    if (const auto authorization = request.http.header("authorization"))
        return authorization->trimmed().startsWith("acs ") ? Recognition::Yes : Recognition::No;
    return request.http.header("x-acs-signature-version") ? Recognition::Yes : Recognition::No;
}

/// One line: inner tabs and the like are blanks.
QByteArray oneLine(QByteArray value)
{
    for (char &c : value)
        if (c == '\t' || c == '\n' || c == '\r' || c == '\f')
            c = ' ';
    return value.trimmed();
}

/// `name:value` of every `x-acs-` header, sorted by name.
QByteArray headerLines(const HttpRequest &request)
{
    Pairs lines;
    for (const auto &[name, value] : request.headers)
        if (name.toLower().startsWith("x-acs-"))
            lines.append({name.toLower(), oneLine(value)});
    std::sort(lines.begin(), lines.end());
    QByteArray text;
    for (const Pair &line : std::as_const(lines))
        text += line.first + ':' + line.second + '\n';
    return text;
}

/// The path as it came, and the query decoded and sorted by name.
QByteArray resource(const ReceivedRequest &request)
{
    Pairs pairs = request.query;
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.first < b.first; });
    QByteArray text = request.path;
    char separator = '?';
    for (const Pair &pair : std::as_const(pairs)) {
        text += separator + pair.first + '=' + pair.second;
        separator = '&';
    }
    return text;
}

/// A header that did not come leaves its line empty.
QByteArray serverStringToSign(const ReceivedRequest &request)
{
    QByteArray text = request.http.method + '\n';
    for (const char *name : {"accept", "content-md5", "content-type", "date"})
        text += request.http.header(name).value_or(QByteArray()).trimmed() + '\n';
    return text + headerLines(request.http) + resource(request);
}

QByteArray headerText(const HttpRequest &http, const char *name)
{
    return http.header(name).value_or(QByteArray()).trimmed();
}

/// Key id and signature of `acs ID:SIGNATURE`.
QPair<QByteArray, QByteArray> authorizationOf(const HttpRequest &http)
{
    const QByteArray text = headerText(http, "authorization").mid(4).trimmed();
    const qsizetype colon = text.indexOf(':');
    return colon < 0 ? QPair<QByteArray, QByteArray>() : qMakePair(text.left(colon), text.mid(colon + 1));
}

AlibabaClaim claimOf(const HttpRequest &http)
{
    const auto [keyId, signature] = authorizationOf(http);
    AlibabaClaim claim{.keyId = keyId,
                       .isSigned = !signature.isEmpty(),
                       .timestamp = headerText(http, "date"),
                       .nonce = headerText(http, "x-acs-signature-nonce"),
                       .token = headerText(http, "x-acs-security-token")};
    claim.time = QLocale::c().toDateTime(QString::fromLatin1(claim.timestamp), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    claim.time.setTimeSpec(Qt::UTC);
    if (!http.header("authorization") && http.header("x-acs-bearer-token"))
        claim.bearerToken = headerText(http, "x-acs-bearer-token");
    return claim;
}

/// Without the header nothing holds the body: the scheme does not sign it. The code is assumed.
std::optional<Refusal> bodyRefusal(const HttpRequest &http)
{
    const auto given = http.header("content-md5");
    if (!given || given->trimmed() == digest(DigestAlgorithm::Md5, http.body).toBase64())
        return std::nullopt;
    return Refusal{400, "ContentMD5NotMatched", "Specified Content-MD5 is not matched with the body received."};
}

tl::expected<Identity, Refusal> AlibabaRoaVerifier::verify(const ReceivedRequest &request, const Circumstances &circumstances) const
{
    const AlibabaClaim claim = claimOf(request.http);
    const auto identity = checkedClaim(claim, circumstances);
    if (!identity)
        return identity;
    if (!identity->keyId.isEmpty()) {
        const QByteArray stringToSign = serverStringToSign(request);
        const Secret secret = circumstances.keyring.keys.value(claim.keyId).secret;
        if (authorizationOf(request.http).second != hmac(DigestAlgorithm::Sha1, secret.reveal(), stringToSign).toBase64())
            return tl::unexpected(signatureMismatch(circumstances.product, stringToSign));
    }
    if (const auto refusal = bodyRefusal(request.http))
        return tl::unexpected(*refusal);
    if (!identity->keyId.isEmpty())
        useUpNonce(claim, circumstances);
    return identity;
}

} // namespace

std::unique_ptr<Verifier> make_verifier_alibaba_roa_v1()
{
    return std::make_unique<AlibabaRoaVerifier>();
}

} // namespace countersign
