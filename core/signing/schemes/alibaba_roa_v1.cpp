// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/callscheme.h"
#include "core/signing/canonical.h"
#include "core/signing/canonicalpath.h"

#include <QCoreApplication>
#include <QLocale>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const auto roaPage = u"https://www.alibabacloud.com/help/en/sdk/product-overview/roa-mechanism"_s;
constexpr char hmacSha1[] = "HMAC-SHA1";
constexpr char anonymous[] = "anonymous";

/// Headers that have a line of their own, in this order; a missing one leaves its line empty.
constexpr std::array<const char *, 4> fixedLines{"accept", "content-md5", "content-type", "date"};

bool isAcsHeader(QByteArrayView name)
{
    return name.startsWith("x-acs-");
}

/// Tabs and form feeds inside a value count as blanks. Line ends have been refused before.
TracedBytes withBlanks(const TracedBytes &value)
{
    return value.mapped([](QByteArrayView bytes) { return bytes.toByteArray().replace('\t', ' ').replace('\f', ' '); });
}

/// One call: the fixed lines, the x-acs- headers and the resource.
class RoaCall {
    Q_DECLARE_TR_FUNCTIONS(AlibabaRoaV1Scheme)
public:
    CompletedRequest request{};
    Result<void> begin(Request given, const SigningContext &context);

    std::optional<TraceStep> unsignedStep() const;
    template <class Text>
    void write(const SigningRules &rules, Desk<Text> &desk) const;
    std::span<const Step> written() const
    {
        static constexpr std::array steps{Step::CanonicalHeaders, Step::CanonicalResource, Step::StringToSign};
        return steps;
    }
    QVector<StepText> steps(const SigningRules &) const;
    Result<void> checkKey() const;
    KeyMaterial keyMaterial() const { return {m_context->credentials.accessKeySecret, m_context->credentials.accessKeyId, {}}; }
    TraceStep signingKey() const
    {
        return {.title = tr("Signing key"),
                .rule = tr("The key is the AccessKey secret itself, with nothing appended."),
                .reference = QUrl(roaPage)};
    }
    void conclude(const SigningRules &, const QByteArray &signature, const TracedBytes &);
    QVector<TraceStep> lastSteps(const QByteArray &signature) const;

    QVector<Field> parameters(Shapes &shapes, const SigningRules &rules) const { return shapes.of(0, request->query, rules); }
    QVector<Field> countedHeaders() const
    {
        QVector<Field> fields;
        for (const SignedHeader &line : m_lines)
            fields.append(line.field);
        for (const SignedHeader &header : m_headers.headers)
            fields.append(header.field);
        return fields;
    }

private:
    Result<void> addHeaders();
    Result<void> addFixed(const QByteArray &name, const QByteArray &value);
    Result<void> chooseHeaders();
    bool isAnonymous() const { return m_context->setting("algorithm") == anonymous; }
    bool isBearer() const { return !isAnonymous() && !m_context->credentials.bearerToken.isEmpty(); }

    const SigningContext *m_context = nullptr;
    QVector<SignedHeader> m_lines{};
    SignedHeaders m_headers{};
    PathParts m_path{};
};

Result<void> RoaCall::begin(Request given, const SigningContext &context)
{
    request.begin(std::move(given));
    m_context = &context;
    const QByteArray algorithm = m_context->setting("algorithm");
    if (!algorithm.isEmpty() && algorithm != hmacSha1 && algorithm != anonymous)
        return tl::unexpected(Error{ErrorKind::Unsupported, tr("Signature version 1.0 has no such algorithm"), QString::fromUtf8(algorithm),
                                    tr("Use %1").arg(QLatin1String(hmacSha1))});
    if (findField(request->headers, "Authorization", true))
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The request already carries an authorization"), u"Authorization"_s,
                                    tr("Leave it out; it is computed")});
    Result<void> done = addHeaders();
    if (done)
        done = checkHeaderBytes(request->headers);
    if (done)
        done = chooseHeaders();
    m_path = takenApart(request->path, false);
    return done;
}

/// A header that has one right value: what the request carries must be that.
Result<void> RoaCall::addFixed(const QByteArray &name, const QByteArray &value)
{
    const Field *present = findField(request->headers, name, true);
    if (present && trimmed(present->value).bytes() != value)
        return tl::unexpected(Error{ErrorKind::BadInput, tr("The request sets this header otherwise than the signature needs it"),
                                    QString::fromUtf8(name), tr("Leave it out, or give it the value %1").arg(QString::fromUtf8(value))});
    request.addMissingHeader(name, value, Origin::setting(QString::fromLatin1(name)));
    return {};
}

Result<void> RoaCall::addHeaders()
{
    if (!findField(request->headers, "Date", true)) {
        if (const auto hasTime = checkTime(m_context->time); !hasTime)
            return hasTime;
    }
    if (!findField(request->headers, "x-acs-signature-nonce", true) && m_context->nonce.isEmpty())
        return tl::unexpected(Error{ErrorKind::BadInput, tr("There is no nonce to sign with"), u"nonce"_s, tr("Give a fresh nonce")});
    // The network layer would send another value, and the line would not be the one that is signed.
    request.addMissingHeader("Accept", "application/json", Origin::setting(u"Accept"_s));
    if (!request->form.isEmpty())
        request.addMissingHeader("Content-Type", "application/x-www-form-urlencoded", Origin::setting(u"Content-Type"_s));
    const QDateTime time = m_context->time.toUTC();
    request.addMissingHeader("Date", QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1(),
                             Origin::of(Origin::Kind::Clock));
    request.addMissingHeader("x-acs-signature-nonce", m_context->nonce, Origin::of(Origin::Kind::Nonce));
    if (const auto added = addFixed("x-acs-signature-method", hmacSha1); !added)
        return added;
    if (const auto added = addFixed("x-acs-signature-version", "1.0"); !added)
        return added;

    const Credentials &credentials = m_context->credentials;
    if (isBearer()) {
        request.addMissingHeader("x-acs-bearer-token", credentials.bearerToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
        return addFixed("x-acs-signature-type", "BEARERTOKEN");
    }
    if (!isAnonymous() && !credentials.securityToken.isEmpty()) {
        request.addMissingHeader("x-acs-accesskey-id", credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
        request.addMissingHeader("x-acs-security-token", credentials.securityToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
    }
    return {};
}

Result<void> RoaCall::chooseHeaders()
{
    const HeaderList &headers = request.headersWithHost();
    m_lines.clear();
    for (const QByteArray name : fixedLines) {
        if (!findField(request->headers, name, true)) {
            m_lines.append({.field = field(name, {}, Origin::header(QString::fromLatin1(name)))});
            continue;
        }
        SignedHeaders line;
        if (const auto chosen = line.choose(headers, {.list = name, .date = "date"}); !chosen)
            return chosen;
        m_lines.append(line.headers.constFirst());
    }
    m_headers = {};
    if (const auto chosen = m_headers.choose(headers, {.isUsual = isAcsHeader, .date = "date", .joinsRepeated = true}); !chosen)
        return chosen;
    for (SignedHeader &header : m_headers.headers)
        header.field.value = withBlanks(header.field.value);
    return {};
}

std::optional<TraceStep> RoaCall::unsignedStep() const
{
    if (!isAnonymous() && !isBearer())
        return std::nullopt;
    return TraceStep{.id = "authorization",
                     .title = tr("Not signed"),
                     .rule = isBearer()
                         ? tr("The bearer token is sent as it is in the header x-acs-bearer-token, with time and nonce; nothing is signed.")
                         : tr("An anonymous call carries time and nonce, and neither key nor signature."),
                     .reference = QUrl(roaPage)};
}

template <class Text>
void RoaCall::write(const SigningRules &rules, Desk<Text> &desk) const
{
    Text &headers = desk.begin(Step::CanonicalHeaders);
    writeHeaderLines(headers, m_headers, rules, desk.headerOrder, desk.headerValues, m_lines.size());

    Text &query = desk.begin(Step::CanonicalQuery);
    writeQuery(query, request->query, rules, desk);
    Text &resource = desk.begin(Step::CanonicalResource);
    writePath(resource, m_path, rules, desk.encoders, desk.pathShapes);
    if (desk.pairs.size() > 0) {
        resource.literal('?');
        resource.put(query);
    }

    Text &text = desk.begin(Step::StringToSign);
    writeMethod(text, request->method, rules);
    text.literal('\n');
    for (qsizetype line = 0; line < m_lines.size(); ++line) {
        if (rules.droppedLines >> line & 1)
            continue;
        const bool isEmpty = line == rules.omittedHeader || m_lines.at(line).field.value.isEmpty();
        if (isEmpty && (rules.droppedLines & SigningRules::emptyLines) != 0)
            continue;
        if (!isEmpty)
            text.put(desk.headerValues.of(m_lines.at(line), rules));
        text.literal('\n');
    }
    text.put(headers);
    text.put(resource);
    finishString(text, rules);
}

QVector<StepText> RoaCall::steps(const SigningRules &) const
{
    const QUrl page(roaPage);
    return {{Step::CanonicalHeaders,
             tr("Canonicalized headers"),
             tr("Each header that begins with x-acs- is a line of its lower-case name, a colon and its trimmed value, sorted by name."),
             page,
             {}},
            {Step::CanonicalResource,
             tr("Canonicalized resource"),
             tr("The path as it is sent is followed by ? and the query parameters, sorted by name and not encoded."),
             page,
             {}},
            {Step::StringToSign,
             tr("String to sign"),
             tr("The method and the values of Accept, Content-MD5, Content-Type and Date stand on a line each, empty where the header is "
                "missing, followed by the canonicalized headers and the resource."),
             page,
             {"canonical-headers", "canonical-resource"}}};
}

Result<void> RoaCall::checkKey() const
{
    if (m_context->credentials.accessKeyId.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey id"), u"accessKeyId"_s));
    if (m_context->credentials.accessKeySecret.isEmpty())
        return tl::unexpected(missingCredential(tr("There is no AccessKey secret"), u"accessKeySecret"_s));
    return {};
}

void RoaCall::conclude(const SigningRules &, const QByteArray &signature, const TracedBytes &)
{
    TracedBytes authorization("acs ");
    authorization += TracedBytes(m_context->credentials.accessKeyId, Origin::of(Origin::Kind::AccessKeyId));
    authorization += ":";
    authorization += TracedBytes(signature, Origin::step("signature"));
    request.add(&Request::headers, {"Authorization", authorization, Origin::step("authorization")});
}

QVector<TraceStep> RoaCall::lastSteps(const QByteArray &signature) const
{
    return {{.id = "signature",
             .title = tr("Signature"),
             .rule = tr("The signature is the Base64 form of HMAC-SHA1 over the string to sign."),
             .reference = QUrl(roaPage),
             .inputs = {"string-to-sign", "signing-key"},
             .output = TracedBytes(signature, Origin::step("string-to-sign"))},
            {.id = "authorization",
             .title = tr("Authorization"),
             .rule = tr("The word acs, the AccessKey id, a colon and the signature are sent in the header Authorization."),
             .reference = QUrl(roaPage),
             .inputs = {"signature"},
             .output = request->headers.constLast().value}};
}

/// Alibaba ROA, signature version 1.0: HMAC-SHA1 over method, some headers, path and query.
class AlibabaRoaV1Scheme final : public CallScheme<RoaCall> {
    Q_DECLARE_TR_FUNCTIONS(AlibabaRoaV1Scheme)
public:
    SchemeInfo info() const override
    {
        return {.id = "alibaba-roa-v1",
                .title = tr("Alibaba ROA, signature version 1.0"),
                .reference = QUrl(roaPage),
                .cloud = u"alibaba"_s,
                .settings = {{.id = "algorithm", .title = tr("Algorithm"), .choices = {hmacSha1, anonymous}}},
                .usesNonce = true,
                .validSeconds = 15 * 60};
    }

    SigningRules rules(QByteArrayView) const override
    {
        return {.valueEncodings = 0, .digest = DigestAlgorithm::Sha1, .output = SigningRules::OutputForm::Base64};
    }
};

} // namespace

std::unique_ptr<SignatureScheme> make_alibaba_roa_v1()
{
    return std::make_unique<AlibabaRoaV1Scheme>();
}

} // namespace countersign
