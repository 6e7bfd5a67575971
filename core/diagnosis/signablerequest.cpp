// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/signablerequest.h"

#include "core/base/charset.h"
#include "core/base/encoding.h"
#include "core/diagnosis/timeandnonce.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiOnly(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// One observed request on its way to a signable one.
class SignableMaking {
    Q_DECLARE_TR_FUNCTIONS(SignableRequest)
public:
    SignableMaking(const ObservedRequest &observed, const std::optional<ObservedSignature> &signature, const QByteArray &schemeId)
        : m_observed(observed), m_signature(signature.value_or(ObservedSignature{}))
    {
        m_made.schemeId = schemeId;
        m_made.accessKeyId = m_signature.accessKeyId;
    }

    Result<SignableRequest> made()
    {
        if (m_observed.method.isEmpty())
            return tl::unexpected(
                Error{ErrorKind::BadInput, tr("The request has no method"), {}, tr("Paste its first line too, as GET /path HTTP/1.1")});
        m_made.request.method = m_observed.method;
        if (const Result<void> done = setEndpoint(); !done)
            return tl::unexpected(done.error());
        const QByteArray path = m_observed.path();
        m_made.request.path = TracedBytes(path.isEmpty() ? QByteArray("/") : path, Origin::of(Origin::Kind::Path));
        m_made.request.query = fields(decodedPairs(m_observed.query()), ObservedSignature::Place::Query);
        setHeaders();
        setBody();
        setSettings();
        return m_made;
    }

private:
    bool isScheme(const char *id) const { return m_made.schemeId == id; }
    void remark(ErrorKind kind, const QString &message, const QString &subject, const QString &hint)
    {
        m_made.remarks.append({kind, message, subject, hint});
    }

    Result<void> setEndpoint()
    {
        const QString text =
            QString::fromUtf8((m_observed.scheme.isEmpty() ? QByteArray("https") : m_observed.scheme) + "://" + m_observed.host);
        const Result<Endpoint> endpoint = endpointFromText(text);
        if (endpoint) {
            m_made.request.endpoint = *endpoint;
            return {};
        }
        const bool isSigned = isScheme("alibaba-acs3") || isScheme("huawei-aksk");
        if (isSigned)
            return tl::unexpected(Error{ErrorKind::BadInput, endpoint.error().message, endpoint.error().subject,
                                        tr("The host is among the signed parts: add it")});
        m_made.request.endpoint = {.scheme = m_observed.scheme == "http" ? "http" : "https", .host = m_observed.host.toLower()};
        remark(ErrorKind::BadInput, tr("The host is missing or cannot be read"), QString::fromUtf8(m_observed.host.left(80)),
               tr("This scheme does not sign it, so all else can be checked"));
        return {};
    }

    QVector<Field> fields(const QVector<QPair<QByteArray, QByteArray>> &pairs, ObservedSignature::Place place) const
    {
        QVector<Field> made;
        for (const auto &[name, value] : pairs) {
            const bool isSignature = isScheme("alibaba-rpc-v1") && m_signature.place == place && name == m_signature.name;
            if (!isSignature)
                made.append(field(name, value, Origin::parameter(QString::fromUtf8(name))));
        }
        return made;
    }

    /// All but those that the signature or the network layer makes.
    void setHeaders()
    {
        for (const auto &[name, value] : m_observed.headers) {
            const auto isNamed = [lower = name.toLower()](const char *other) { return lower == other; };
            const auto isListed = [&isNamed](const QByteArray &listed) { return isNamed(listed.toLower().constData()); };
            const bool isSigned = std::any_of(m_signature.signedHeaders.cbegin(), m_signature.signedHeaders.cend(), isListed);
            const bool isSignature = isNamed("authorization") || isNamed("spas-signature");
            const bool isFirst = &name == &m_observed.headers.constFirst().first; // where else it stands counts for the order of headers
            const bool isMade = (isFirst && name == "Host" && value.compare(m_made.request.endpoint.authority(), Qt::CaseInsensitive) == 0)
                || (isNamed("content-length") && !isSigned);
            if (!isSignature && !isMade)
                m_made.request.headers.append(field(name, value, Origin::header(QString::fromUtf8(name))));
        }
        // Where we sign ourselves, this one is added for the network layer; a request that went without it was signed without.
        if (isScheme("alibaba-roa-v1") && !m_observed.headers.isEmpty() && !findField(m_made.request.headers, "Accept", true))
            m_made.request.headers.append(field("Accept", {}, Origin::header(u"Accept"_s)));
    }

    /// Only the schemes that sign a form's fields get them; the others hash or ignore the bytes as they are.
    void setBody()
    {
        const bool signsForm = isScheme("alibaba-rpc-v1") || isScheme("acm-spas");
        if (!signsForm || !hasForm(m_observed)) {
            if (!m_observed.body.isEmpty())
                m_made.request.body = TracedBytes(m_observed.body, Origin::of(Origin::Kind::Body));
            return;
        }
        m_made.request.form = fields(decodedPairs(m_observed.body), ObservedSignature::Place::Form);
        const QByteArray type = observedHeader(m_observed, "Content-Type").toLower();
        if (type.contains("charset=gbk") || type.contains("charset=gb2312") || type.contains("charset=gb18030"))
            m_made.request.charset = charset();
    }

    /// GBK is what ACM's clients declare for every form; some write UTF-8 all the same.
    QByteArray charset()
    {
        const auto isOther = [](const Field &each) { return !isAsciiOnly(each.value.bytes()) && !isUtf8(each.value.bytes()); };
        const auto isText = [](const Field &each) { return !isAsciiOnly(each.value.bytes()); };
        const QVector<Field> &form = m_made.request.form;
        const bool isUtf8Form = std::any_of(form.cbegin(), form.cend(), isText) && std::none_of(form.cbegin(), form.cend(), isOther);
        if (isUtf8Form)
            remark(ErrorKind::BadInput, tr("The form says that it is in GBK and reads as UTF-8"), u"Content-Type"_s,
                   tr("It is taken for UTF-8"));
        return isUtf8Form ? QByteArray() : QByteArray("GBK");
    }

    void setSettings()
    {
        QMap<QByteArray, QByteArray> &settings = m_made.settings;
        if (m_signature.schemeId == m_made.schemeId && !m_signature.algorithm.isEmpty())
            settings["algorithm"] = m_signature.algorithm;
        QByteArrayList names = m_signature.signedHeaders;
        if (names.removeIf([](const QByteArray &name) { return name.compare("authorization", Qt::CaseInsensitive) == 0; }) > 0)
            remark(ErrorKind::BadInput, tr("The header Authorization is among the signed headers, but it holds the signature itself"),
                   u"SignedHeaders"_s, tr("Take it off the list"));
        if (!names.isEmpty())
            settings["signedHeaders"] = names.join(';');
        if (const QByteArrayList scope = m_signature.credentialScope.split('/'); scope.size() == 3) {
            settings["region"] = scope.at(1);
            settings["service"] = scope.at(2);
        }
        if (isScheme("acm-spas") && m_signature.algorithm == "v4") {
            if (const auto time = timeFromText(observedHeader(m_observed, "timeStamp")))
                settings["signDate"] = time->toString(u"yyyyMMdd").toLatin1();
            remark(ErrorKind::BadInput, tr("The key of this signature is derived for a region, which the request does not say"),
                   u"signatureVersion"_s, tr("Give the region"));
        }
        if (isScheme("huawei-token"))
            settings.remove("algorithm");
    }

    const ObservedRequest &m_observed;
    ObservedSignature m_signature;
    SignableRequest m_made{};
};

struct SignableText {
    Q_DECLARE_TR_FUNCTIONS(SignableRequest)
};

} // namespace

Result<SignableRequest> signable(const ObservedRequest &request, QByteArrayView schemeId)
{
    const std::optional<ObservedSignature> signature = observedSignature(request);
    const QByteArray scheme = !schemeId.isEmpty() ? schemeId.toByteArray() : signature ? signature->schemeId : QByteArray();
    if (scheme.isEmpty()) {
        if (signature)
            return tl::unexpected(signatureRemarks(*signature).constFirst());
        return tl::unexpected(Error{ErrorKind::BadInput,
                                    SignableText::tr("The request does not say how it is signed"),
                                    {},
                                    SignableText::tr("Paste it with its signature, or name the scheme")});
    }
    return SignableMaking(request, signature, scheme).made();
}

} // namespace countersign
