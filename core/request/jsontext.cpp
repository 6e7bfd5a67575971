// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/jsontext.h"

#include "core/request/problemtext.h"

#include <simdjson.h>

#include <QRegularExpression>

namespace countersign {

namespace {

using simdjson::ondemand::json_type;
using Shape = ValueNode::Shape;

/// Deeper texts are refused: each level is a level of recursion here.
constexpr int deepestJson = 200;

QString fromJsonView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A bare token as it stands; simdjson leaves the blanks behind it on.
simdjson::error_code readToken(std::string_view raw, ValueNode &node)
{
    node.text = fromJsonView(raw).trimmed();
    node.shape = node.text == QLatin1String("null") ? Shape::Null : Shape::Token;
    const bool isWord = node.shape == Shape::Null || node.text == QLatin1String("true") || node.text == QLatin1String("false");
    return isWord || isJsonNumber(node.text) ? simdjson::SUCCESS : simdjson::NUMBER_ERROR;
}

template <class Json>
simdjson::error_code readJson(Json &json, int depth, ValueNode &node);

simdjson::error_code readArray(simdjson::ondemand::array array, int depth, ValueNode &node)
{
    node.shape = Shape::List;
    for (auto item : array) {
        simdjson::ondemand::value value;
        if (const auto error = item.get(value))
            return error;
        node.members.append(ValueNode{.name = QString::number(node.members.size() + 1), .path = node.path});
        if (const auto error = readJson(value, depth + 1, node.members.last()))
            return error;
    }
    return simdjson::SUCCESS;
}

simdjson::error_code readObject(simdjson::ondemand::object object, int depth, ValueNode &node)
{
    node.shape = Shape::Struct;
    for (auto member : object) {
        std::string_view key;
        if (const auto error = member.unescaped_key().get(key))
            return error;
        node.members.append(ValueNode{.name = fromJsonView(key), .path = node.path});
        simdjson::ondemand::value value;
        if (const auto error = member.value().get(value))
            return error;
        if (const auto error = readJson(value, depth + 1, node.members.last()))
            return error;
    }
    return simdjson::SUCCESS;
}

/// \p json is a document or a value inside one; both are read once, forward.
template <class Json>
simdjson::error_code readJson(Json &json, int depth, ValueNode &node)
{
    if (depth > deepestJson)
        return simdjson::DEPTH_ERROR;
    json_type type{};
    if (const auto error = json.type().get(type))
        return error;
    if (type == json_type::array) {
        simdjson::ondemand::array array;
        const auto error = json.get_array().get(array);
        return error ? error : readArray(array, depth, node);
    }
    if (type == json_type::object) {
        simdjson::ondemand::object object;
        const auto error = json.get_object().get(object);
        return error ? error : readObject(object, depth, node);
    }
    std::string_view text;
    if (type == json_type::string) {
        node.shape = Shape::Text;
        const auto error = json.get_string().get(text);
        node.text = error ? QString() : fromJsonView(text);
        return error;
    }
    const auto error = simdjson::simdjson_result<std::string_view>(json.raw_json_token()).get(text);
    return error ? error : readToken(text, node);
}

/// A text that is one number or word has nothing to walk; of the others everything must be used up.
simdjson::error_code readDocument(simdjson::ondemand::document &document, const QString &json, ValueNode &node)
{
    json_type type{};
    if (const auto error = document.type().get(type))
        return error;
    if (type == json_type::number || type == json_type::boolean || type == json_type::null)
        return readToken(json.trimmed().toStdString(), node);
    if (const auto error = readJson(document, 0, node))
        return error;
    const char *rest = nullptr;
    return document.current_location().get(rest) == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

QByteArray escapedJson(const QString &text)
{
    QByteArray escaped;
    const QByteArray utf8 = text.toUtf8();
    escaped.reserve(utf8.size() + 8);
    for (const char c : utf8) {
        switch (c) {
        case '"':
            escaped += "\\\"";
            break;
        case '\\':
            escaped += "\\\\";
            break;
        case '\b':
            escaped += "\\b";
            break;
        case '\f':
            escaped += "\\f";
            break;
        case '\n':
            escaped += "\\n";
            break;
        case '\r':
            escaped += "\\r";
            break;
        case '\t':
            escaped += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                escaped += "\\u00" + QByteArray(1, c).toHex();
            else
                escaped += c;
        }
    }
    return escaped;
}

TracedBytes quotedJson(const QString &text, const Origin &origin)
{
    return "\"" + TracedBytes(escapedJson(text), origin) + "\"";
}

bool isBareJson(const ValueNode &value)
{
    switch (value.type()) {
    case ValueType::Integer:
    case ValueType::Number:
        return isJsonNumber(value.text);
    case ValueType::Boolean:
        return value.text == QLatin1String("true") || value.text == QLatin1String("false");
    case ValueType::Json:
        return !value.text.isEmpty();
    case ValueType::List:
    case ValueType::Struct:
    case ValueType::Map:
        return parsedJson(value.text, {}).has_value();
    default:
        return false;
    }
}

TracedBytes typedJson(const ValueNode &value)
{
    const Origin origin = Origin::parameter(value.path);
    const ValueType type = value.type();
    if (value.text.isEmpty() && type == ValueType::List)
        return {"[]", origin};
    if (value.text.isEmpty() && (type == ValueType::Struct || type == ValueType::Map))
        return {"{}", origin};
    return isBareJson(value) ? TracedBytes(value.text.toUtf8(), origin) : quotedJson(value.text, origin);
}

} // namespace

bool isJsonNumber(QStringView token)
{
    static const QRegularExpression number(QStringLiteral("\\A-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?\\z"));
    return number.match(token.toString()).hasMatch();
}

Result<ValueNode> parsedJson(const QString &json, const QString &path, qsizetype *faultAt)
{
    const QByteArray utf8 = json.toUtf8();
    const simdjson::padded_string padded(utf8.constData(), static_cast<size_t>(utf8.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    ValueNode node{.path = path};
    simdjson::error_code error = parser.iterate(padded).get(document);
    const bool isStarted = !error;
    if (isStarted)
        error = readDocument(document, json, node);
    if (!error)
        return node;
    const char *where = nullptr;
    const bool isPlaced = isStarted && !document.current_location().get(where);
    if (faultAt)
        *faultAt = isPlaced ? where - padded.data() : 0;
    const QString place = isPlaced ? ProblemText::tr("byte %1").arg(where - padded.data() + 1) : QString();
    const QString message =
        error == simdjson::EMPTY ? ProblemText::tr("An empty text is no JSON") : ProblemText::tr("This is no valid JSON");
    return tl::unexpected(Error{ErrorKind::BadInput, message, place, ProblemText::tr("Check quotes, commas and brackets")});
}

TracedBytes jsonObject(const QVector<ValueNode> &members)
{
    QVector<TracedBytes> parts;
    for (const ValueNode &member : members)
        parts.append(quotedJson(member.name, Origin::parameter(member.path).asName()) + ":" + jsonText(member));
    return "{" + join(parts, ",") + "}";
}

TracedBytes jsonText(const ValueNode &value)
{
    const Origin origin = Origin::parameter(value.path);
    switch (value.shape) {
    case Shape::Text:
        return value.parameter ? typedJson(value) : quotedJson(value.text, origin);
    case Shape::Json:
    case Shape::Token:
        return {value.text.toUtf8(), origin};
    case Shape::Null:
        return {"null", origin};
    case Shape::File:
        return quotedJson(QString::fromUtf8(value.bytes), origin);
    case Shape::Struct:
        return jsonObject(value.members);
    case Shape::List:
        break;
    }
    QVector<TracedBytes> items;
    for (const ValueNode &item : value.members)
        items.append(jsonText(item));
    return "[" + join(items, ",") + "]";
}

} // namespace countersign
