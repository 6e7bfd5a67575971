// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/mac.h"
#include "core/signing/canonical.h"
#include "core/signing/signaturescheme.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const auto rpcPage = u"https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism"_s;
constexpr char hmacSha1[] = "HMAC-SHA1";
constexpr char anonymous[] = "anonymous";

/// The system parameters that one call still lacks, and where they go.
class SystemParameters {
    Q_DECLARE_TR_FUNCTIONS(AlibabaRpcV1Scheme)
public:
    SystemParameters(const Request &request, const SigningContext &context)
        : m_request(request)
        , m_context(context)
        // They stand beside Action; a POST without a query keeps everything in the form.
        , m_toForm(findField(request.form, "Action") || (request.method == "POST" && request.query.isEmpty()))
    {
    }

    const Field *carried(QByteArrayView name) const
    {
        const Field *inQuery = findField(m_request.query, name);
        return inQuery ? inQuery : findField(m_request.form, name);
    }

    /// Adds \p name unless the request carries it or there is no value.
    void addMissing(const QByteArray &name, const QByteArray &value, const Origin &origin)
    {
        if (!value.isEmpty() && !carried(name))
            append(field(name, value, origin));
    }

    /// A parameter that has one right value: what the request carries must be that.
    Result<void> addFixed(const QByteArray &name, const QByteArray &value, const Origin &origin)
    {
        const Field *present = carried(name);
        if (present && present->value.bytes() != value)
            return tl::unexpected(Error{ErrorKind::BadInput, tr("The request sets this parameter otherwise than the signature needs it"),
                                        QString::fromUtf8(name),
                                        tr("Leave it out, or give it the value %1").arg(QString::fromUtf8(value))});
        addMissing(name, value, origin);
        return {};
    }

    Result<void> addClockAndNonce()
    {
        if (!carried("Timestamp") && !m_context.time.isValid())
            return tl::unexpected(Error{ErrorKind::BadInput, tr("There is no time to sign with"), u"time"_s, tr("Give a time in UTC")});
        if (!carried("SignatureNonce") && m_context.nonce.isEmpty())
            return tl::unexpected(Error{ErrorKind::BadInput, tr("There is no nonce to sign with"), u"nonce"_s, tr("Give a fresh nonce")});
        addMissing("SignatureNonce", m_context.nonce, Origin::of(Origin::Kind::Nonce));
        addMissing("Timestamp", m_context.time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'").toLatin1(), Origin::of(Origin::Kind::Clock));
        return {};
    }

    Result<void> addKeyParameters()
    {
        const Credentials &credentials = m_context.credentials;
        if (!credentials.accessKeyId.isEmpty()) {
            if (const auto added = addFixed("AccessKeyId", credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId)); !added)
                return added;
        }
        if (const auto added = addFixed("SignatureMethod", hmacSha1, Origin::setting(u"SignatureMethod"_s)); !added)
            return added;
        if (const auto added = addFixed("SignatureVersion", "1.0", Origin::setting(u"SignatureVersion"_s)); !added)
            return added;
        addMissing("SecurityToken", credentials.securityToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
        return {};
    }

    void append(const Field &added) { (m_toForm ? m_patch.form : m_patch.query).append(added); }

    const SignaturePatch &patch() const { return m_patch; }

    /// Everything that is signed: query and form together. A token that the request carries counts as a token all the same.
    QVector<Field> signedFields() const
    {
        const Request whole = applied(m_request, m_patch);
        QVector<Field> fields = whole.query;
        if (m_context.rules.formIsSigned)
            fields += whole.form;
        for (Field &each : fields) {
            if (each.name == "SecurityToken" || each.name == "BearerToken")
                each.value = TracedBytes(each.value.bytes(), Origin::of(Origin::Kind::Token));
        }
        return fields;
    }

private:
    const Request &m_request;
    const SigningContext &m_context;
    bool m_toForm;
    SignaturePatch m_patch{};
};

/// Alibaba RPC, signature version 1.0: HMAC-SHA1 over the sorted parameters of query and form.
class AlibabaRpcV1Scheme final : public SignatureScheme {
    Q_DECLARE_TR_FUNCTIONS(AlibabaRpcV1Scheme)
public:
    SchemeInfo info() const override
    {
        return {.id = "alibaba-rpc-v1",
                .title = tr("Alibaba RPC, signature version 1.0"),
                .reference = QUrl(rpcPage),
                .cloud = u"alibaba"_s,
                .settings = {{.id = "algorithm", .title = tr("Algorithm"), .choices = {hmacSha1, anonymous}}},
                .usesNonce = true,
                .validSeconds = 15 * 60};
    }

    SigningRules rules(QByteArrayView) const override
    {
        return {.pathEndsInSlash = false,
                .keySuffix = "&",
                .digest = DigestAlgorithm::Sha1,
                .output = SigningRules::OutputForm::Base64,
                .algorithm = hmacSha1};
    }

    SigningOutcome sign(const Request &request, const SigningContext &context) const override
    {
        SystemParameters system(request, context);
        const QByteArray algorithm = context.settings.value("algorithm");
        if (!algorithm.isEmpty() && algorithm != hmacSha1 && algorithm != anonymous)
            return failed(ErrorKind::Unsupported, tr("Signature version 1.0 has no such algorithm"), QString::fromUtf8(algorithm),
                          tr("Use %1").arg(QLatin1String(hmacSha1)));
        if (system.carried("Signature"))
            return failed(ErrorKind::BadInput, tr("The request already carries a signature"), u"Signature"_s,
                          tr("Leave it out; it is computed"));
        return algorithm == anonymous ? unsignedCall(system) : signedCall(request, context, system);
    }

private:
    static SigningOutcome failed(ErrorKind kind, const QString &message, const QString &subject, const QString &hint)
    {
        return {.patch = tl::unexpected(Error{kind, message, subject, hint})};
    }

    static SigningOutcome unsignedCall(SystemParameters &system)
    {
        SigningOutcome outcome;
        if (const auto added = system.addClockAndNonce(); !added) {
            outcome.patch = tl::unexpected(added.error());
            return outcome;
        }
        outcome.trace.record({.id = "authorization",
                              .title = tr("Not signed"),
                              .rule = tr("An anonymous call carries time and nonce, and neither key nor signature."),
                              .reference = QUrl(rpcPage)});
        outcome.patch = system.patch();
        return outcome;
    }

    static SigningOutcome signedCall(const Request &request, const SigningContext &context, SystemParameters &system)
    {
        SigningOutcome outcome;
        Result<void> added = system.addKeyParameters();
        if (added)
            added = system.addClockAndNonce();
        if (!added) {
            outcome.patch = tl::unexpected(added.error());
            return outcome;
        }
        const TracedBytes text = recordText(outcome.trace, request, context.rules, system);

        const auto missing = [&outcome](const QString &what, const QString &subject) {
            outcome.patch = tl::unexpected(Error{ErrorKind::MissingCredential, what, subject, tr("Choose a profile that has it")});
        };
        if (!system.carried("AccessKeyId") && context.credentials.accessKeyId.isEmpty())
            missing(tr("There is no AccessKey id"), u"accessKeyId"_s);
        else if (context.credentials.accessKeySecret.isEmpty())
            missing(tr("There is no AccessKey secret"), u"accessKeySecret"_s);
        else
            outcome.patch = signedPatch(outcome.trace, text, context, system);
        return outcome;
    }

    /// Steps 1 and 2. \returns the string to sign.
    static TracedBytes recordText(SignatureTrace &trace, const Request &request, const SigningRules &rules, const SystemParameters &system)
    {
        const TracedBytes canonical = trace.record({.id = "canonical-query",
                                                    .title = tr("Canonical query"),
                                                    .rule = tr("All parameters of query and form but Signature are sorted by name, names "
                                                               "and values are percent-encoded, and the pairs are joined by &."),
                                                    .reference = QUrl(rpcPage),
                                                    .output = canonicalPairs(system.signedFields(), rules)});

        TracedBytes text(rules.methodOverride.isEmpty() ? request.method : rules.methodOverride, Origin::of(Origin::Kind::Method));
        text += "&";
        text += TracedBytes("%2F", Origin::of(Origin::Kind::Path));
        text += "&";
        text += rules.encodesJoined ? RuledEncoder(rules)(canonical) : canonical;
        return trace.record(
            {.id = "string-to-sign",
             .title = tr("String to sign"),
             .rule = tr("The method, the encoded path / and the canonical query, which is percent-encoded once more, are joined by &."),
             .reference = QUrl(rpcPage),
             .inputs = {"canonical-query"},
             .output = text});
    }

    /// Steps 3 and 4.
    static SignaturePatch signedPatch(SignatureTrace &trace, const TracedBytes &text, const SigningContext &context,
                                      SystemParameters &system)
    {
        const SigningRules &rules = context.rules;
        const SigningKey key = signingKey(context.credentials.accessKeySecret, rules);
        trace.record({.id = "signing-key",
                      .title = tr("Signing key"),
                      .rule = tr("The key is the AccessKey secret followed by &."),
                      .reference = QUrl(rpcPage),
                      .output = key.shown,
                      .visibility = TraceStep::Visibility::Secret});

        const QByteArray mac = written(hmac(rules.digest, key.bytes.reveal(), text.bytes()), rules.output);
        trace.record(
            {.id = "signature",
             .title = tr("Signature"),
             .rule = tr("The signature is the Base64 form of HMAC-SHA1 over the string to sign; it is sent as the parameter Signature."),
             .reference = QUrl(rpcPage),
             .inputs = {"string-to-sign", "signing-key"},
             .output = text.opaque(mac, Origin::step("string-to-sign"))});
        system.append(field("Signature", mac, Origin::step("signature")));
        return system.patch();
    }
};

} // namespace

std::unique_ptr<SignatureScheme> make_alibaba_rpc_v1()
{
    return std::make_unique<AlibabaRpcV1Scheme>();
}

} // namespace countersign
