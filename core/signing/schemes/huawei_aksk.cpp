// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"
#include "core/signing/callscheme.h"
#include "core/signing/canonical.h"
#include "core/signing/canonicalrequest.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const auto signingGuide = u"https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm.html"_s;
const auto canonicalGuide = u"https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-002.html"_s;
constexpr char sdkSha256[] = "SDK-HMAC-SHA256";
constexpr char sdkSm3[] = "SDK-HMAC-SM3";
constexpr char v11[] = "V11-HMAC-SHA256";

/// HKDF (RFC 5869) with SHA-256 and one block of output, as lower-case hex text.
Secret derivedKey(QByteArrayView secret, const QByteArray &accessKeyId, const QByteArray &scope)
{
    const Secret extracted(hmac(DigestAlgorithm::Sha256, accessKeyId, secret));
    const Secret expanded(hmac(DigestAlgorithm::Sha256, extracted.reveal(), QByteArray(scope + '\x01')));
    return Secret(hexEncoded(expanded.reveal()));
}

/// What the SDKs sign: host, x-* headers, and the content type where there is content.
bool isUsualWithBody(QByteArrayView name)
{
    return name == "host" || name.startsWith("x-") || name == "content-type";
}
bool isUsual(QByteArrayView name)
{
    return name == "host" || name.startsWith("x-");
}

/// One call: its canonical request laid ready, and what goes into the header Authorization.
class HuaweiCall {
    Q_DECLARE_TR_FUNCTIONS(HuaweiAkskScheme)
public:
    CompletedRequest request{};
    Result<void> begin(Request given, const SigningContext &context);

    std::optional<TraceStep> unsignedStep() const { return std::nullopt; }
    template <class Text>
    void write(const SigningRules &rules, Desk<Text> &desk) const
    {
        writeCanonicalRequest(m_canonical, rules, desk);
        writeHashedString(m_canonical, rules, desk);
    }
    std::span<const Step> written() const
    {
        static constexpr std::array derived{Step::CanonicalUri,  Step::CanonicalQuery,   Step::CanonicalHeaders, Step::SignedHeaders,
                                            Step::HashedPayload, Step::CanonicalRequest, Step::CredentialScope,  Step::StringToSign};
        static constexpr std::array usual{Step::CanonicalUri,  Step::CanonicalQuery,   Step::CanonicalHeaders, Step::SignedHeaders,
                                          Step::HashedPayload, Step::CanonicalRequest, Step::StringToSign};
        return isDerived() ? std::span<const Step>(derived) : usual;
    }
    QVector<StepText> steps(const SigningRules &rules) const;
    Result<void> checkKey() const;
    KeyMaterial keyMaterial() const;
    TraceStep signingKey() const;
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
    Result<void> chooseSignedHeaders(const HeaderList &headers);
    Result<void> fixScope();
    QByteArray setting(const char *id, const QByteArray &otherwise) const
    {
        const QByteArray given = m_context->setting(id);
        return given.isEmpty() ? otherwise : given;
    }
    const QByteArray &algorithm() const { return m_algorithm; }
    bool isDerived() const { return m_algorithm == v11; }

    const SigningContext *m_context = nullptr;
    QByteArray m_algorithm{};
    CanonicalCall m_canonical{};
};

Result<void> HuaweiCall::begin(Request given, const SigningContext &context)
{
    request.begin(std::move(given));
    m_context = &context;
    m_algorithm = setting("algorithm", QByteArrayLiteral("SDK-HMAC-SHA256"));
    if (algorithm() != sdkSha256 && algorithm() != sdkSm3 && algorithm() != v11)
        return tl::unexpected(Error{ErrorKind::Unsupported, tr("This algorithm cannot be computed"), QString::fromUtf8(algorithm()),
                                    tr("Use %1").arg(QString::fromLatin1(QByteArrayList{sdkSha256, sdkSm3, v11}.join(", ")))});
    Result<void> done = addHeaders();
    const HeaderList &headers = request.headersWithHost();
    if (done)
        done = checkHeaderBytes(headers);
    if (done)
        done = chooseSignedHeaders(headers);
    if (!done)
        return done;

    m_canonical.request = &*request;
    if (m_canonical.path.asSent != request->path)
        m_canonical.path = takenApart(request->path, false);
    m_canonical.body = bodyBytes(*request).bytes();
    m_canonical.algorithm = algorithm();
    m_canonical.date = m_canonical.headers.find("x-sdk-date")->field.value;
    const QByteArrayView hashHeader = algorithm() == sdkSm3 ? "X-Sdk-Content-Sm3" : "X-Sdk-Content-Sha256";
    const Field *declared = findField(request->headers, hashHeader, true);
    m_canonical.declaredPayload = declared ? std::optional(trimmed(declared->value)) : std::nullopt;
    m_canonical.scope = {};
    return isDerived() ? fixScope() : Result<void>();
}

Result<void> HuaweiCall::addHeaders()
{
    if (findField(request->headers, "Authorization", true))
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The request already carries an authorization"), u"Authorization"_s,
                                    tr("Leave it out; it is computed")});
    if (!findField(request->headers, "X-Sdk-Date", true)) {
        if (const auto hasTime = checkTime(m_context->time); !hasTime)
            return hasTime;
    }
    const Credentials &credentials = m_context->credentials;
    request.addMissingHeader(QByteArrayLiteral("X-Project-Id"), setting("projectId", credentials.projectId),
                             Origin::setting(u"projectId"_s));
    request.addMissingHeader(QByteArrayLiteral("X-Domain-Id"), setting("domainId", credentials.domainId), Origin::setting(u"domainId"_s));
    request.addMissingHeader(QByteArrayLiteral("X-Security-Token"), credentials.securityToken.reveal().toByteArray(),
                             Origin::of(Origin::Kind::Token));
    request.addMissingHeader(QByteArrayLiteral("X-Sdk-Date"), utcText(m_context->time, UtcForm::Basic), Origin::of(Origin::Kind::Clock));
    return {};
}

Result<void> HuaweiCall::chooseSignedHeaders(const HeaderList &headers)
{
    const QByteArray list = m_context->setting("signedHeaders").toLower();
    if (!list.isEmpty() && !list.split(';').contains("x-sdk-date"))
        return tl::unexpected(
            Error{ErrorKind::BadInput, tr("The signed headers lack the date"), u"signedHeaders"_s, tr("Add x-sdk-date to the list")});
    const bool hasBody = !request->form.isEmpty() || !request->body.isEmpty();
    return m_canonical.headers.choose(headers, {.list = list, .isUsual = hasBody ? isUsualWithBody : isUsual, .date = "x-sdk-date"});
}

/// Day, region and service, for which the derived key holds.
Result<void> HuaweiCall::fixScope()
{
    for (const char *id : {"region", "service"}) {
        if (m_context->setting(id).isEmpty())
            return tl::unexpected(Error{ErrorKind::BadInput, tr("The derived key needs region and service"), QString::fromLatin1(id),
                                        tr("Give both, as ap-southeast-1 and sms, or use %1").arg(QLatin1String(sdkSha256))});
    }
    TracedBytes scope = m_canonical.date.sliced(0, std::min<qsizetype>(8, m_canonical.date.size()));
    scope += "/";
    scope += TracedBytes(m_context->setting("region"), Origin::setting(u"region"_s));
    scope += "/";
    scope += TracedBytes(m_context->setting("service"), Origin::setting(u"service"_s));
    m_canonical.scope = scope;
    return {};
}

QVector<StepText> HuaweiCall::steps(const SigningRules &) const
{
    const QString hash = algorithm() == sdkSm3 ? u"SM3"_s : u"SHA-256"_s;
    const QUrl canonical(canonicalGuide);
    QVector<StepText> steps{
        {Step::CanonicalUri,
         tr("Canonical URI"),
         tr("Each segment of the path is percent-encoded once, and a slash ends the path."),
         canonical,
         {}},
        {Step::CanonicalQuery,
         tr("Canonical query"),
         tr("The query parameters are percent-encoded, sorted by name and value, and joined by &."),
         canonical,
         {}},
        {Step::CanonicalHeaders,
         tr("Canonical headers"),
         tr("Each signed header is a line of its lower-case name, a colon and its trimmed value, sorted by name."),
         canonical,
         {}},
        {Step::SignedHeaders,
         tr("Signed headers"),
         tr("The names of the signed headers are joined by semicolons in the same order."),
         canonical,
         {}},
        {Step::HashedPayload,
         tr("Hashed payload"),
         m_canonical.declaredPayload
             ? tr("The value of the header X-Sdk-Content-Sha256 or X-Sdk-Content-Sm3 stands for the hash of the body.")
             : tr("The body is hashed by %1 and written in lower-case hex.").arg(hash),
         canonical,
         {}},
        {Step::CanonicalRequest,
         tr("Canonical request"),
         tr("The method, canonical URI, canonical query, canonical headers, signed headers and hashed payload follow one another, a line "
            "each."),
         canonical,
         {"canonical-uri", "canonical-query", "canonical-headers", "signed-headers", "hashed-payload"}}};
    if (isDerived())
        steps.append({Step::CredentialScope,
                      tr("Credential scope"),
                      tr("The day of X-Sdk-Date, the region and the service are joined by slashes; the derived key holds for them alone."),
                      QUrl(signingGuide),
                      {}});
    steps.append({Step::StringToSign, tr("String to sign"),
                  isDerived()
                      ? tr("The algorithm, the value of X-Sdk-Date, the credential scope and the hash of the canonical request stand on "
                           "four lines.")
                      : tr("The algorithm, the value of X-Sdk-Date and the hash of the canonical request stand on three lines."),
                  QUrl(signingGuide),
                  isDerived() ? QVector<QByteArray>{"canonical-request", "credential-scope"} : QVector<QByteArray>{"canonical-request"}});
    return steps;
}

Result<void> HuaweiCall::checkKey() const
{
    if (m_context->credentials.accessKeyId.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no access key (AK)"), u"accessKeyId"_s));
    if (m_context->credentials.accessKeySecret.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no secret key (SK)"), u"accessKeySecret"_s));
    return {};
}

KeyMaterial HuaweiCall::keyMaterial() const
{
    const Credentials &credentials = m_context->credentials;
    KeyMaterial material{credentials.accessKeySecret, credentials.accessKeyId, {}};
    if (isDerived())
        material.derivation = [id = credentials.accessKeyId, scope = m_canonical.scope.bytes()](QByteArrayView secret) {
            return derivedKey(secret, id, scope);
        };
    return material;
}

TraceStep HuaweiCall::signingKey() const
{
    return {.title = tr("Signing key"),
            .rule = isDerived()
                ? tr("The key is the lower-case hex text of HKDF-SHA256 over the secret key (SK), with the access key (AK) as "
                     "salt and the credential scope as info.")
                : tr("The key is the secret key (SK) itself."),
            .reference = QUrl(signingGuide)};
}

void HuaweiCall::conclude(const SigningRules &rules, const QByteArray &signature, const TracedBytes &signedHeaders)
{
    QByteArray name = algorithmName(rules, m_canonical.algorithm).toByteArray();
    name.reserve(name.size() + signedHeaders.size() + signature.size() + 160);
    TracedBytes authorization =
        signedHeaders.isUntraced() ? TracedBytes::untraced(std::move(name)) : TracedBytes(std::move(name), Origin::setting(u"algorithm"_s));
    authorization.append(isDerived() ? " Credential=" : " Access=", Origin::literal());
    authorization.append(m_context->credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
    if (isDerived()) {
        authorization.append("/", Origin::literal());
        authorization += m_canonical.scope;
    }
    authorization.append(", SignedHeaders=", Origin::literal());
    authorization += signedHeaders;
    authorization.append(", Signature=", Origin::literal());
    authorization.append(signature, {Origin::Kind::Step, u"signature"_s});
    request.add(&Request::headers, {QByteArrayLiteral("Authorization"), authorization, {Origin::Kind::Step, u"authorization"_s}});
}

QVector<TraceStep> HuaweiCall::lastSteps(const QByteArray &signature) const
{
    return {{.id = "signature",
             .title = tr("Signature"),
             .rule = algorithm() == sdkSm3 ? tr("The signature is HMAC-SM3 over the string to sign, written in lower-case hex.")
                                           : tr("The signature is HMAC-SHA256 over the string to sign, written in lower-case hex."),
             .reference = QUrl(signingGuide),
             .inputs = {"string-to-sign", "signing-key"},
             .output = TracedBytes(signature, Origin::step("string-to-sign"))},
            {.id = "authorization",
             .title = tr("Authorization"),
             .rule = tr("Algorithm, access key, signed headers and signature are sent in the header Authorization."),
             .reference = QUrl(signingGuide),
             .inputs = {"signed-headers", "signature"},
             .output = request->headers.constLast().value}};
}

/// Huawei Cloud's AK/SK signature: SDK-HMAC-SHA256, SDK-HMAC-SM3, and V11-HMAC-SHA256 with a key derived for one day, region and service.
class HuaweiAkskScheme final : public CallScheme<HuaweiCall> {
    Q_DECLARE_TR_FUNCTIONS(HuaweiAkskScheme)
public:
    SchemeInfo info() const override
    {
        return {.id = "huawei-aksk",
                .title = tr("Huawei AK/SK"),
                .reference = QUrl(signingGuide),
                .cloud = u"huawei"_s,
                .settings = {{.id = "algorithm", .title = tr("Algorithm"), .choices = {sdkSha256, sdkSm3, v11}},
                             {.id = "signedHeaders", .title = tr("Signed headers")},
                             {.id = "region", .title = tr("Region of the derived key")},
                             {.id = "service", .title = tr("Service of the derived key")}},
                .validSeconds = 15 * 60};
    }

    SigningRules rules(QByteArrayView algorithm) const override
    {
        const DigestAlgorithm digest = algorithm == sdkSm3 ? DigestAlgorithm::Sm3 : DigestAlgorithm::Sha256;
        return {.pathForm = SigningRules::PathForm::Encoded,
                .pathEnd = SigningRules::PathEnd::WithSlash,
                .bodyHash = digest,
                .hash = digest,
                .hasDateLine = true,
                .digest = digest};
    }
};

} // namespace

std::unique_ptr<SignatureScheme> make_huawei_aksk()
{
    return std::make_unique<HuaweiAkskScheme>();
}

} // namespace countersign
