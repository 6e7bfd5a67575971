// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"
#include "core/signing/callscheme.h"
#include "core/signing/canonical.h"
#include "core/signing/canonicalrequest.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const auto v3Page = u"https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature"_s;
constexpr char acs3Sha256[] = "ACS3-HMAC-SHA256";
constexpr char acs3Sm3[] = "ACS3-HMAC-SM3";
constexpr char anonymous[] = "anonymous";
constexpr char bearerType[] = "BEARERTOKEN";

/// What the SDKs sign: host, content type and all x-acs- headers.
bool isUsual(QByteArrayView name)
{
    return name == "host" || name == "content-type" || name.startsWith("x-acs-");
}

/// One call: its canonical request laid ready, and what goes into the header Authorization.
class Acs3Call {
    Q_DECLARE_TR_FUNCTIONS(AlibabaAcs3Scheme)
public:
    CompletedRequest request{};
    Result<void> begin(Request given, const SigningContext &context);

    std::optional<TraceStep> unsignedStep() const;
    template <class Text>
    void write(const SigningRules &rules, Desk<Text> &desk) const
    {
        writeCanonicalRequest(m_canonical, rules, desk);
        writeHashedString(m_canonical, rules, desk);
    }
    std::span<const Step> written() const
    {
        static constexpr std::array steps{Step::CanonicalUri,  Step::CanonicalQuery,   Step::CanonicalHeaders, Step::SignedHeaders,
                                          Step::HashedPayload, Step::CanonicalRequest, Step::StringToSign};
        return steps;
    }
    QVector<StepText> steps(const SigningRules &) const;
    Result<void> checkKey() const;
    KeyMaterial keyMaterial() const { return {m_context->credentials.accessKeySecret, m_context->credentials.accessKeyId, {}}; }
    TraceStep signingKey() const
    {
        return {.title = tr("Signing key"),
                .rule = tr("The key is the AccessKey secret itself, with nothing appended."),
                .reference = QUrl(v3Page)};
    }
    void conclude(const SigningRules &rules, const QByteArray &signature, const TracedBytes &signedHeaders);
    QVector<TraceStep> lastSteps(const QByteArray &signature) const;

    QVector<Field> parameters(Shapes &shapes, const SigningRules &rules) const { return shapes.of(0, request->query, rules); }
    QVector<Field> countedHeaders() const
    {
        QVector<Field> fields;
        for (const SignedHeader &header : m_canonical.headers.headers)
            fields.append(header.field);
        return fields;
    }

private:
    Result<void> addHeaders();
    void addOperation();
    void addBearerToken();
    bool isAnonymous() const { return m_context->setting("algorithm") == anonymous; }
    bool isBearer() const { return !isAnonymous() && !m_context->credentials.bearerToken.isEmpty(); }
    bool isSm3() const { return m_context->setting("algorithm") == acs3Sm3; }
    QString hashName() const { return isSm3() ? u"SM3"_s : u"SHA-256"_s; }

    const SigningContext *m_context = nullptr;
    CanonicalCall m_canonical{};
};

Result<void> Acs3Call::begin(Request given, const SigningContext &context)
{
    request.begin(std::move(given));
    m_context = &context;
    const QByteArray algorithm = m_context->setting("algorithm");
    if (!algorithm.isEmpty() && algorithm != acs3Sha256 && algorithm != acs3Sm3 && algorithm != anonymous)
        return tl::unexpected(Error{ErrorKind::Unsupported, tr("This algorithm cannot be computed"), QString::fromUtf8(algorithm),
                                    tr("Use %1").arg(QString::fromLatin1(QByteArrayList{acs3Sha256, acs3Sm3}.join(", ")))});
    if (findField(request->headers, "Authorization", true))
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The request already carries an authorization"), u"Authorization"_s,
                                    tr("Leave it out; it is computed")});
    m_canonical.body = bodyBytes(*request).bytes();
    Result<void> done = addHeaders();
    const HeaderList &headers = request.headersWithHost();
    if (done)
        done = checkHeaderBytes(headers);
    if (done)
        done = m_canonical.headers.choose(
            headers, {.list = m_context->setting("signedHeaders"), .isUsual = isUsual, .date = "x-acs-date", .joinsRepeated = true});
    if (!done)
        return done;

    m_canonical.request = &*request;
    m_canonical.path = takenApart(request->path, true);
    m_canonical.algorithm = isSm3() ? acs3Sm3 : acs3Sha256;
    m_canonical.date = trimmed(findField(request->headers, "x-acs-date", true)->value);
    return {};
}

/// An operation made for RPC names itself among its parameters; here two headers do.
void Acs3Call::addOperation()
{
    for (const auto &[header, parameter] : {std::pair{"x-acs-action", "Action"}, std::pair{"x-acs-version", "Version"}}) {
        const Field *inQuery = findField(request->query, parameter);
        const Field *found = inQuery ? inQuery : findField(request->form, parameter);
        if (found && !findField(request->headers, header, true))
            request.add(&Request::headers, {header, found->value, found->origin});
    }
}

Result<void> Acs3Call::addHeaders()
{
    if (!findField(request->headers, "x-acs-date", true)) {
        if (const auto hasTime = checkTime(m_context->time); !hasTime)
            return hasTime;
    }
    if (!findField(request->headers, "x-acs-signature-nonce", true) && m_context->nonce.isEmpty())
        return tl::unexpected(Error{ErrorKind::BadInput, tr("There is no nonce to sign with"), u"nonce"_s, tr("Give a fresh nonce")});
    addOperation();
    if (!request->form.isEmpty())
        request.addMissingHeader("Content-Type", "application/x-www-form-urlencoded", Origin::setting(u"Content-Type"_s));
    request.addMissingHeader("x-acs-date", utcText(m_context->time, UtcForm::Extended), Origin::of(Origin::Kind::Clock));
    request.addMissingHeader("x-acs-signature-nonce", m_context->nonce, Origin::of(Origin::Kind::Nonce));
    // The SDKs keep this name for SM3 too; a request that names it after SM3 needs no second one.
    if (!isSm3() || !findField(request->headers, "x-acs-content-sm3", true))
        request.addMissingHeader("x-acs-content-sha256",
                                 hexEncoded(digest(isSm3() ? DigestAlgorithm::Sm3 : DigestAlgorithm::Sha256, m_canonical.body)),
                                 Origin::of(Origin::Kind::Body));

    const Credentials &credentials = m_context->credentials;
    if (isBearer()) {
        addBearerToken();
    } else if (!isAnonymous() && !credentials.securityToken.isEmpty()) {
        request.addMissingHeader("x-acs-accesskey-id", credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
        request.addMissingHeader("x-acs-security-token", credentials.securityToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
    }
    return {};
}

/// The type stands in the query of an operation of RPC style, whose path is `/`, and in a header otherwise.
void Acs3Call::addBearerToken()
{
    request.addMissingHeader("x-acs-bearer-token", m_context->credentials.bearerToken.reveal().toByteArray(),
                             Origin::of(Origin::Kind::Token));
    const Origin type = Origin::setting(u"SignatureType"_s);
    if (request->path.size() > 1)
        request.addMissingHeader("x-acs-signature-type", bearerType, type);
    else if (!findField(request->query, "SignatureType"))
        request.add(&Request::query, "SignatureType", bearerType, type);
}

std::optional<TraceStep> Acs3Call::unsignedStep() const
{
    if (!isAnonymous() && !isBearer())
        return std::nullopt;
    return TraceStep{.id = "authorization",
                     .title = tr("Not signed"),
                     .rule = isBearer()
                         ? tr("The bearer token is sent as it is in the header x-acs-bearer-token, with time and nonce; nothing is signed.")
                         : tr("An anonymous call carries time and nonce, and neither key nor signature."),
                     .reference = QUrl(v3Page)};
}

QVector<StepText> Acs3Call::steps(const SigningRules &) const
{
    const QUrl page(v3Page);
    return {
        {Step::CanonicalUri, tr("Canonical URI"), tr("Each segment of the path is percent-encoded once."), page, {}},
        {Step::CanonicalQuery,
         tr("Canonical query"),
         tr("The query parameters are percent-encoded, sorted by name and value, and joined by &."),
         page,
         {}},
        {Step::CanonicalHeaders,
         tr("Canonical headers"),
         tr("Host, Content-Type and each header that begins with x-acs- is a line of its lower-case name, a colon and its trimmed value, "
            "sorted by name."),
         page,
         {}},
        {Step::SignedHeaders,
         tr("Signed headers"),
         tr("The names of the signed headers are joined by semicolons in the same order."),
         page,
         {}},
        {Step::HashedPayload,
         tr("Hashed payload"),
         tr("The body is hashed by %1 and written in lower-case hex.").arg(hashName()),
         page,
         {}},
        {Step::CanonicalRequest,
         tr("Canonical request"),
         tr("The method, canonical URI, canonical query, canonical headers, signed headers and hashed payload follow one another, a line "
            "each."),
         page,
         {"canonical-uri", "canonical-query", "canonical-headers", "signed-headers", "hashed-payload"}},
        {Step::StringToSign,
         tr("String to sign"),
         tr("The algorithm and the hash of the canonical request stand on two lines."),
         page,
         {"canonical-request"}}};
}

Result<void> Acs3Call::checkKey() const
{
    if (m_context->credentials.accessKeyId.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey id"), u"accessKeyId"_s));
    if (m_context->credentials.accessKeySecret.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey secret"), u"accessKeySecret"_s));
    return {};
}

void Acs3Call::conclude(const SigningRules &rules, const QByteArray &signature, const TracedBytes &signedHeaders)
{
    const QByteArrayView name = algorithmName(rules, m_canonical.algorithm);
    TracedBytes authorization = signedHeaders.isUntraced() ? TracedBytes::untraced(name.toByteArray())
                                                           : TracedBytes(name.toByteArray(), Origin::setting(u"algorithm"_s));
    authorization.append(" Credential=", Origin::literal());
    authorization.append(m_context->credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
    authorization.append(",SignedHeaders=", Origin::literal());
    authorization += signedHeaders;
    authorization.append(",Signature=", Origin::literal());
    authorization.append(signature, Origin::step("signature"));
    request.add(&Request::headers, {"Authorization", authorization, Origin::step("authorization")});
}

QVector<TraceStep> Acs3Call::lastSteps(const QByteArray &signature) const
{
    return {{.id = "signature",
             .title = tr("Signature"),
             .rule = tr("The signature is HMAC with %1 over the string to sign, written in lower-case hex.").arg(hashName()),
             .reference = QUrl(v3Page),
             .inputs = {"string-to-sign", "signing-key"},
             .output = TracedBytes(signature, Origin::step("string-to-sign"))},
            {.id = "authorization",
             .title = tr("Authorization"),
             .rule = tr("Algorithm, AccessKey id, signed headers and signature are sent in the header Authorization."),
             .reference = QUrl(v3Page),
             .inputs = {"signed-headers", "signature"},
             .output = request->headers.constLast().value}};
}

/// Alibaba's version 3: ACS3-HMAC-SHA256 and ACS3-HMAC-SM3, for operations of RPC style and of ROA style.
class AlibabaAcs3Scheme final : public CallScheme<Acs3Call> {
    Q_DECLARE_TR_FUNCTIONS(AlibabaAcs3Scheme)
public:
    SchemeInfo info() const override
    {
        return {.id = "alibaba-acs3",
                .title = tr("Alibaba version 3 (ACS3)"),
                .reference = QUrl(v3Page),
                .cloud = u"alibaba"_s,
                .settings = {{.id = "algorithm", .title = tr("Algorithm"), .choices = {acs3Sha256, acs3Sm3, anonymous}},
                             {.id = "signedHeaders", .title = tr("Signed headers")}},
                .usesNonce = true,
                .validSeconds = 15 * 60};
    }

    SigningRules rules(QByteArrayView algorithm) const override
    {
        const DigestAlgorithm digest = algorithm == acs3Sm3 ? DigestAlgorithm::Sm3 : DigestAlgorithm::Sha256;
        return {.pathForm = SigningRules::PathForm::Encoded, .bodyHash = digest, .hash = digest, .digest = digest};
    }
};

} // namespace

std::unique_ptr<SignatureScheme> make_alibaba_acs3()
{
    return std::make_unique<AlibabaAcs3Scheme>();
}

} // namespace countersign
