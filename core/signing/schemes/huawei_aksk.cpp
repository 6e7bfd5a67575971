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
    static Result<HuaweiCall> of(Request request, const SigningContext &context)
    {
        HuaweiCall call(std::move(request), context);
        const Result<void> done = call.completed();
        if (!done)
            return tl::unexpected(done.error());
        return call;
    }

    SignaturePatch patch{};
    Request sent() { return applied(std::move(m_request), patch); }

    std::optional<TraceStep> unsignedStep() const { return std::nullopt; }
    template <class Text>
    void write(const SigningRules &rules, Desk<Text> &desk) const
    {
        writeCanonicalRequest(m_canonical, rules, desk);
        writeHashedString(m_canonical, rules, desk);
    }
    QVector<Step> written() const
    {
        QVector<Step> steps{Step::CanonicalUri,  Step::CanonicalQuery, Step::CanonicalHeaders,
                            Step::SignedHeaders, Step::HashedPayload,  Step::CanonicalRequest};
        if (isDerived())
            steps.append(Step::CredentialScope);
        steps.append(Step::StringToSign);
        return steps;
    }
    QVector<StepText> steps(const SigningRules &rules) const;
    Result<void> checkKey() const;
    KeyMaterial keyMaterial() const;
    TraceStep signingKey() const;
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
    HuaweiCall(Request &&request, const SigningContext &context)
        : m_request(std::move(request)), m_context(context), m_algorithm(setting("algorithm", sdkSha256))
    {
    }

    Result<void> completed();
    Result<void> addHeaders();
    Result<void> chooseSignedHeaders(const QVector<Field> &headers);
    Result<void> fixScope();
    QByteArray setting(const QByteArray &id, const QByteArray &otherwise) const
    {
        const QByteArray given = m_context.settings.value(id);
        return given.isEmpty() ? otherwise : given;
    }
    const QByteArray &algorithm() const { return m_algorithm; }
    bool isDerived() const { return m_algorithm == v11; }

    Request m_request;
    SigningContext m_context;
    QByteArray m_algorithm;
    CanonicalCall m_canonical{};
};

Result<void> HuaweiCall::completed()
{
    if (algorithm() != sdkSha256 && algorithm() != sdkSm3 && algorithm() != v11)
        return tl::unexpected(Error{ErrorKind::Unsupported, tr("This algorithm cannot be computed"), QString::fromUtf8(algorithm()),
                                    tr("Use %1").arg(QString::fromLatin1(QByteArrayList{sdkSha256, sdkSm3, v11}.join(", ")))});
    Result<void> done = addHeaders();
    const QVector<Field> headers = headersWithHost(m_request, patch.headers);
    if (done)
        done = checkHeaderBytes(headers);
    if (done)
        done = chooseSignedHeaders(headers);
    if (!done)
        return done;

    m_canonical.method = m_request.method;
    m_canonical.path = takenApart(m_request.path, false);
    m_canonical.query = m_request.query;
    m_canonical.body = bodyBytes(m_request).bytes();
    m_canonical.algorithm = algorithm();
    m_canonical.date = m_canonical.headers.find("x-sdk-date")->field.value;
    const char *const hashHeader = algorithm() == sdkSm3 ? "X-Sdk-Content-Sm3" : "X-Sdk-Content-Sha256";
    if (const Field *declared = findField(headers, hashHeader, true))
        m_canonical.declaredPayload = trimmed(declared->value);
    return isDerived() ? fixScope() : Result<void>();
}

Result<void> HuaweiCall::addHeaders()
{
    if (findField(m_request.headers, "Authorization", true))
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The request already carries an authorization"), u"Authorization"_s,
                                    tr("Leave it out; it is computed")});
    if (!findField(m_request.headers, "X-Sdk-Date", true)) {
        if (const auto hasTime = checkTime(m_context.time); !hasTime)
            return hasTime;
    }
    const auto addMissing = [this](const QByteArray &name, const QByteArray &value, const Origin &origin) {
        addMissingHeader(patch.headers, m_request, name, value, origin);
    };
    const Credentials &credentials = m_context.credentials;
    addMissing("X-Project-Id", setting("projectId", credentials.projectId), Origin::setting(u"projectId"_s));
    addMissing("X-Domain-Id", setting("domainId", credentials.domainId), Origin::setting(u"domainId"_s));
    addMissing("X-Security-Token", credentials.securityToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
    addMissing("X-Sdk-Date", utcText(m_context.time, UtcForm::Basic), Origin::of(Origin::Kind::Clock));
    return {};
}

Result<void> HuaweiCall::chooseSignedHeaders(const QVector<Field> &headers)
{
    const QByteArray list = m_context.settings.value("signedHeaders").toLower();
    if (!list.isEmpty() && !list.split(';').contains("x-sdk-date"))
        return tl::unexpected(
            Error{ErrorKind::BadInput, tr("The signed headers lack the date"), u"signedHeaders"_s, tr("Add x-sdk-date to the list")});
    const bool hasBody = !m_request.form.isEmpty() || !m_request.body.isEmpty();
    auto chosen = chosenHeaders(headers, {.list = list, .isUsual = hasBody ? isUsualWithBody : isUsual, .date = "x-sdk-date"});
    if (!chosen)
        return tl::unexpected(chosen.error());
    m_canonical.headers = *chosen;
    return {};
}

/// Day, region and service, for which the derived key holds.
Result<void> HuaweiCall::fixScope()
{
    for (const char *id : {"region", "service"}) {
        if (m_context.settings.value(id).isEmpty())
            return tl::unexpected(Error{ErrorKind::BadInput, tr("The derived key needs region and service"), QString::fromLatin1(id),
                                        tr("Give both, as ap-southeast-1 and sms, or use %1").arg(QLatin1String(sdkSha256))});
    }
    TracedBytes scope = m_canonical.date.sliced(0, std::min<qsizetype>(8, m_canonical.date.size()));
    scope += "/";
    scope += TracedBytes(m_context.settings.value("region"), Origin::setting(u"region"_s));
    scope += "/";
    scope += TracedBytes(m_context.settings.value("service"), Origin::setting(u"service"_s));
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
    if (m_context.credentials.accessKeyId.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no access key (AK)"), u"accessKeyId"_s));
    if (m_context.credentials.accessKeySecret.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no secret key (SK)"), u"accessKeySecret"_s));
    return {};
}

KeyMaterial HuaweiCall::keyMaterial() const
{
    const Credentials &credentials = m_context.credentials;
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
    const QByteArrayView name = algorithmName(rules, m_canonical.algorithm);
    TracedBytes authorization = signedHeaders.isUntraced() ? TracedBytes::untraced(name.toByteArray())
                                                           : TracedBytes(name.toByteArray(), Origin::setting(u"algorithm"_s));
    authorization.append(isDerived() ? " Credential=" : " Access=", Origin::literal());
    authorization.append(m_context.credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
    if (isDerived()) {
        authorization.append("/", Origin::literal());
        authorization += m_canonical.scope;
    }
    authorization.append(", SignedHeaders=", Origin::literal());
    authorization += signedHeaders;
    authorization.append(", Signature=", Origin::literal());
    authorization.append(signature, Origin::step("signature"));
    patch.headers.append({"Authorization", authorization, Origin::step("authorization")});
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
             .output = patch.headers.constLast().value}};
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
