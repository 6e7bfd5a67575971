// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/charset.h"
#include "core/base/encoding.h"
#include "core/signing/callscheme.h"
#include "core/signing/canonical.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const auto signaturePage = u"https://www.alibabacloud.com/help/doc-detail/64129.htm"_s;
constexpr char hmacSha1[] = "HMAC-SHA1";
constexpr char derived[] = "v4";

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

/// The text of a key that holds for one day and region: each word under the key before it, beginning with the secret.
Secret derivedKey(QByteArrayView secret, const QByteArray &day, const QByteArray &region)
{
    Secret key(QByteArray("aliyun_v4" + secret.toByteArray()));
    for (const QByteArray &word : {day, region, QByteArray("mse-nacos"), QByteArray("aliyun_v4_request")})
        key = Secret(hmac(DigestAlgorithm::Sha256, key.reveal(), word));
    return Secret(base64Encoded(key.reveal()));
}

/// One call: the parts that may be signed, and the headers that were missing.
class SpasCall {
    Q_DECLARE_TR_FUNCTIONS(AcmSpasScheme)
public:
    CompletedRequest request{};
    Result<void> begin(Request given, const SigningContext &context);

    std::optional<TraceStep> unsignedStep() const { return std::nullopt; }
    template <class Text>
    void write(const SigningRules &rules, Desk<Text> &desk) const;
    std::span<const Step> written() const
    {
        static constexpr std::array steps{Step::StringToSign};
        return steps;
    }
    QVector<StepText> steps(const SigningRules &) const;
    Result<void> checkKey() const;
    KeyMaterial keyMaterial() const;
    TraceStep signingKey() const;
    void conclude(const SigningRules &, const QByteArray &signature, const TracedBytes &);
    QVector<TraceStep> lastSteps(const QByteArray &signature) const;

    QVector<Field> parameters(Shapes &, const SigningRules &) const { return {}; }
    QVector<Field> countedHeaders() const { return {}; }

private:
    Result<void> addHeaders();
    TracedBytes found(const QByteArray &name) const;

    const Field *carried(QByteArrayView name) const { return findField(request->headers, name, true); }
    /// A request that carries the version is signed by it.
    bool isDerived() const
    {
        const Field *version = carried("signatureVersion");
        return version ? version->value.bytes() == derived : m_context->setting("algorithm") == derived;
    }
    QByteArray region() const { return m_context->setting("region"); }
    QByteArray signDate() const
    {
        const QByteArray given = m_context->setting("signDate");
        return given.isEmpty() ? m_context->time.toUTC().toString(u"yyyyMMdd").toLatin1() : given;
    }

    const SigningContext *m_context = nullptr;
    static constexpr int dataIdPlace = 2, undefinedPlace = 3;
    QVector<Field> m_parts{}; ///< tenant, group, dataId, `undefined`, `null`, `None`; behind them those that the settings name
    qsizetype m_named = 0;    ///< how many the settings name; they stand in place of the rules'
    TracedBytes m_time{};
};

Result<void> SpasCall::begin(Request given, const SigningContext &context)
{
    request.begin(std::move(given));
    m_context = &context;
    m_parts.clear();
    const Result<void> done = addHeaders();
    if (!done)
        return done;
    const auto add = [this](const QByteArray &name, const TracedBytes &value) { m_parts.append({name, value, Origin::literal()}); };
    for (const char *name : {"tenant", "group", "dataId"})
        add(name, found(name));
    for (const char *word : {"undefined", "null", "None"})
        add(word, word);
    const QByteArray named = m_context->setting("signedParts");
    const QByteArrayList names = named.isEmpty() ? QByteArrayList() : named.split(';');
    for (const QByteArray &name : names)
        add(name, found(name));
    m_named = names.size();
    m_time = trimmed(findField(request->headers, "timeStamp", true)->value);
    return {};
}

Result<void> SpasCall::addHeaders()
{
    const QByteArray algorithm = m_context->setting("algorithm");
    if (!algorithm.isEmpty() && algorithm != hmacSha1 && algorithm != derived)
        return tl::unexpected(Error{ErrorKind::Unsupported, tr("ACM has no such algorithm"), QString::fromUtf8(algorithm),
                                    tr("Use %1").arg(QLatin1String(hmacSha1) + u", "_s + QLatin1String(derived))});
    if (carried("Spas-Signature"))
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The request already carries a signature"), u"Spas-Signature"_s,
                                    tr("Leave it out; it is computed")});
    if (!carried("timeStamp") || (isDerived() && m_context->setting("signDate").isEmpty())) {
        if (const auto hasTime = checkTime(m_context->time); !hasTime)
            return hasTime;
    }
    if (isDerived() && region().isEmpty())
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The derived key needs a region"), u"region"_s,
                                    tr("Give the region, as cn-hangzhou, or use %1").arg(QLatin1String(hmacSha1))});

    const Credentials &credentials = m_context->credentials;
    request.addMissingHeader("Spas-AccessKey", credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
    request.addMissingHeader("timeStamp", QByteArray::number(m_context->time.toMSecsSinceEpoch()), Origin::of(Origin::Kind::Clock));
    request.addMissingHeader("exConfigInfo", "true", Origin::setting(u"exConfigInfo"_s));
    request.addMissingHeader("Spas-SecurityToken", credentials.securityToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
    if (isDerived())
        request.addMissingHeader("signatureVersion", derived, Origin::setting(u"signatureVersion"_s));
    return checkHeaderBytes(request->headers);
}

/// What is signed under \p name: the value that the settings fix, the query's, the form's, that of a listener's first configuration.
TracedBytes SpasCall::found(const QByteArray &name) const
{
    const QByteArray setting = "signedParts." + name;
    if (m_context->settings.contains(setting))
        return {m_context->settings.value(setting), Origin::setting(QString::fromUtf8(setting))};
    if (const Field *inQuery = findField(request->query, name))
        return inQuery->value;
    if (const Field *inForm = findField(request->form, name))
        return inUtf8(inForm->value, request->charset);
    if (const Field *probe = findField(request->form, "Probe-Modify-Request"))
        return inUtf8(partOfProbe(probe->value, name), request->charset);
    return {};
}

template <class Text>
void SpasCall::write(const SigningRules &rules, Desk<Text> &desk) const
{
    using R = SigningRules;
    const QVector<Field> &parts = desk.shapes.of(0, m_parts, rules);
    const QByteArrayView separator = separatorBytes(rules.separator, "+");
    Text &text = desk.begin(Step::StringToSign);
    int count = 0;
    const auto add = [&](const TracedBytes &value, quint8 part) {
        const bool isEmptied = (rules.omittedParts & part * R::emptyTenant) != 0;
        if (value.isEmpty() && rules.dropsEmptyValues)
            return;
        const bool isMissing =
            (rules.separator == R::Separator::FirstMissing && count == 1) || (rules.separator == R::Separator::SecondMissing && count == 2);
        if (count > 0 && !isMissing)
            text.literal(separator);
        ++count;
        if (isEmptied)
            return;
        const R::Padding padding = (rules.paddedParts & part) != 0 ? rules.partPadding : R::Padding::Nothing;
        if (padding == R::Padding::SpaceBefore || padding == R::Padding::SpaceAround)
            text.literal(' ');
        text.put(value);
        if (padding == R::Padding::SpaceAfter || padding == R::Padding::SpaceAround)
            text.literal(' ');
    };
    const auto addOwn = [&](quint8 part) {
        const int word = (rules.undefinedParts & R::wordNull) != 0 ? 1 : (rules.undefinedParts & R::wordNone) != 0 ? 2 : 0;
        const int place = (rules.undefinedParts & part) != 0 ? undefinedPlace + word : part == R::Tenant ? 0 : 1;
        if ((rules.omittedParts & part) == 0)
            add(parts.at(place).value, part);
    };
    const auto addDataId = [&](int place) {
        if (rules.dataIdPlace == place)
            add(parts.at(dataIdPlace).value, R::DataId);
    };
    if (m_named > 0) {
        for (qsizetype i = parts.size() - m_named; i < parts.size(); ++i)
            add(parts.at(i).value, R::Tenant | R::Group);
    } else {
        addDataId(1);
        addOwn(rules.groupIsFirst ? R::Group : R::Tenant);
        addDataId(2);
        addOwn(rules.groupIsFirst ? R::Tenant : R::Group);
        addDataId(3);
    }
    if ((rules.omittedParts & R::Time) == 0)
        add(desk.headerValues.date(m_time, rules), R::Time);
    if (m_named == 0)
        addDataId(4);
    finishString(text, rules);
}

QVector<StepText> SpasCall::steps(const SigningRules &) const
{
    return {
        {Step::StringToSign,
         tr("String to sign"),
         tr("The namespace (tenant), the group and the time in milliseconds are joined by +, in UTF-8; what is empty is left out with its "
            "+."),
         QUrl(signaturePage),
         {}}};
}

Result<void> SpasCall::checkKey() const
{
    if (!carried("Spas-AccessKey") && m_context->credentials.accessKeyId.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey id"), u"accessKeyId"_s));
    if (m_context->credentials.accessKeySecret.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey secret"), u"accessKeySecret"_s));
    return {};
}

KeyMaterial SpasCall::keyMaterial() const
{
    KeyMaterial material{m_context->credentials.accessKeySecret, m_context->credentials.accessKeyId, {}};
    if (isDerived())
        material.derivation = [day = signDate(), region = region()](QByteArrayView secret) { return derivedKey(secret, day, region); };
    return material;
}

TraceStep SpasCall::signingKey() const
{
    return {.title = tr("Signing key"),
            .rule = isDerived()
                ? tr("The key is the Base64 text of HMAC-SHA256 over day, region, product and a fixed word, each under the key "
                     "before it, beginning with the secret.")
                : tr("The key is the AccessKey secret itself, with nothing appended."),
            .reference = QUrl(signaturePage)};
}

void SpasCall::conclude(const SigningRules &, const QByteArray &signature, const TracedBytes &)
{
    request.add(&Request::headers, "Spas-Signature", signature, Origin::step("signature"));
}

QVector<TraceStep> SpasCall::lastSteps(const QByteArray &signature) const
{
    return {{.id = "signature",
             .title = tr("Signature"),
             .rule = tr("The signature is the Base64 form of HMAC-SHA1 over the string to sign; it is sent in the header Spas-Signature."),
             .reference = QUrl(signaturePage),
             .inputs = {"string-to-sign", "signing-key"},
             .output = TracedBytes(signature, Origin::step("string-to-sign"))}};
}

/// ACM and Diamond: HMAC-SHA1 over namespace, group and time. Query, form and body are not signed.
class AcmSpasScheme final : public CallScheme<SpasCall> {
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

    SigningRules rules(QByteArrayView) const override
    {
        return {.dropsEmptyValues = true, .digest = DigestAlgorithm::Sha1, .output = SigningRules::OutputForm::Base64};
    }
};

} // namespace

std::unique_ptr<SignatureScheme> make_acm_spas()
{
    return std::make_unique<AcmSpasScheme>();
}

} // namespace countersign
