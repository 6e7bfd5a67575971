// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"
#include "core/crypto/mac.h"
#include "core/signing/canonical.h"
#include "core/signing/signaturescheme.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const auto signingGuide = u"https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm.html"_s;
const auto canonicalGuide = u"https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-002.html"_s;
constexpr char sdkHmacSha256[] = "SDK-HMAC-SHA256";

/// One call being signed: the request with the headers that were missing, and the trace so far.
class HuaweiSigning {
    Q_DECLARE_TR_FUNCTIONS(HuaweiAkskScheme)
public:
    HuaweiSigning(const Request &request, const SigningContext &context) : m_request(request), m_context(context) { }

    SigningOutcome outcome()
    {
        Result<void> done = addHeaders();
        if (done)
            done = chooseSignedHeaders();
        if (!done)
            return {.patch = tl::unexpected(done.error())};
        recordCanonicalParts();
        recordStringToSign();
        done = checkKey();
        if (!done)
            return {m_trace, tl::unexpected(done.error())};
        recordSignature();
        return {m_trace, m_patch};
    }

private:
    Result<void> addHeaders();
    Result<void> chooseSignedHeaders();
    Result<void> checkKey() const;
    void recordCanonicalParts();
    void recordStringToSign();
    void recordSignature();

    void addMissing(const QByteArray &name, const QByteArray &value, const Origin &origin)
    {
        if (!value.isEmpty() && !findField(m_request.headers, name, true))
            m_patch.headers.append(field(name, value, origin));
    }
    QByteArrayList defaultNames() const;
    TracedBytes output(QByteArrayView id) const { return m_trace.step(id)->output; }
    void record(const QByteArray &id, const QString &title, const QString &rule, const QString &page, const QVector<QByteArray> &inputs,
                const TracedBytes &bytes, TraceStep::Visibility visibility = TraceStep::Visibility::Public)
    {
        m_trace.record({id, title, rule, QUrl(page), inputs, bytes, visibility});
    }

    const Request &m_request;
    const SigningContext &m_context;
    SignaturePatch m_patch{};
    QVector<Field> m_headers{}; ///< all, with Host
    QVector<Field> m_signed{};  ///< names in lower case, in order
    SignatureTrace m_trace{};
};

Result<void> HuaweiSigning::addHeaders()
{
    if (findField(m_request.headers, "Authorization", true))
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The request already carries an authorization"), u"Authorization"_s,
                                    tr("Leave it out; it is computed")});
    if (!findField(m_request.headers, "X-Sdk-Date", true) && !m_context.time.isValid())
        return tl::unexpected(Error{ErrorKind::BadInput, tr("There is no time to sign with"), u"time"_s, tr("Give a time in UTC")});

    const Credentials &credentials = m_context.credentials;
    addMissing("X-Project-Id", credentials.projectId, Origin::setting(u"projectId"_s));
    addMissing("X-Domain-Id", credentials.domainId, Origin::setting(u"domainId"_s));
    addMissing("X-Security-Token", credentials.securityToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
    addMissing("X-Sdk-Date", m_context.time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1(), Origin::of(Origin::Kind::Clock));

    m_headers = applied(m_request, m_patch).headers;
    if (!findField(m_headers, "Host", true))
        m_headers.prepend(field("Host", m_request.endpoint.authority(), Origin::of(Origin::Kind::Endpoint)));
    return checkHeaderBytes(m_headers);
}

/// What the SDKs sign: host, x-* headers, and the content type where there is content.
QByteArrayList HuaweiSigning::defaultNames() const
{
    const bool hasBody = !m_request.form.isEmpty() || !m_request.body.isEmpty();
    QByteArrayList names;
    for (const Field &header : m_headers) {
        const QByteArray name = header.name.toLower();
        if (name == "host" || name.startsWith("x-") || (name == "content-type" && hasBody))
            names.append(name);
    }
    return names;
}

Result<void> HuaweiSigning::chooseSignedHeaders()
{
    const QByteArray fixed = m_context.settings.value("signedHeaders").toLower();
    QByteArrayList names = fixed.isEmpty() ? defaultNames() : fixed.split(';');
    std::sort(names.begin(), names.end());
    if (!names.contains("x-sdk-date"))
        return tl::unexpected(
            Error{ErrorKind::BadInput, tr("The signed headers lack the date"), u"signedHeaders"_s, tr("Add x-sdk-date to the list")});

    for (const QByteArray &name : std::as_const(names)) {
        const auto isNamed = [&name](const Field &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; };
        const auto count = std::count_if(m_headers.cbegin(), m_headers.cend(), isNamed);
        if (name == "authorization" || count == 0)
            return tl::unexpected(Error{ErrorKind::BadInput, tr("A header that is to be signed is not in the request"),
                                        QString::fromUtf8(name), tr("Set the header or take it off the list")});
        if (count > 1 || names.count(name) > 1)
            return tl::unexpected(Error{ErrorKind::BadInput, tr("A header that is to be signed stands there twice"),
                                        QString::fromUtf8(name), tr("Leave one of them out")});
        const Field header = *std::find_if(m_headers.cbegin(), m_headers.cend(), isNamed);
        const bool isToken = name == "x-security-token" || name == "x-auth-token";
        m_signed.append({name, isToken ? TracedBytes(header.value.bytes(), Origin::of(Origin::Kind::Token)) : header.value, header.origin});
    }
    return {};
}

void HuaweiSigning::recordCanonicalParts()
{
    const SigningRules &rules = m_context.rules;
    record("canonical-uri", tr("Canonical URI"), tr("Each segment of the path is percent-encoded once, and a slash ends the path."),
           canonicalGuide, {}, canonicalPath(m_request.path, rules));
    record("canonical-query", tr("Canonical query"),
           tr("The query parameters are percent-encoded, sorted by name and value, and joined by &."), canonicalGuide, {},
           canonicalPairs(m_request.query, rules));

    TracedBytes block;
    QVector<TracedBytes> names;
    for (const Field &header : std::as_const(m_signed)) {
        names.append(header.tracedName());
        block += names.constLast();
        block += ":";
        block += trimmed(header.value);
        block += "\n";
    }
    record("canonical-headers", tr("Canonical headers"),
           tr("Each signed header is a line of its lower-case name, a colon and its trimmed value, sorted by name."), canonicalGuide, {},
           block);
    record("signed-headers", tr("Signed headers"), tr("The names of the signed headers are joined by semicolons in the same order."),
           canonicalGuide, {}, join(names, ";"));

    const Field *declared = findField(m_headers, "X-Sdk-Content-Sha256", true);
    const TracedBytes body = bodyBytes(m_request);
    record("hashed-payload", tr("Hashed payload"),
           declared ? tr("The value of the header X-Sdk-Content-Sha256 stands for the hash of the body.")
                    : tr("The body is hashed by SHA-256 and written in lower-case hex."),
           canonicalGuide, {},
           declared ? trimmed(declared->value)
                    : body.opaque(hexEncoded(digest(rules.digest, body.bytes())), Origin::of(Origin::Kind::Body)));

    const TracedBytes method(rules.methodOverride.isEmpty() ? m_request.method : rules.methodOverride, Origin::of(Origin::Kind::Method));
    record("canonical-request", tr("Canonical request"),
           tr("The method, canonical URI, canonical query, canonical headers, signed headers and hashed payload follow one another, a line "
              "each."),
           canonicalGuide, {"canonical-uri", "canonical-query", "canonical-headers", "signed-headers", "hashed-payload"},
           join({method, output("canonical-uri"), output("canonical-query"), output("canonical-headers"), output("signed-headers"),
                 output("hashed-payload")},
                "\n"));
}

void HuaweiSigning::recordStringToSign()
{
    const SigningRules &rules = m_context.rules;
    const TracedBytes canonical = output("canonical-request");
    const QByteArray hash = hexEncoded(digest(rules.digest, canonical.bytes()));
    record("string-to-sign", tr("String to sign"),
           tr("The algorithm, the value of X-Sdk-Date and the hash of the canonical request stand on three lines."), signingGuide,
           {"canonical-request"},
           join({TracedBytes(rules.algorithm, Origin::setting(u"algorithm"_s)), trimmed(findField(m_signed, "x-sdk-date")->value),
                 canonical.opaque(hash, Origin::step("canonical-request"))},
                "\n"));
}

Result<void> HuaweiSigning::checkKey() const
{
    if (m_context.credentials.accessKeyId.isEmpty())
        return tl::unexpected(
            Error{ErrorKind::MissingCredential, tr("There is no access key (AK)"), u"accessKeyId"_s, tr("Choose a profile that has it")});
    if (m_context.credentials.accessKeySecret.isEmpty())
        return tl::unexpected(Error{ErrorKind::MissingCredential, tr("There is no secret key (SK)"), u"accessKeySecret"_s,
                                    tr("Choose a profile that has it")});
    return {};
}

void HuaweiSigning::recordSignature()
{
    const SigningRules &rules = m_context.rules;
    const SigningKey key = signingKey(m_context.credentials.accessKeySecret, rules);
    record("signing-key", tr("Signing key"), tr("The key is the secret key (SK) itself."), signingGuide, {}, key.shown,
           TraceStep::Visibility::Secret);

    const TracedBytes text = output("string-to-sign");
    const QByteArray mac = written(hmac(rules.digest, key.bytes.reveal(), text.bytes()), rules.output);
    record("signature", tr("Signature"), tr("The signature is HMAC-SHA256 over the string to sign, written in lower-case hex."),
           signingGuide, {"string-to-sign", "signing-key"}, text.opaque(mac, Origin::step("string-to-sign")));

    TracedBytes authorization(rules.algorithm, Origin::setting(u"algorithm"_s));
    authorization += " Access=";
    authorization += TracedBytes(m_context.credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
    authorization += ", SignedHeaders=";
    authorization += output("signed-headers");
    authorization += ", Signature=";
    authorization += TracedBytes(mac, Origin::step("signature"));
    record("authorization", tr("Authorization"),
           tr("Algorithm, access key, signed headers and signature are sent in the header Authorization."), signingGuide,
           {"signed-headers", "signature"}, authorization);
    m_patch.headers.append({"Authorization", authorization, Origin::step("authorization")});
}

/// Huawei Cloud's AK/SK signature, SDK-HMAC-SHA256.
class HuaweiAkskScheme final : public SignatureScheme {
    Q_DECLARE_TR_FUNCTIONS(HuaweiAkskScheme)
public:
    SchemeInfo info() const override
    {
        return {.id = "huawei-aksk",
                .title = tr("Huawei AK/SK"),
                .reference = QUrl(signingGuide),
                .cloud = u"huawei"_s,
                .settings = {{.id = "algorithm", .title = tr("Algorithm"), .choices = {sdkHmacSha256}},
                             {.id = "signedHeaders", .title = tr("Signed headers")}},
                .validSeconds = 15 * 60};
    }

    SigningRules rules(QByteArrayView) const override { return {.algorithm = sdkHmacSha256}; }

    SigningOutcome sign(const Request &request, const SigningContext &context) const override
    {
        const QByteArray algorithm = context.settings.value("algorithm");
        if (!algorithm.isEmpty() && algorithm != sdkHmacSha256)
            return {.patch = tl::unexpected(Error{ErrorKind::Unsupported, tr("This algorithm cannot be computed"),
                                                  QString::fromUtf8(algorithm), tr("Use %1").arg(QLatin1String(sdkHmacSha256))})};
        return HuaweiSigning(request, context).outcome();
    }
};

} // namespace

std::unique_ptr<SignatureScheme> make_huawei_aksk()
{
    return std::make_unique<HuaweiAkskScheme>();
}

} // namespace countersign
