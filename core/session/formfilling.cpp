// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/formfilling.h"

#include "core/base/charset.h"
#include "core/base/encoding.h"
#include "core/request/jsontext.h"
#include "core/request/pathfilling.h"
#include "core/request/requestbuilder.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Common parameters of the RPC style: fixed by the operation, or made anew by every signature.
constexpr std::array commonParameters{"Action",         "Version",       "Format",    "Signature",   "SignatureMethod", "SignatureVersion",
                                      "SignatureNonce", "SignatureType", "Timestamp", "AccessKeyId", "SecurityToken",   "BearerToken"};
/// Headers that carry a signature, or that programs and libraries add by themselves.
constexpr std::array commonHeaders{"authorization", "host",   "date",       "accept",    "connection",   "user-agent",
                                   "cookie",        "origin", "referer",    "timestamp", "exconfiginfo", "transfer-encoding",
                                   "cache-control", "pragma", "keep-alive", "expect",    "x-project-id", "x-domain-id"};
constexpr std::array commonHeaderStarts{"x-acs-", "x-sdk-", "x-auth-", "x-security-", "spas-", "content-", "accept-", "sec-", "proxy-"};

template <class Names>
bool holds(const Names &names, QByteArrayView name)
{
    return std::any_of(names.begin(), names.end(), [&name](const char *known) { return name == known; });
}

bool isContainer(const Parameter &parameter)
{
    return parameter.type == ValueType::List || parameter.type == ValueType::Struct || parameter.type == ValueType::Map;
}

/// The parts of \p node by path, for fields of their own; false where a part has no field, or a form could not say it (null, an empty list).
bool takeApart(const Operation &operation, const ValueNode &node, const QString &path, ParameterValues &values)
{
    switch (node.shape) {
    case ValueNode::Shape::Text:
    case ValueNode::Shape::Token: {
        const Parameter *parameter = parameterAt(operation, path);
        if (!parameter || isContainer(*parameter))
            return false;
        values.set(path, node.text);
        return true;
    }
    case ValueNode::Shape::List:
    case ValueNode::Shape::Struct:
        for (const ValueNode &member : node.members) {
            if (!takeApart(operation, member, path + u'.' + member.name, values))
                return false;
        }
        return !node.members.isEmpty();
    default:
        return false;
    }
}

} // namespace

bool isCommonParameter(QByteArrayView name)
{
    return holds(commonParameters, name);
}

bool isCommonHeader(QByteArrayView lowerName)
{
    return holds(commonHeaders, lowerName) || std::any_of(commonHeaderStarts.begin(), commonHeaderStarts.end(), [&](const char *start) {
               return lowerName.startsWith(start);
           });
}

bool sendsForm(const ObservedRequest &request)
{
    const QByteArray body = request.body.trimmed();
    return hasForm(request) && !body.startsWith('{') && !body.startsWith('[');
}

QString FormFilling::text(const QByteArray &value) const
{
    return m_operation.charset == "GBK" && !isUtf8(value) ? gbkDecoded(value).text : QString::fromUtf8(value);
}

void FormFilling::fillPath(QByteArrayView path)
{
    const QByteArrayList wanted = m_operation.pathTemplate.split('/');
    const QByteArrayList given = gatheredSegments(m_operation, wanted, path.toByteArray().split('/'));
    for (qsizetype index = 0; index < qMin(wanted.size(), given.size()); ++index) {
        const QByteArray &segment = wanted.at(index);
        const qsizetype open = segment.indexOf('{');
        const qsizetype close = segment.indexOf('}', open);
        if (open < 0 || close < 0)
            continue;
        const qsizetype behind = segment.size() - close - 1;
        const QByteArray value = given.at(index).mid(open, given.at(index).size() - open - behind);
        const QString hole = QString::fromUtf8(segment.mid(open + 1, close - open - 1));
        m_values.set(pathHole(m_operation, hole).name, text(percentDecoded(value)));
    }
}

/// \param occurrence which of several of that name, from 1
bool FormFilling::fillField(const QString &name, const QByteArray &value, int occurrence)
{
    const Parameter *parameter = parameterAt(m_operation, name);
    if (!parameter || parameter->place == ParameterPlace::Path || parameter->place == ParameterPlace::Header)
        return false;
    const QByteArray &style = parameter->style;
    if (style == "multi" && parameter->type == ValueType::List) {
        m_values.set(name + u'.' + QString::number(occurrence), text(value));
        return true;
    }
    if (occurrence > 1)
        return false; // a field has one value
    const bool takesText = style == "comma" || style == "acm-list" || style == "acm-probe";
    if (!isContainer(*parameter) || takesText) {
        m_values.set(name, text(value));
        return true;
    }
    if (!parsedJson(text(value), name))
        return false;
    m_values.set(name, ParameterValue{.kind = ParameterValue::Kind::Json, .text = text(value)});
    return true;
}

void FormFilling::fillPairs(const QVector<QPair<QByteArray, QByteArray>> &pairs)
{
    QHash<QByteArray, int> met;
    for (const auto &[name, value] : pairs) {
        const bool isFixed = std::any_of(m_operation.fixedQuery.cbegin(), m_operation.fixedQuery.cend(),
                                         [&name = name](const auto &fixed) { return fixed.first == name; });
        const QString field = QString::fromUtf8(name);
        const bool isOwn = parameterAt(m_operation, field) != nullptr;
        if (isFixed || (!isOwn && holds(commonParameters, name)))
            continue;
        if (!fillField(field, value, ++met[name]))
            m_unplaced.append(field);
    }
}

void FormFilling::fillHeaders(const QVector<QPair<QByteArray, QByteArray>> &headers)
{
    for (const auto &[name, value] : headers) {
        const QString written = QString::fromUtf8(name);
        const auto parameter =
            std::find_if(m_operation.parameters.cbegin(), m_operation.parameters.cend(), [&written](const Parameter &candidate) {
                return candidate.place == ParameterPlace::Header && candidate.name.compare(written, Qt::CaseInsensitive) == 0;
            });
        if (parameter != m_operation.parameters.cend() && !isContainer(*parameter))
            m_values.set(parameter->name, QString::fromUtf8(value));
        else if (!isCommonHeader(name.toLower()))
            m_unplaced.append(written);
    }
}

void FormFilling::fillBody(const QByteArray &body)
{
    if (body.isEmpty())
        return;
    if (m_operation.bodyShape == BodyShape::Whole && isUtf8(body)) {
        for (const Parameter &parameter : m_operation.parameters) {
            if (parameter.place == ParameterPlace::Body)
                return m_values.set(parameter.name, QString::fromUtf8(body));
        }
    }
    const Result<ValueNode> object = isUtf8(body) ? parsedJson(QString::fromUtf8(body), {}) : Result<ValueNode>(ValueNode{});
    if (m_operation.bodyShape != BodyShape::JsonObject || !object || object->shape != ValueNode::Shape::Struct) {
        m_unplaced.append(u"body"_s);
        return;
    }
    for (const ValueNode &member : object->members) {
        const Parameter *parameter = parameterAt(m_operation, member.name);
        ParameterValues parts = m_values;
        if (!parameter || parameter->place != ParameterPlace::Body)
            m_unplaced.append(member.name);
        else if (takeApart(m_operation, member, member.name, parts))
            m_values = parts;
        else
            m_values.set(member.name,
                         ParameterValue{.kind = ParameterValue::Kind::Json, .text = QString::fromUtf8(jsonText(member).bytes())});
    }
}

} // namespace countersign
