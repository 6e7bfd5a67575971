// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/observedsignature.h"

#include "core/base/encoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace countersign {

namespace {

struct SignatureText {
    Q_DECLARE_TR_FUNCTIONS(ObservedSignature)
};

/// A parameter as it stands in query or form.
struct RawPair {
    QByteArray name{};  ///< decoded
    QByteArray value{}; ///< encoded
    ObservedSignature::Place place{};
};

QVector<RawPair> rawPairs(const ObservedRequest &request)
{
    QVector<RawPair> pairs;
    const auto append = [&pairs](const QByteArray &encoded, ObservedSignature::Place place) {
        const QByteArrayList pieces = encoded.split('&');
        for (const QByteArray &piece : pieces) {
            const qsizetype equals = piece.indexOf('=');
            if (equals > 0)
                pairs.append({percentDecoded(piece.left(equals)), piece.mid(equals + 1), place});
        }
    };
    append(request.query(), ObservedSignature::Place::Query);
    if (hasForm(request))
        append(request.body, ObservedSignature::Place::Form);
    return pairs;
}

/// The pair of that name as spelled, else in any letter case.
const RawPair *pairNamed(const QVector<RawPair> &pairs, QByteArrayView name)
{
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (const RawPair &pair : pairs) {
            if (pair.name.compare(name, sensitivity) == 0)
                return &pair;
        }
    }
    return nullptr;
}

QByteArray valueNamed(const QVector<RawPair> &pairs, QByteArrayView name)
{
    const RawPair *pair = pairNamed(pairs, name);
    return pair ? percentDecoded(pair->value) : QByteArray();
}

bool hasAny(const QVector<RawPair> &pairs, std::initializer_list<QByteArrayView> names)
{
    return std::any_of(names.begin(), names.end(), [&pairs](QByteArrayView name) { return pairNamed(pairs, name) != nullptr; });
}

/// Behind `Name=` in the header Authorization, up to the comma or blank that ends it; a null array when the name is not there.
QByteArray authorizationPart(const QByteArray &authorization, const QByteArray &name)
{
    const QByteArray lower = authorization.toLower();
    const QByteArray wanted = name.toLower() + '=';
    qsizetype at = lower.indexOf(wanted);
    while (at > 0 && lower.at(at - 1) != ' ' && lower.at(at - 1) != ',' && lower.at(at - 1) != '\t')
        at = lower.indexOf(wanted, at + 1);
    if (at < 0)
        return {};
    const qsizetype from = at + wanted.size();
    qsizetype to = from;
    while (to < authorization.size() && authorization.at(to) != ',' && authorization.at(to) != ' ' && authorization.at(to) != '\t')
        ++to;
    const QByteArray part = authorization.mid(from, to - from);
    return part.isNull() ? QByteArray("") : part;
}

bool carriesHeader(const ObservedRequest &request, QByteArrayView name)
{
    return !observedHeader(request, name).isNull();
}

bool carriesToken(const ObservedRequest &request, const QVector<RawPair> &pairs)
{
    static constexpr QByteArrayView headers[] = {"x-acs-security-token", "X-Security-Token", "Spas-SecurityToken"};
    return pairNamed(pairs, "SecurityToken")
        || std::any_of(std::begin(headers), std::end(headers), [&request](QByteArrayView name) { return carriesHeader(request, name); });
}

QByteArray headerNameAsWritten(const ObservedRequest &request, QByteArrayView name)
{
    for (const auto &header : request.headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.first;
    }
    return name.toByteArray();
}

/// `ACS3-HMAC-SHA256 Credential=…`, `SDK-HMAC-SHA256 Access=…`, `acs id:signature`, or another cloud's.
std::optional<ObservedSignature> fromAuthorization(const ObservedRequest &request)
{
    const QByteArray authorization = observedHeader(request, "Authorization").trimmed();
    if (authorization.isEmpty())
        return {};
    const qsizetype blank = authorization.indexOf(' ');
    ObservedSignature found{.algorithm = blank < 0 ? authorization : authorization.left(blank)};
    const QByteArray rest = blank < 0 ? QByteArray() : authorization.mid(blank + 1).trimmed();
    const QByteArray kind = found.algorithm.toUpper();
    if (kind == "BASIC" || kind == "BEARER" || kind == "DIGEST" || kind == "NEGOTIATE")
        return {}; // no signature over the request
    found.name = headerNameAsWritten(request, "Authorization");
    if (kind == "ACS" || kind == "OSS" || kind == "AWS" || kind == "COS" || kind == "OBS") {
        const qsizetype colon = rest.lastIndexOf(':');
        found.schemeId = kind == "ACS" ? "alibaba-roa-v1" : "";
        found.algorithm = kind == "ACS" ? QByteArray("HMAC-SHA1") : kind;
        found.accessKeyId = colon < 0 ? rest : rest.left(colon);
        found.signature = found.sentAs = colon < 0 ? QByteArray() : rest.mid(colon + 1);
        return found;
    }
    if (kind.startsWith("ACS3-"))
        found.schemeId = "alibaba-acs3";
    else if (kind.startsWith("SDK-") || kind.startsWith("V11-"))
        found.schemeId = "huawei-aksk";
    else if (!authorizationPart(authorization, "Signature").isNull() && !authorizationPart(authorization, "SignedHeaders").isNull())
        found.schemeId = kind.contains("HMAC")     ? ""
            : carriesHeader(request, "x-sdk-date") ? "huawei-aksk"
                                                   : "alibaba-acs3"; // the algorithm's name is missing
    if (found.schemeId.isEmpty() && !kind.contains("HMAC"))
        return {};

    const QByteArray credential = authorizationPart(authorization, "Credential");
    const QByteArray key = credential.isEmpty() ? authorizationPart(authorization, "Access") : credential;
    const qsizetype slash = key.indexOf('/');
    found.accessKeyId = slash < 0 ? key : key.left(slash);
    found.credentialScope = slash < 0 ? QByteArray() : key.mid(slash + 1);
    found.signature = found.sentAs = authorizationPart(authorization, "Signature");
    const QByteArray names = authorizationPart(authorization, "SignedHeaders");
    if (!names.isEmpty())
        found.signedHeaders = names.split(';');
    return found;
}

std::optional<ObservedSignature> fromSpasHeaders(const ObservedRequest &request)
{
    if (!carriesHeader(request, "Spas-Signature") && !carriesHeader(request, "Spas-AccessKey"))
        return {};
    ObservedSignature found{.schemeId = "acm-spas", .algorithm = "HMAC-SHA1"};
    found.accessKeyId = observedHeader(request, "Spas-AccessKey");
    found.signature = found.sentAs = observedHeader(request, "Spas-Signature");
    if (observedHeader(request, "signatureVersion") == "v4")
        found.algorithm = "v4";
    found.name = headerNameAsWritten(request, "Spas-Signature");
    return found;
}

/// The parameters of RPC, or of another cloud that signs in the query.
std::optional<ObservedSignature> fromParameters(const QVector<RawPair> &pairs)
{
    static constexpr std::pair<QByteArrayView, const char *> others[] = {{"X-Amz-Signature", "AWS4-HMAC-SHA256"},
                                                                         {"x-oss-signature", "OSS4-HMAC-SHA256"},
                                                                         {"OSSAccessKeyId", "OSS"},
                                                                         {"AWSAccessKeyId", "AWS"},
                                                                         {"SecretId", "TencentCloud"}};
    for (const auto &[name, algorithm] : others) {
        if (pairNamed(pairs, name))
            return ObservedSignature{.algorithm = algorithm, .place = ObservedSignature::Place::Query, .name = name.toByteArray()};
    }
    const bool isAction = hasAny(pairs, {"Action"}) && hasAny(pairs, {"Version", "SignatureNonce", "AccessKeyId"});
    if (!isAction && !hasAny(pairs, {"SignatureMethod", "SignatureVersion", "BearerToken"})
        && !(pairNamed(pairs, "Signature") && hasAny(pairs, {"AccessKeyId", "SignatureNonce"})))
        return {};
    ObservedSignature found{
        .schemeId = "alibaba-rpc-v1", .algorithm = valueNamed(pairs, "SignatureMethod"), .accessKeyId = valueNamed(pairs, "AccessKeyId")};
    found.name = "Signature";
    found.place = ObservedSignature::Place::Query;
    if (const RawPair *signature = pairNamed(pairs, "Signature")) {
        found.signature = percentDecoded(signature->value);
        found.sentAs = signature->value;
        found.place = signature->place;
        found.name = signature->name;
    } else if (found.accessKeyId.isEmpty()) {
        found.algorithm = hasAny(pairs, {"BearerToken"}) ? "bearer" : "anonymous";
    }
    if (found.algorithm.isEmpty())
        found.algorithm = "HMAC-SHA1";
    return found;
}

/// The headers of calls without a key: ACS3 hashes the body, ROA names its signature's version.
std::optional<ObservedSignature> fromUnsignedHeaders(const ObservedRequest &request)
{
    if (carriesHeader(request, "X-Auth-Token"))
        return ObservedSignature{.schemeId = "huawei-token", .algorithm = "token", .name = headerNameAsWritten(request, "X-Auth-Token")};
    if (carriesHeader(request, "X-Sdk-Date"))
        return ObservedSignature{.schemeId = "huawei-aksk", .algorithm = "SDK-HMAC-SHA256", .name = "Authorization"};
    const bool isAcs3 = carriesHeader(request, "x-acs-content-sha256") || carriesHeader(request, "x-acs-content-sm3");
    if (!isAcs3 && !carriesHeader(request, "x-acs-signature-nonce") && !carriesHeader(request, "x-acs-signature-method"))
        return {};
    ObservedSignature found{.schemeId = isAcs3 ? "alibaba-acs3" : "alibaba-roa-v1", .algorithm = "anonymous", .name = "Authorization"};
    if (carriesHeader(request, "x-acs-bearer-token"))
        found.algorithm = "bearer";
    else if (carriesHeader(request, "x-acs-accesskey-id"))
        found.algorithm = isAcs3 ? "ACS3-HMAC-SHA256" : "HMAC-SHA1"; // has a key, lost its Authorization
    found.accessKeyId = observedHeader(request, "x-acs-accesskey-id");
    return found;
}

// What is wrong with it

bool isHexSignature(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

/// Bytes of the digest behind the scheme's signature, and whether it is written in Base64.
std::pair<int, bool> expectedForm(const ObservedSignature &signature)
{
    const bool isBase64 =
        signature.schemeId == "alibaba-rpc-v1" || signature.schemeId == "alibaba-roa-v1" || signature.schemeId == "acm-spas";
    return {isBase64 ? 20 : 32, isBase64};
}

std::optional<Error> formRemark(const ObservedSignature &signature)
{
    const QByteArray &text = signature.signature;
    const auto [bytes, isBase64] = expectedForm(signature);
    const qsizetype length = isBase64 ? (bytes + 2) / 3 * 4 : bytes * 2;
    const QString form = isBase64 ? SignatureText::tr("Base64 of %n byte(s), %1 characters", nullptr, bytes).arg(length)
                                  : SignatureText::tr("lower-case hex of %n byte(s), %1 characters", nullptr, bytes).arg(length);
    const QString name = QString::fromUtf8(signature.name.left(60));
    if (text.contains('%'))
        return Error{ErrorKind::BadInput, SignatureText::tr("The signature is percent-encoded more often than it is decoded"), name,
                     SignatureText::tr("Encode it once in a query or form, and not at all in a header")};
    const Result<QByteArray> decoded = isBase64 ? base64Decoded(text) : Result<QByteArray>(QByteArray::fromHex(text));
    if (text.contains("***"))
        return {}; // masked by whoever published it
    if (isBase64 ? decoded && decoded->size() == bytes && text.size() == length
                 : isHexSignature(text) && text.size() == length && text == text.toLower())
        return {};
    return Error{ErrorKind::BadInput,
                 SignatureText::tr("The signature has %n character(s) and is no signature of this form", nullptr, int(text.size())), name,
                 SignatureText::tr("%1 gives %2").arg(QString::fromUtf8(signature.algorithm.left(40)), form)};
}

} // namespace

std::optional<ObservedSignature> observedSignature(const ObservedRequest &request)
{
    const QVector<RawPair> pairs = rawPairs(request);
    std::optional<ObservedSignature> found = fromAuthorization(request);
    if (!found)
        found = fromSpasHeaders(request);
    if (!found)
        found = fromParameters(pairs);
    if (!found)
        found = fromUnsignedHeaders(request);
    if (found)
        found->hasSecurityToken = carriesToken(request, pairs);
    return found;
}

QVector<Error> signatureRemarks(const ObservedSignature &signature)
{
    QVector<Error> remarks;
    if (signature.schemeId.isEmpty()) {
        remarks.append({ErrorKind::Unsupported, SignatureText::tr("The request is signed by a scheme that cannot be checked here"),
                        QString::fromUtf8(signature.algorithm.left(40)),
                        SignatureText::tr("Alibaba's RPC, ROA and ACS3, Huawei's AK/SK and ACM's can be")});
        return remarks;
    }
    if (signature.isTemporaryKey() && !signature.hasSecurityToken)
        remarks.append({ErrorKind::MissingCredential,
                        SignatureText::tr("The key is a temporary one, and its security token is not in the request"),
                        QString::fromUtf8(signature.accessKeyId.left(8)) + u'…', SignatureText::tr("Send the token along")});
    const bool isWithoutSignature = signature.algorithm == "anonymous" || signature.algorithm == "bearer" || signature.algorithm == "token";
    if (isWithoutSignature) {
        remarks.append({ErrorKind::BadInput, SignatureText::tr("The request carries no signature"), QString(),
                        SignatureText::tr("Paste the request as it was sent, signature included")});
        return remarks;
    }
    if (signature.signature.isEmpty()) {
        remarks.append(
            {ErrorKind::BadInput, SignatureText::tr("The signature is missing or empty"), QString::fromUtf8(signature.name.left(60)),
             SignatureText::tr("Some programs leave it empty when they do not know the algorithm's name; else paste the whole request")});
        return remarks;
    }
    if (signature.place != ObservedSignature::Place::Header && signature.sentAs.contains('+'))
        remarks.append({ErrorKind::BadInput, SignatureText::tr("A plus in the signature is not encoded, so the server reads a blank"),
                        QString::fromUtf8(signature.name.left(60)), SignatureText::tr("Send it as %2B")});
    if (const auto form = formRemark(signature))
        remarks.append(*form);
    return remarks;
}

} // namespace countersign
