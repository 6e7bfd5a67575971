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
    static Result<Acs3Call> of(Request request, const SigningContext &context)
    {
        Acs3Call call(std::move(request), context);
        const Result<void> done = call.completed();
        if (!done)
            return tl::unexpected(done.error());
        return call;
    }

    SignaturePatch patch{};
    Request sent() { return applied(std::move(m_request), patch); }

    std::optional<TraceStep> unsignedStep() const;
    template <class Text>
    void write(const SigningRules &rules, Desk<Text> &desk) const
    {
        writeCanonicalRequest(m_canonical, rules, desk);
        writeHashedString(m_canonical, rules, desk);
    }
    QVector<Step> written() const
    {
        return {Step::CanonicalUri,  Step::CanonicalQuery,   Step::CanonicalHeaders, Step::SignedHeaders,
                Step::HashedPayload, Step::CanonicalRequest, Step::StringToSign};
    }
    QVector<StepText> steps(const SigningRules &) const;
    Result<void> checkKey() const;
    KeyMaterial keyMaterial() const { return {m_context.credentials.accessKeySecret, m_context.credentials.accessKeyId, {}}; }
    TraceStep signingKey() const
    {
        return {.title = tr("Signing key"),
                .rule = tr("The key is the AccessKey secret itself, with nothing appended."),
                .reference = QUrl(v3Page)};
    }
    void conclude(const SigningRules &rules, const QByteArray &signature, const TracedBytes &signedHeaders);
    QVector<TraceStep> lastSteps(const QByteArray &signature) const;

    QVector<Field> parameters(Shapes &shapes, const SigningRules &rules) const { return shapes.of(0, m_canonical.query, rules); }
    QVector<Field> countedHeaders() const
    {
        QVector<Field> fields;
        for (const SignedHeader &header : m_canonical.headers.headers)
            fields.append(header.field);
        return fields;
    }

private:
    Acs3Call(Request &&request, const SigningContext &context) : m_request(std::move(request)), m_context(context) { }

    Result<void> completed();
    Result<void> addHeaders();
    void addOperation();
    void addBearerToken();
    void addMissing(const QByteArray &name, const QByteArray &value, const Origin &origin)
    {
        addMissingHeader(patch.headers, m_request, name, value, origin);
    }
    bool isAnonymous() const { return m_context.settings.value("algorithm") == anonymous; }
    bool isBearer() const { return !isAnonymous() && !m_context.credentials.bearerToken.isEmpty(); }
    bool isSm3() const { return m_context.settings.value("algorithm") == acs3Sm3; }
    QString hashName() const { return isSm3() ? u"SM3"_s : u"SHA-256"_s; }

    Request m_request;
    SigningContext m_context;
    CanonicalCall m_canonical{};
};

Result<void> Acs3Call::completed()
{
    const QByteArray algorithm = m_context.settings.value("algorithm");
    if (!algorithm.isEmpty() && algorithm != acs3Sha256 && algorithm != acs3Sm3 && algorithm != anonymous)
        return tl::unexpected(Error{ErrorKind::Unsupported, tr("This algorithm cannot be computed"), QString::fromUtf8(algorithm),
                                    tr("Use %1").arg(QString::fromLatin1(QByteArrayList{acs3Sha256, acs3Sm3}.join(", ")))});
    if (findField(m_request.headers, "Authorization", true))
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The request already carries an authorization"), u"Authorization"_s,
                                    tr("Leave it out; it is computed")});
    m_canonical.body = bodyBytes(m_request).bytes();
    Result<void> done = addHeaders();
    const QVector<Field> headers = headersWithHost(m_request, patch.headers);
    if (done)
        done = checkHeaderBytes(headers);
    if (!done)
        return done;
    auto chosen = chosenHeaders(
        headers, {.list = m_context.settings.value("signedHeaders"), .isUsual = isUsual, .date = "x-acs-date", .joinsRepeated = true});
    if (!chosen)
        return tl::unexpected(chosen.error());

    m_canonical.method = m_request.method;
    m_canonical.path = takenApart(m_request.path, true);
    m_canonical.query = applied(m_request, patch).query;
    m_canonical.headers = *chosen;
    m_canonical.algorithm = isSm3() ? acs3Sm3 : acs3Sha256;
    m_canonical.date = trimmed(findField(headers, "x-acs-date", true)->value);
    return {};
}

/// An operation made for RPC names itself among its parameters; here two headers do.
void Acs3Call::addOperation()
{
    for (const auto &[header, parameter] : {std::pair{"x-acs-action", "Action"}, std::pair{"x-acs-version", "Version"}}) {
        const Field *inQuery = findField(m_request.query, parameter);
        const Field *found = inQuery ? inQuery : findField(m_request.form, parameter);
        if (found && !findField(m_request.headers, header, true))
            patch.headers.append({header, found->value, found->origin});
    }
}

Result<void> Acs3Call::addHeaders()
{
    if (!findField(m_request.headers, "x-acs-date", true)) {
        if (const auto hasTime = checkTime(m_context.time); !hasTime)
            return hasTime;
    }
    if (!findField(m_request.headers, "x-acs-signature-nonce", true) && m_context.nonce.isEmpty())
        return tl::unexpected(Error{ErrorKind::BadInput, tr("There is no nonce to sign with"), u"nonce"_s, tr("Give a fresh nonce")});
    addOperation();
    if (!m_request.form.isEmpty())
        addMissing("Content-Type", "application/x-www-form-urlencoded", Origin::setting(u"Content-Type"_s));
    addMissing("x-acs-date", utcText(m_context.time, UtcForm::Extended), Origin::of(Origin::Kind::Clock));
    addMissing("x-acs-signature-nonce", m_context.nonce, Origin::of(Origin::Kind::Nonce));
    // The SDKs keep this name for SM3 too; a request that names it after SM3 needs no second one.
    if (!isSm3() || !findField(m_request.headers, "x-acs-content-sm3", true))
        addMissing("x-acs-content-sha256", hexEncoded(digest(isSm3() ? DigestAlgorithm::Sm3 : DigestAlgorithm::Sha256, m_canonical.body)),
                   Origin::of(Origin::Kind::Body));

    const Credentials &credentials = m_context.credentials;
    if (isBearer()) {
        addBearerToken();
    } else if (!isAnonymous() && !credentials.securityToken.isEmpty()) {
        addMissing("x-acs-accesskey-id", credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
        addMissing("x-acs-security-token", credentials.securityToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
    }
    return {};
}

/// The type stands in the query of an operation of RPC style, whose path is `/`, and in a header otherwise.
void Acs3Call::addBearerToken()
{
    addMissing("x-acs-bearer-token", m_context.credentials.bearerToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
    const Origin type = Origin::setting(u"SignatureType"_s);
    if (m_request.path.size() > 1)
        addMissing("x-acs-signature-type", bearerType, type);
    else if (!findField(m_request.query, "SignatureType"))
        patch.query.append(field("SignatureType", bearerType, type));
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
    if (m_context.credentials.accessKeyId.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey id"), u"accessKeyId"_s));
    if (m_context.credentials.accessKeySecret.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey secret"), u"accessKeySecret"_s));
    return {};
}

void Acs3Call::conclude(const SigningRules &rules, const QByteArray &signature, const TracedBytes &signedHeaders)
{
    const QByteArrayView name = algorithmName(rules, m_canonical.algorithm);
    TracedBytes authorization = signedHeaders.isUntraced() ? TracedBytes::untraced(name.toByteArray())
                                                           : TracedBytes(name.toByteArray(), Origin::setting(u"algorithm"_s));
    authorization.append(" Credential=", Origin::literal());
    authorization.append(m_context.credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
    authorization.append(",SignedHeaders=", Origin::literal());
    authorization += signedHeaders;
    authorization.append(",Signature=", Origin::literal());
    authorization.append(signature, Origin::step("signature"));
    patch.headers.append({"Authorization", authorization, Origin::step("authorization")});
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
             .output = patch.headers.constLast().value}};
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
