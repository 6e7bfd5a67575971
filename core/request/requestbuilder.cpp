// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/requestbuilder.h"

#include "core/base/charset.h"
#include "core/request/headerfields.h"
#include "core/request/jsontext.h"
#include "core/request/multipart.h"
#include "core/request/namecheck.h"
#include "core/request/pathfilling.h"
#include "core/request/problemtext.h"
#include "core/request/styles.h"
#include "core/request/validation.h"
#include "core/request/xmlbody.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

/// One build; the parts of the request fill up in the operation's order.
class RequestAssembly {
public:
    RequestAssembly(const Operation &operation, const ParameterValues &values, const Endpoint &endpoint, const BuildOptions &options)
        : m_operation(operation), m_values(values), m_options(options), m_arranged(arranged(operation, values, options.files))
    {
        m_request.endpoint = endpoint;
        m_request.method = !options.method.isEmpty() ? options.method : operation.methods.value(0, "GET");
        m_request.charset = operation.charset;
        m_isRpc = operation.schemes.contains("alibaba-rpc-v1");
        m_bodyIsWhole = values.body().has_value() || (operation.bodyShape == BodyShape::Whole && isAnySent(ParameterPlace::Body))
            || isAnySent(ParameterPlace::Part);
    }

    BuildOutcome outcome()
    {
        addFixed();
        for (const Parameter &parameter : m_operation.parameters)
            addParameter(parameter);
        m_problems += m_arranged.problems + checkedNames(m_operation, m_arranged);
        const FilledPath path = filledPath(m_operation, m_arranged);
        m_request.path = path.path;
        m_problems += path.problems;
        addCookies();
        finishBody();
        reportRepeatedNames();
        transcode();
        return {m_request, m_problems};
    }

private:
    void block(const QString &path, const QString &text) { m_problems.append({path, text, Severity::Blocking}); }
    void note(const QString &path, const QString &text) { m_problems.append({path, text, Severity::Note}); }

    bool isAnySent(ParameterPlace place) const
    {
        return std::any_of(m_arranged.parameters.cbegin(), m_arranged.parameters.cend(),
                           [place](const ValueNode &node) { return node.parameter->place == place; });
    }

    /// RPC puts everything into one place, the form of a POST or the query; a raw body leaves only the query.
    QVector<Field> &placeOf(ParameterPlace place)
    {
        if (m_isRpc)
            return m_request.method == "POST" && !m_bodyIsWhole ? m_request.form : m_request.query;
        return place == ParameterPlace::Form ? m_request.form : m_request.query;
    }

    void addFixed()
    {
        QVector<Field> &place = placeOf(ParameterPlace::Query);
        for (const auto &[name, value] : m_operation.fixedQuery)
            place.append(field(name, value, Origin::setting(QString::fromUtf8(name))));
        for (const auto &[name, value] : m_operation.fixedHeaders)
            m_request.headers.append(field(name, value, Origin::header(QString::fromUtf8(name))));
        const bool isGivenByHand = m_values.isSentAtOrBelow(u"Format"_s);
        if (m_operation.formats.isEmpty() || isGivenByHand)
            return;
        const QByteArray format = m_options.format.isEmpty() ? QByteArrayLiteral("JSON") : m_options.format;
        place.append(field("Format", format, Origin::setting(u"Format"_s)));
    }

    void addParameter(const Parameter &parameter)
    {
        const ValueNode *value = m_arranged.find(parameter);
        const bool isReplaced = m_values.body()
            && (parameter.place == ParameterPlace::Body || parameter.place == ParameterPlace::Part
                || (parameter.place == ParameterPlace::Form && !m_isRpc));
        if (!value) {
            if (!isReplaced)
                reportMissing(parameter);
            return;
        }
        if (isReplaced) {
            note(value->path, ProblemText::tr("Left out: the body is given as a whole"));
            return;
        }
        if (!isSoundText(*value) || !hasRoomForFiles(parameter, *value, 0))
            return;
        const bool isField = parameter.place == ParameterPlace::Query || parameter.place == ParameterPlace::Form;
        m_problems += checkedValue(*value, m_values, isField && valueStyle(parameter.style).readsJson());
        if (parameter.place == ParameterPlace::Body && m_operation.bodyShape == BodyShape::Whole && m_operation.contentType.contains("xml"))
            m_problems += checkedXml(*value);
        place(parameter, *value);
    }

    void reportMissing(const Parameter &parameter)
    {
        if (parameter.place == ParameterPlace::Path)
            block(parameter.name, ProblemText::tr("%1 is a part of the path: give a value").arg(parameter.name));
        else if (parameter.place == ParameterPlace::Host)
            block(parameter.name, ProblemText::tr("%1 is a part of the host name: give a value").arg(parameter.name));
        else if (parameter.required)
            note(parameter.name, ProblemText::tr("The service requires %1").arg(parameter.name));
    }

    /// Half a surrogate pair has no bytes in any charset.
    bool isSoundText(const ValueNode &value)
    {
        if (!value.text.isValidUtf16())
            block(value.path, ProblemText::tr("This text holds half a character: type it anew"));
        bool sound = value.text.isValidUtf16();
        for (const ValueNode &member : value.members)
            sound = isSoundText(member) && sound;
        return sound;
    }

    /// JSON holds text: a file that is none can only be a whole body, a part or a field.
    bool hasRoomForFiles(const Parameter &parameter, const ValueNode &value, int depth)
    {
        const bool isPart = parameter.place == ParameterPlace::Part && (depth == 0 || parameter.type == ValueType::List);
        const bool isInJson = parameter.place == ParameterPlace::Body && m_operation.bodyShape != BodyShape::Whole;
        bool hasRoom = true;
        if (value.shape == ValueNode::Shape::File && (isInJson || parameter.style == "json" || (depth > 0 && !isPart))
            && !isUtf8(value.bytes)) {
            block(value.path,
                  ProblemText::tr("The file is no text, and JSON holds nothing else: give it as Base64 if the service takes that"));
            hasRoom = false;
        }
        for (const ValueNode &member : value.members)
            hasRoom = hasRoomForFiles(parameter, member, depth + 1) && hasRoom;
        return hasRoom;
    }

    void place(const Parameter &parameter, const ValueNode &value)
    {
        switch (parameter.place) {
        case ParameterPlace::Form:
            if (m_operation.bodyShape == BodyShape::Multipart && !m_isRpc)
                m_parts += bodyParts(parameter, value);
            else
                placeOf(parameter.place) += valueStyle(parameter.style).fields(value);
            break;
        case ParameterPlace::Query:
            for (Field field : valueStyle(parameter.style).fields(value)) {
                field.allowsReserved = parameter.allowsReserved;
                placeOf(parameter.place).append(field);
            }
            break;
        case ParameterPlace::Header:
            for (const Field &header : headerFields(parameter, value)) {
                m_problems += headerProblems(header, header.origin.name);
                m_request.headers.append(header);
            }
            break;
        case ParameterPlace::Host:
            addHostLabel(value);
            break;
        case ParameterPlace::Part:
            m_parts += bodyParts(parameter, value);
            break;
        case ParameterPlace::Cookie:
            m_cookies += cookiePairs(parameter, value);
            break;
        case ParameterPlace::Body:
            m_bodyMembers.append(value);
            break;
        case ParameterPlace::Path:
            break; // filledPath
        }
    }

    /// A request has one Cookie header. Source: RFC 6265 section 5.4.
    void addCookies()
    {
        if (m_cookies.isEmpty())
            return;
        const Field cookies{"Cookie", join(m_cookies, "; "), Origin::header(u"Cookie"_s)};
        const QString path = m_cookies.constFirst().segments().constFirst().origin.name;
        if (findField(m_request.headers, "Cookie", true))
            block(path, ProblemText::tr("The header Cookie is given too: leave one of both out"));
        m_request.headers.append(cookies);
    }

    void addHostLabel(const ValueNode &value)
    {
        static const QRegularExpression label(u"\\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z"_s);
        const QString host = QString::fromLatin1(m_request.endpoint.host);
        if (!label.match(value.text).hasMatch())
            block(value.path, ProblemText::tr("A host label has 1 to 63 lower-case letters, digits and hyphens, no hyphen at either end"));
        else if (host.startsWith(u'[') || !QHostAddress(host).isNull())
            block(value.path,
                  ProblemText::tr("%1 stands in front of a host name, and the endpoint is an IP address: give a name").arg(value.path));
        else
            m_request.endpoint.host = value.text.toLatin1() + '.' + m_request.endpoint.host;
    }

    void finishBody()
    {
        if (m_values.body())
            m_request.body = TracedBytes(*m_values.body(), Origin::of(Origin::Kind::Body));
        else if (!m_parts.isEmpty())
            finishMultipart();
        else if (!m_bodyMembers.isEmpty())
            m_request.body = m_operation.bodyShape == BodyShape::Whole ? wholeBody(m_bodyMembers.constFirst()) : jsonObject(m_bodyMembers);
        if (m_values.body() && !m_isRpc)
            m_request.form.clear();
        addContentType();
    }

    void finishMultipart()
    {
        const QByteArray boundary = multipartBoundary(m_parts, m_options.boundarySeed);
        m_request.body = multipartBody(m_parts, boundary);
        const bool isNamed = m_operation.contentType.startsWith("multipart/");
        const QByteArray type =
            isNamed ? m_operation.contentType.split(';').constFirst().trimmed() : QByteArrayLiteral("multipart/form-data");
        m_multipartType = type + "; boundary=" + boundary;
    }

    TracedBytes wholeBody(const ValueNode &value)
    {
        if (value.shape == ValueNode::Shape::File)
            return {value.bytes, Origin::parameter(value.path)};
        const bool isContainer = value.type() == ValueType::List || value.type() == ValueType::Struct || value.type() == ValueType::Map;
        const bool isGivenAsText = value.shape == ValueNode::Shape::Text && !(isContainer && value.text.isEmpty());
        if (!isGivenAsText && value.declared->style == "xml") {
            const XmlBody xml = xmlBody(value);
            m_problems += xml.problems;
            return xml.bytes;
        }
        return isGivenAsText ? TracedBytes(value.text.toUtf8(), Origin::parameter(value.path)) : jsonText(value);
    }

    void addContentType()
    {
        const bool hasForm = !m_request.form.isEmpty();
        if ((!hasForm && m_request.body.isEmpty() && !m_values.body()) || findField(m_request.headers, "Content-Type", true))
            return;
        const QByteArray usual = hasForm ? QByteArrayLiteral("application/x-www-form-urlencoded") : QByteArrayLiteral("application/json");
        const QByteArray type = !m_multipartType.isEmpty() ? m_multipartType
            : m_operation.contentType.isEmpty()            ? usual
                                                           : m_operation.contentType;
        m_request.headers.append(field("Content-Type", type, Origin::setting(u"Content-Type"_s)));
    }

    /// The same name from two causes: the service takes either, so one of them is lost.
    void reportRepeatedNames()
    {
        for (const QVector<Field> *fields : {&std::as_const(m_request).query, &std::as_const(m_request).form}) {
            QHash<QByteArray, Origin> seen;
            for (const Field &field : *fields) {
                const auto first = seen.constFind(field.name);
                if (first == seen.cend())
                    seen.insert(field.name, field.origin);
                else if (first->kind == Origin::Kind::Setting)
                    block(field.origin.name,
                          ProblemText::tr("%1 is fixed by the operation: leave it out").arg(QString::fromUtf8(field.name)));
                else if (!isRepeatable(field.origin.name))
                    note(field.origin.name, ProblemText::tr("%1 is sent twice").arg(QString::fromUtf8(field.name)));
            }
        }
    }

    bool isRepeatable(const QString &path) const
    {
        return std::any_of(m_operation.parameters.cbegin(), m_operation.parameters.cend(), [&path](const Parameter &parameter) {
            return parameter.style == "multi" && (path == parameter.name || path.startsWith(parameter.name + u'.'));
        });
    }

    /// The form only: clients write queries in UTF-8 whatever the body is in, and the Content-Type that names the charset is the body's.
    void transcode()
    {
        if (m_operation.charset.compare("GBK", Qt::CaseInsensitive) == 0)
            transcode(m_request.form);
    }

    void transcode(QVector<Field> &fields)
    {
        for (Field &field : fields) {
            const QString path = field.origin.name;
            const auto inGbk = [this, &path](QByteArrayView bytes) {
                const auto gbk = gbkEncoded(QString::fromUtf8(bytes));
                if (!gbk)
                    block(path, gbk.error().message + u" ("_s + gbk.error().subject + u"): "_s + gbk.error().hint);
                return gbk.value_or(bytes.toByteArray());
            };
            field.value = field.value.mapped(inGbk);
        }
    }

    const Operation &m_operation;
    const ParameterValues &m_values;
    const BuildOptions &m_options;
    ArrangedValues m_arranged;
    Request m_request{};
    QVector<Problem> m_problems{};
    QVector<ValueNode> m_bodyMembers{};
    QVector<BodyPart> m_parts{};
    QVector<TracedBytes> m_cookies{};
    QByteArray m_multipartType{};
    bool m_isRpc = false;
    bool m_bodyIsWhole = false;
};

} // namespace

bool BuildOutcome::isBlocked() const
{
    return std::any_of(problems.cbegin(), problems.cend(), [](const Problem &problem) { return problem.severity == Severity::Blocking; });
}

BuildOutcome build(const Operation &operation, const ParameterValues &values, const Endpoint &endpoint, const BuildOptions &options)
{
    return RequestAssembly(operation, values, endpoint, options).outcome();
}

} // namespace countersign
