// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/charset.h"
#include "core/crypto/mac.h"
#include "core/signing/canonical.h"
#include "core/signing/signaturescheme.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const auto signaturePage = u"https://www.alibabacloud.com/help/doc-detail/64129.htm"_s;
constexpr char hmacSha1[] = "HMAC-SHA1";
constexpr char derived[] = "v4";

Error missingCredential(const QString &message, const QString &subject, const QString &hint)
{
    return {ErrorKind::MissingCredential, message, subject, hint};
}

/// The same text in UTF-8, whatever the form is written in. Each run was encoded by itself, so that each can be decoded by itself.
TracedBytes inUtf8(const TracedBytes &value, QByteArrayView charset)
{
    if (charset.compare("GBK", Qt::CaseInsensitive) != 0)
        return value;
    return value.mapped([](QByteArrayView bytes) { return gbkDecoded(bytes.toByteArray()).text.toUtf8(); });
}

/// The part of \p bytes up to \p separator, and what follows it.
std::pair<TracedBytes, TracedBytes> cutAt(const TracedBytes &bytes, char separator)
{
    const qsizetype at = bytes.bytes().indexOf(separator);
    if (at < 0)
        return {bytes, {}};
    return {bytes.sliced(0, at), bytes.sliced(at + 1, bytes.size() - at - 1)};
}

/// Namespace and group of the first configuration that a listener asks about: dataId 0x02 group 0x02 md5 [0x02 tenant] 0x01.
TracedBytes partOfProbe(const TracedBytes &probe, QByteArrayView name)
{
    TracedBytes rest = cutAt(probe, '\x01').first;
    for (const QByteArrayView each : {"dataId", "group", "contentMD5", "tenant"}) {
        const auto [part, tail] = cutAt(rest, '\x02');
        if (each == name)
            return part;
        rest = tail;
    }
    return {};
}

/// One call being signed: the headers that were missing, and the trace so far.
class SpasSigning {
    Q_DECLARE_TR_FUNCTIONS(AcmSpasScheme)
public:
    SpasSigning(const Request &request, const SigningContext &context) : m_request(request), m_context(context) { }

    SigningOutcome outcome()
    {
        Result<void> done = addHeaders();
        if (!done)
            return {.patch = tl::unexpected(done.error())};
        recordStringToSign();
        done = checkKey();
        if (!done)
            return {m_trace, tl::unexpected(done.error())};
        recordSignature();
        return {m_trace, m_patch};
    }

private:
    Result<void> addHeaders();
    Result<void> checkKey() const;
    void recordStringToSign();
    void recordSignature();
    TracedBytes part(const QByteArray &name) const;
    SigningKey key() const;

    const Field *carried(QByteArrayView name) const { return findField(m_request.headers, name, true); }
    void addMissing(const QByteArray &name, const QByteArray &value, const Origin &origin)
    {
        if (!value.isEmpty() && !carried(name))
            m_patch.headers.append(field(name, value, origin));
    }
    /// A request that carries the version is signed by it.
    bool isDerived() const
    {
        const Field *version = carried("signatureVersion");
        return version ? version->value.bytes() == derived : m_context.rules.algorithm == derived;
    }
    QByteArray region() const { return m_context.settings.value("region"); }
    QByteArray signDate() const
    {
        const QByteArray given = m_context.settings.value("signDate");
        return given.isEmpty() ? m_context.time.toUTC().toString(u"yyyyMMdd").toLatin1() : given;
    }

    const Request &m_request;
    const SigningContext &m_context;
    SignaturePatch m_patch{};
    SignatureTrace m_trace{};
};

Result<void> SpasSigning::addHeaders()
{
    const QByteArray algorithm = m_context.settings.value("algorithm");
    if (!algorithm.isEmpty() && algorithm != hmacSha1 && algorithm != derived)
        return tl::unexpected(Error{ErrorKind::Unsupported, tr("ACM has no such algorithm"), QString::fromUtf8(algorithm),
                                    tr("Use %1").arg(QLatin1String(hmacSha1) + u", "_s + QLatin1String(derived))});
    if (carried("Spas-Signature"))
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The request already carries a signature"), u"Spas-Signature"_s,
                                    tr("Leave it out; it is computed")});
    if (!m_context.time.isValid() && (!carried("timeStamp") || (isDerived() && m_context.settings.value("signDate").isEmpty())))
        return tl::unexpected(Error{ErrorKind::BadInput, tr("There is no time to sign with"), u"time"_s, tr("Give a time in UTC")});
    if (isDerived() && region().isEmpty())
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The derived key needs a region"), u"region"_s,
                                    tr("Give the region, as cn-hangzhou, or use %1").arg(QLatin1String(hmacSha1))});

    const Credentials &credentials = m_context.credentials;
    addMissing("Spas-AccessKey", credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
    addMissing("timeStamp", QByteArray::number(m_context.time.toMSecsSinceEpoch()), Origin::of(Origin::Kind::Clock));
    addMissing("exConfigInfo", "true", Origin::setting(u"exConfigInfo"_s));
    addMissing("Spas-SecurityToken", credentials.securityToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
    if (isDerived())
        addMissing("signatureVersion", derived, Origin::setting(u"signatureVersion"_s));
    return checkHeaderBytes(applied(m_request, m_patch).headers);
}

/// What is signed under \p name: the value that the settings fix, the query's, the form's, that of a listener's first configuration.
TracedBytes SpasSigning::part(const QByteArray &name) const
{
    const QByteArray setting = "signedParts." + name;
    if (m_context.settings.contains(setting))
        return {m_context.settings.value(setting), Origin::setting(QString::fromUtf8(setting))};
    if (const Field *inQuery = findField(m_request.query, name))
        return inQuery->value;
    if (const Field *inForm = findField(m_request.form, name))
        return inUtf8(inForm->value, m_request.charset);
    if (const Field *probe = findField(m_request.form, "Probe-Modify-Request"))
        return inUtf8(partOfProbe(probe->value, name), m_request.charset);
    return {};
}

void SpasSigning::recordStringToSign()
{
    const SigningRules &rules = m_context.rules;
    const QByteArray named = m_context.settings.value("signedParts");
    const QByteArrayList names = named.isEmpty() ? rules.signedParts : named.split(';');
    const TracedBytes separator(rules.pairSeparator, Origin::literal());
    TracedBytes text;
    for (const QByteArray &name : names) {
        const TracedBytes value = part(name);
        if (value.isEmpty() && rules.dropsEmptyValues)
            continue;
        text += value;
        text += separator;
    }
    const Field *time = carried("timeStamp");
    text += time ? trimmed(time->value) : findField(m_patch.headers, "timeStamp")->value;
    m_trace.record({.id = "string-to-sign",
                    .title = tr("String to sign"),
                    .rule = tr("The namespace (tenant), the group and the time in milliseconds are joined by +, in UTF-8; what is empty is "
                               "left out with its +."),
                    .reference = QUrl(signaturePage),
                    .output = text});
}

Result<void> SpasSigning::checkKey() const
{
    const QString hint = tr("Choose a profile that has it");
    if (!carried("Spas-AccessKey") && m_context.credentials.accessKeyId.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey id"), u"accessKeyId"_s, hint));
    if (m_context.credentials.accessKeySecret.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey secret"), u"accessKeySecret"_s, hint));
    return {};
}

/// The secret itself, or the text of a key that holds for one day and region.
SigningKey SpasSigning::key() const
{
    if (!isDerived())
        return signingKey(m_context.credentials.accessKeySecret, m_context.rules);
    const auto next = [](const Secret &key, QByteArrayView message) {
        return Secret(hmac(DigestAlgorithm::Sha256, key.reveal(), message));
    };
    Secret key(QByteArray("aliyun_v4" + m_context.credentials.accessKeySecret.reveal().toByteArray()));
    for (const QByteArray &message : {signDate(), region(), QByteArray("mse-nacos"), QByteArray("aliyun_v4_request")})
        key = next(key, message);
    return signingKey(Secret(written(key.reveal().toByteArray(), SigningRules::OutputForm::Base64)), m_context.rules);
}

void SpasSigning::recordSignature()
{
    const SigningRules &rules = m_context.rules;
    const SigningKey key = this->key();
    m_trace.record({.id = "signing-key",
                    .title = tr("Signing key"),
                    .rule = isDerived() ? tr("The key is the Base64 text of HMAC-SHA256 over day, region, product and a fixed word, each "
                                             "under the key before it, beginning with the secret.")
                                        : tr("The key is the AccessKey secret itself, with nothing appended."),
                    .reference = QUrl(signaturePage),
                    .output = key.shown,
                    .visibility = TraceStep::Visibility::Secret});

    const TracedBytes text = m_trace.step("string-to-sign")->output;
    const QByteArray mac = written(hmac(rules.digest, key.bytes.reveal(), text.bytes()), rules.output);
    m_trace.record(
        {.id = "signature",
         .title = tr("Signature"),
         .rule = tr("The signature is the Base64 form of HMAC-SHA1 over the string to sign; it is sent in the header Spas-Signature."),
         .reference = QUrl(signaturePage),
         .inputs = {"string-to-sign", "signing-key"},
         .output = text.opaque(mac, Origin::step("string-to-sign"))});
    m_patch.headers.append(field("Spas-Signature", mac, Origin::step("signature")));
}

/// ACM and Diamond: HMAC-SHA1 over namespace, group and time. Query, form and body are not signed.
class AcmSpasScheme final : public SignatureScheme {
    Q_DECLARE_TR_FUNCTIONS(AcmSpasScheme)
public:
    SchemeInfo info() const override
    {
        return {.id = "acm-spas",
                .title = tr("ACM (Spas)"),
                .reference = QUrl(signaturePage),
                .cloud = u"acm"_s,
                .settings = {{.id = "algorithm", .title = tr("Algorithm"), .choices = {hmacSha1, derived}},
                             {.id = "signedParts", .title = tr("Signed parts")},
                             {.id = "region", .title = tr("Region of the derived key")},
                             {.id = "signDate", .title = tr("Day of the derived key")}},
                .validSeconds = 60};
    }

    SigningRules rules(QByteArrayView algorithm) const override
    {
        return {.pairSeparator = "+",
                .dropsEmptyValues = true,
                .signedParts = {"tenant", "group"},
                .digest = DigestAlgorithm::Sha1,
                .output = SigningRules::OutputForm::Base64,
                .algorithm = algorithm.isEmpty() ? QByteArray(hmacSha1) : algorithm.toByteArray()};
    }

    SigningOutcome sign(const Request &request, const SigningContext &context) const override
    {
        return SpasSigning(request, context).outcome();
    }
};

} // namespace

std::unique_ptr<SignatureScheme> make_acm_spas()
{
    return std::make_unique<AcmSpasScheme>();
}

} // namespace countersign
