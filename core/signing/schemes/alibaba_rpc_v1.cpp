// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/callscheme.h"
#include "core/signing/canonical.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const auto rpcPage = u"https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism"_s;
constexpr char hmacSha1[] = "HMAC-SHA1";
constexpr char anonymous[] = "anonymous";
constexpr char bearerType[] = "BEARERTOKEN";

bool isSystemParameter(QByteArrayView name)
{
    constexpr std::array<const char *, 11> names{"AccessKeyId",      "Action",          "BearerToken",    "Format",
                                                 "SecurityToken",    "SignatureMethod", "SignatureNonce", "SignatureType",
                                                 "SignatureVersion", "Timestamp",       "Version"};
    return std::any_of(names.begin(), names.end(), [name](const char *each) { return name == each; });
}

bool isCommonParameter(QByteArrayView name)
{
    return name == "RegionId" || isSystemParameter(name);
}

/// One call: its parameters in query and form, the system's among them.
class RpcCall {
    Q_DECLARE_TR_FUNCTIONS(AlibabaRpcV1Scheme)
public:
    CompletedRequest request{};
    Result<void> begin(Request given, const SigningContext &context);

    std::optional<TraceStep> unsignedStep() const;
    template <class Text>
    void write(const SigningRules &rules, Desk<Text> &desk) const;
    std::span<const Step> written() const
    {
        static constexpr std::array steps{Step::CanonicalQuery, Step::StringToSign};
        return steps;
    }
    QVector<StepText> steps(const SigningRules &) const;
    Result<void> checkKey() const;
    KeyMaterial keyMaterial() const { return {m_context->credentials.accessKeySecret, m_context->credentials.accessKeyId, {}}; }
    TraceStep signingKey() const
    {
        return {.title = tr("Signing key"), .rule = tr("The key is the AccessKey secret followed by &."), .reference = QUrl(rpcPage)};
    }
    void conclude(const SigningRules &, const QByteArray &signature, const TracedBytes &);
    QVector<TraceStep> lastSteps(const QByteArray &signature) const;

    QVector<Field> parameters(Shapes &shapes, const SigningRules &rules) const
    {
        return shapes.of(0, request->query, rules) + shapes.of(1, request->form, rules, request->query.size());
    }
    QVector<Field> countedHeaders() const { return {}; }

private:
    enum class Mode { Signed, Bearer, Anonymous };

    static QVector<Field> signatures(const QByteArray &sent)
    {
        static const Field empty = field("Signature", {}, Origin::step("signature"));
        static const QVector<Field> noneSent{empty, empty};
        return sent.isEmpty() ? noneSent : QVector<Field>{empty, field("Signature", sent, empty.origin)};
    }

    const Field *carried(QByteArrayView name) const
    {
        const Field *inQuery = findField(request->query, name);
        return inQuery ? inQuery : findField(request->form, name);
    }
    /// They stand beside Action; a POST without a query keeps everything in the form.
    CompletedRequest::List place() const { return m_toForm ? &Request::form : &Request::query; }
    void addMissing(const QByteArray &name, const QByteArray &value, const Origin &origin)
    {
        if (!value.isEmpty() && !carried(name))
            request.add(place(), name, value, origin);
    }
    Result<void> addFixed(const QByteArray &name, const QByteArray &value, const Origin &origin);
    Result<void> addClockAndNonce();
    Result<void> addKeyParameters();
    Result<void> addBearerToken();
    Result<void> complete(const QByteArray &algorithm);

    const SigningContext *m_context = nullptr;
    QVector<Field> m_signatures{}; ///< empty, and as it was sent: for rules that sign it
    bool m_toForm = false;
    Mode m_mode = Mode::Signed;
};

/// A parameter that has one right value: what the request carries must be that.
Result<void> RpcCall::addFixed(const QByteArray &name, const QByteArray &value, const Origin &origin)
{
    const Field *present = carried(name);
    if (present && present->value.bytes() != value)
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The request sets this parameter otherwise than the signature needs it"),
                                    QString::fromUtf8(name), tr("Leave it out, or give it the value %1").arg(QString::fromUtf8(value))});
    addMissing(name, value, origin);
    return {};
}

Result<void> RpcCall::addClockAndNonce()
{
    if (!carried("Timestamp")) {
        if (const auto hasTime = checkTime(m_context->time); !hasTime)
            return hasTime;
    }
    if (!carried("SignatureNonce") && m_context->nonce.isEmpty())
        return tl::unexpected(Error{ErrorKind::BadInput, tr("There is no nonce to sign with"), u"nonce"_s, tr("Give a fresh nonce")});
    addMissing(QByteArrayLiteral("SignatureNonce"), m_context->nonce, Origin::of(Origin::Kind::Nonce));
    addMissing(QByteArrayLiteral("Timestamp"), utcText(m_context->time, UtcForm::Extended), Origin::of(Origin::Kind::Clock));
    return {};
}

Result<void> RpcCall::addKeyParameters()
{
    if (!m_context->credentials.accessKeyId.isEmpty()) {
        if (const auto added =
                addFixed(QByteArrayLiteral("AccessKeyId"), m_context->credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
            !added)
            return added;
    }
    if (const auto added =
            addFixed(QByteArrayLiteral("SignatureMethod"), QByteArrayLiteral("HMAC-SHA1"), Origin::setting(u"SignatureMethod"_s));
        !added)
        return added;
    if (const auto added =
            addFixed(QByteArrayLiteral("SignatureVersion"), QByteArrayLiteral("1.0"), Origin::setting(u"SignatureVersion"_s));
        !added)
        return added;
    addMissing(QByteArrayLiteral("SecurityToken"), m_context->credentials.securityToken.reveal().toByteArray(),
               Origin::of(Origin::Kind::Token));
    return {};
}

Result<void> RpcCall::addBearerToken()
{
    addMissing(QByteArrayLiteral("BearerToken"), m_context->credentials.bearerToken.reveal().toByteArray(),
               Origin::of(Origin::Kind::Token));
    return addFixed(QByteArrayLiteral("SignatureType"), bearerType, Origin::setting(u"SignatureType"_s));
}

Result<void> RpcCall::begin(Request given, const SigningContext &context)
{
    request.begin(std::move(given));
    m_context = &context;
    if (m_signatures.isEmpty() || m_signatures.at(1).value.bytes() != context.sentSignature)
        m_signatures = signatures(context.sentSignature);
    m_toForm = findField(request->form, "Action") || (request->method == "POST" && request->query.isEmpty());
    const Result<void> done = complete(context.setting("algorithm"));
    // A token that the request carries counts as a token all the same.
    request.markTokens(&Request::query, {"SecurityToken", "BearerToken"});
    request.markTokens(&Request::form, {"SecurityToken", "BearerToken"});
    return done;
}

Result<void> RpcCall::complete(const QByteArray &algorithm)
{
    if (!algorithm.isEmpty() && algorithm != hmacSha1 && algorithm != anonymous)
        return tl::unexpected(Error{ErrorKind::Unsupported, tr("Signature version 1.0 has no such algorithm"), QString::fromUtf8(algorithm),
                                    tr("Use %1").arg(QLatin1String(hmacSha1))});
    if (carried("Signature"))
        return tl::unexpected(
            Error{ErrorKind::BadInput, tr("The request already carries a signature"), u"Signature"_s, tr("Leave it out; it is computed")});
    m_mode = algorithm == anonymous ? Mode::Anonymous : m_context->credentials.bearerToken.isEmpty() ? Mode::Signed : Mode::Bearer;
    Result<void> added;
    if (m_mode == Mode::Signed)
        added = addKeyParameters();
    else if (m_mode == Mode::Bearer)
        added = addBearerToken();
    return added ? addClockAndNonce() : added;
}

std::optional<TraceStep> RpcCall::unsignedStep() const
{
    if (m_mode == Mode::Signed)
        return std::nullopt;
    return TraceStep{.id = "authorization",
                     .title = tr("Not signed"),
                     .rule = m_mode == Mode::Bearer
                         ? tr("The bearer token is sent as it is, with SignatureType=BEARERTOKEN, time and nonce; nothing is signed.")
                         : tr("An anonymous call carries time and nonce, and neither key nor signature."),
                     .reference = QUrl(rpcPage)};
}

/// Steps 1 and 2.
template <class Text>
void RpcCall::write(const SigningRules &rules, Desk<Text> &desk) const
{
    static const Origin path = Origin::of(Origin::Kind::Path);
    desk.pairs.clear();
    if (rules.queryIsSigned)
        desk.pairs.add(desk.shapes.of(0, request->query, rules), 0, rules);
    if (rules.form != SigningRules::Form::NotSigned)
        desk.pairs.add(desk.shapes.of(1, request->form, rules, request->query.size()), request->query.size(), rules,
                       rules.form == SigningRules::Form::OnlySystemParameters ? isSystemParameter
                           : rules.form == SigningRules::Form::OnlyWithRegion ? isCommonParameter
                                                                              : nullptr);
    if (rules.sentSignature != SigningRules::SentSignature::LeftOut)
        desk.pairs.add(rules.sentSignature == SigningRules::SentSignature::Empty        ? m_signatures.at(0)
                           : rules.sentSignature == SigningRules::SentSignature::AsSent ? m_signatures.at(1)
                                                                                        : desk.firstSignature);
    desk.pairs.sort(rules, desk.encoders);
    Text &canonical = desk.begin(Step::CanonicalQuery);
    writePairs(canonical, desk.pairs, rules, desk.encoders);

    Text &text = desk.begin(Step::StringToSign);
    writeMethod(text, request->method, rules);
    text.literal('&');
    text.put("/", path, desk.encoders.encoder(rules.joinedHabits ^ rules.pathHabits, rules.pathIsEncoded ? 1 : 0));
    text.literal('&');
    text.put(canonical, desk.encoders.encoder(rules.joinedHabits, rules.joinedEncodings));
    finishString(text, rules);
}

QVector<StepText> RpcCall::steps(const SigningRules &) const
{
    return {
        {Step::CanonicalQuery,
         tr("Canonical query"),
         tr("All parameters of query and form but Signature are sorted by name, names and values are percent-encoded, and the pairs are "
            "joined by &."),
         QUrl(rpcPage),
         {}},
        {Step::StringToSign,
         tr("String to sign"),
         tr("The method, the encoded path / and the canonical query, which is percent-encoded once more, are joined by &."),
         QUrl(rpcPage),
         {"canonical-query"}}};
}

Result<void> RpcCall::checkKey() const
{
    if (!carried("AccessKeyId"))
        return tl::unexpected(missingCredential(tr("There is no AccessKey id"), u"accessKeyId"_s));
    if (m_context->credentials.accessKeySecret.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey secret"), u"accessKeySecret"_s));
    return {};
}

/// Steps 3 and 4.
void RpcCall::conclude(const SigningRules &, const QByteArray &signature, const TracedBytes &)
{
    request.add(place(), QByteArrayLiteral("Signature"), signature, {Origin::Kind::Step, u"signature"_s});
}

QVector<TraceStep> RpcCall::lastSteps(const QByteArray &signature) const
{
    return {{.id = "signature",
             .title = tr("Signature"),
             .rule = tr("The signature is the Base64 form of HMAC-SHA1 over the string to sign; it is sent as the parameter Signature."),
             .reference = QUrl(rpcPage),
             .inputs = {"string-to-sign", "signing-key"},
             .output = TracedBytes(signature, Origin::step("string-to-sign"))}};
}

/// Alibaba RPC, signature version 1.0: HMAC-SHA1 over the sorted parameters of query and form.
class AlibabaRpcV1Scheme final : public CallScheme<RpcCall> {
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
        return {.ampersands = 1, .digest = DigestAlgorithm::Sha1, .output = SigningRules::OutputForm::Base64};
    }
};

} // namespace

std::unique_ptr<SignatureScheme> make_alibaba_rpc_v1()
{
    return std::make_unique<AlibabaRpcV1Scheme>();
}

} // namespace countersign
