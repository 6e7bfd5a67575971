// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_body.h"

#include "core/catalogue/importers/mediatypes.h"
#include "core/catalogue/importers/openapi_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr char formType[] = "application/x-www-form-urlencoded";
constexpr char partsType[] = "multipart/form-data";

/// The smaller, the sooner it is taken.
int mediaRank(const QString &written)
{
    const QString type = mediaTypeOf(written);
    if (type == u"application/json")
        return 0;
    if (isJsonType(type))
        return 1;
    if (type == QLatin1String(formType))
        return 2;
    if (type == QLatin1String(partsType))
        return 3;
    if (type == u"*/*" || type == u"application/*")
        return 4;
    if (type == u"application/octet-stream")
        return 5;
    return isXmlType(type) ? 6 : type.startsWith(u"text/") ? 7 : 8;
}

bool hasField(const Operation &operation, const QString &name)
{
    return std::any_of(operation.parameters.cbegin(), operation.parameters.cend(),
                       [&name](const Parameter &one) { return one.name == name; });
}

/// How a field of a form is written whose document says nothing of it.
QByteArray usualFieldStyle(const Parameter &field)
{
    switch (field.type) {
    case ValueType::List:
        return "multi";
    case ValueType::Struct:
    case ValueType::Map:
    case ValueType::Choice:
        return field.place == ParameterPlace::Part ? "json" : "deep-object";
    default:
        return "plain";
    }
}

QString firstMedia(const QStringList &consumes)
{
    const auto first = std::min_element(consumes.cbegin(), consumes.cend(),
                                        [](const QString &a, const QString &b) { return mediaRank(a) < mediaRank(b); });
    return first == consumes.cend() ? QString() : *first;
}

} // namespace

void OpenapiBodies::addRequestBody(const MetadataNode &body, Operation &operation)
{
    const MetadataNode node = m_nodes.schemas().source().followed(body);
    if (!node.isThere())
        return;
    noteUnknownMembers(node, {u"description"_s, u"content"_s, u"required"_s, u"$ref"_s, u"summary"_s});
    const MetadataNode content = node.member("content");
    auto offered = content.isThere() ? content.members() : QVector<QPair<QString, MetadataNode>>();
    if (offered.isEmpty()) {
        node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "says nothing of the body and was left out")));
        return;
    }
    std::stable_sort(offered.begin(), offered.end(), [](const auto &a, const auto &b) { return mediaRank(a.first) < mediaRank(b.first); });
    for (const auto &[type, media] : offered.sliced(1))
        media.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is another media type of the body, which the form does not offer")));
    const auto &[type, media] = offered.first();
    add({media.member("schema"), media, type.simplified(), node.flag("required"), documentationOf({}, node.member("description"), {})},
        operation);
}

void OpenapiBodies::add(const Given &given, Operation &operation)
{
    const QString type = mediaTypeOf(given.type);
    const SchemaLayers layers = m_nodes.schemas().layers(given.schema);
    const ValueType shape = given.schema.isThere() ? m_nodes.schemas().shape(layers).type : ValueType::Any;
    const bool isForm = type == QLatin1String(formType) || type.startsWith(u"multipart/");
    if (isForm && shape == ValueType::Struct) {
        addFields(given, layers, type.startsWith(u"multipart/") ? ParameterPlace::Part : ParameterPlace::Form, operation);
        return;
    }
    const bool isEmptyForm = isForm && (shape == ValueType::Json || shape == ValueType::Any) && !layers.isBroken;
    if (isEmptyForm && !layers.says("additionalProperties") && !given.isRequired)
        return; // `properties: {}`, also of GET: there is nothing to send
    const bool isComposed = shape == ValueType::Struct || shape == ValueType::List || shape == ValueType::Map || shape == ValueType::Choice;
    if (isJsonType(type) || (type.endsWith(u'*') && isComposed)) {
        addJson(given, operation);
        return;
    }
    if (isXmlType(type) && isComposed)
        return addXml(given, layers, operation);
    Parameter body;
    body.documentation = documentationOf({}, layers.fact("description"), {});
    const bool isText = isForm || isXmlType(type) || type.startsWith(u"text/");
    body.format = isText ? u"multiline"_s : u"binary"_s;
    if (isComposed)
        given.schema.note(
            openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "describes a body that is given as a text: %1")).arg(given.type));
    addWhole(given, body, operation);
}

/// The root is called as the schema says, or as the schema itself is.
void OpenapiBodies::addXml(const Given &given, const SchemaLayers &layers, Operation &operation)
{
    Parameter body = m_nodes.node(given.schema, {});
    if (body.xml.name.isEmpty())
        body.xml.name = layers.title.isEmpty() ? pointerName(layers.shared) : layers.title;
    if (body.xml.name.isEmpty() || !isPlainName(body.xml.name))
        body.xml.name = u"root"_s;
    addWhole(given, body, operation);
    operation.parameters.last().style = "xml";
}

void OpenapiBodies::addJson(const Given &given, Operation &operation)
{
    const SchemaLayers layers = m_nodes.schemas().layers(given.schema);
    const SchemaShape shape = m_nodes.schemas().shape(layers);
    const QString type = given.type.endsWith(u'*') ? u"application/json"_s : given.type;
    if (shape.type == ValueType::Struct) {
        QVector<Parameter> fields = m_nodes.fields(layers);
        const bool isAnyRequired = std::any_of(fields.cbegin(), fields.cend(), [](const Parameter &field) { return field.required; });
        const bool isTaken =
            std::any_of(fields.cbegin(), fields.cend(), [&](const Parameter &field) { return hasField(operation, field.name); });
        if (!fields.isEmpty() && !isTaken && (isAnyRequired || !given.isRequired)) {
            for (Parameter &field : fields) {
                field.place = ParameterPlace::Body;
                field.style = "json";
                operation.parameters.append(field);
            }
            operation.bodyShape = BodyShape::JsonObject;
            operation.contentType = type.toUtf8();
            return;
        }
    }
    Parameter body = given.schema.isThere() ? m_nodes.node(given.schema, {}) : Parameter{.type = ValueType::Json};
    addWhole({given.schema, given.media, type, given.isRequired, given.documentation}, body, operation);
}

void OpenapiBodies::addWhole(const Given &given, Parameter body, Operation &operation)
{
    body.name = hasField(operation, u"body"_s) ? u"requestBody"_s : u"body"_s;
    body.place = ParameterPlace::Body;
    body.style = "json";
    body.required = given.isRequired;
    if (!given.documentation.isEmpty())
        body.documentation = given.documentation;
    operation.parameters.append(body);
    operation.bodyShape = BodyShape::Whole;
    operation.contentType = given.type.endsWith(u'*') ? QByteArray("application/octet-stream") : given.type.toUtf8();
}

void OpenapiBodies::addFields(const Given &given, const SchemaLayers &layers, ParameterPlace place, Operation &operation)
{
    const MetadataNode encodings = given.media.member("encoding");
    QHash<QString, QVector<MetadataNode>> schemas;
    for (const auto &[name, found] : m_nodes.properties(layers))
        schemas.insert(name, found);
    for (Parameter &field : m_nodes.fields(layers)) {
        field.place = place;
        field.style = usualFieldStyle(field);
        if (place == ParameterPlace::Part && field.style == "json")
            field.contentType = "application/json";
        if (encodings.isObject())
            if (const MetadataNode encoding = encodings.member(field.name.toUtf8().constData()); encoding.isThere())
                setEncoding(encoding, m_nodes.schemas().writtenType(m_nodes.schemas().layers(schemas.value(field.name))), field);
        operation.parameters.append(field);
    }
    operation.contentType = given.type.toUtf8();
    if (place == ParameterPlace::Part)
        operation.bodyShape = BodyShape::Multipart;
}

void OpenapiBodies::setEncoding(const MetadataNode &encoding, ValueType written, Parameter &field)
{
    noteUnknownMembers(encoding, {u"contentType"_s, u"style"_s, u"explode"_s, u"allowReserved"_s});
    const QString type = encoding.text("contentType");
    if (!type.isEmpty())
        field.contentType = type.section(u',', 0, 0).trimmed().toUtf8();
    if (isJsonType(type) && field.type != ValueType::String)
        field.style = "json";
    const MetadataNode explode = encoding.member("explode");
    const QString style = encoding.text("style");
    const bool isComposed = field.style != "plain";
    if (field.place == ParameterPlace::Form && type.isEmpty() && isComposed && (!style.isEmpty() || explode.isThere()))
        field.style =
            openapiStyle(written, field.place, style, explode.isBoolean() ? std::optional(explode.scalar() == u"true") : std::nullopt);
}

void OpenapiBodies::addSwaggerBody(const QVector<MetadataNode> &parameters, const QStringList &consumes, Operation &operation)
{
    const bool hasFile = std::any_of(parameters.cbegin(), parameters.cend(), [](const MetadataNode &node) {
        return node.member("type").isString() && node.text("type") == u"file";
    });
    const bool isForm =
        std::any_of(consumes.cbegin(), consumes.cend(), [](const QString &one) { return mediaTypeOf(one) == QLatin1String(formType); });
    const bool isParts = hasFile || (!isForm && std::any_of(consumes.cbegin(), consumes.cend(), [](const QString &one) {
                             return mediaTypeOf(one) == QLatin1String(partsType);
                         }));
    for (const MetadataNode &node : parameters) {
        if (node.text("in") == u"body") {
            if (operation.bodyShape != BodyShape::None) {
                node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is a second body and was left out")));
                continue;
            }
            const QString first = firstMedia(consumes);
            const bool isOfForm = first == QLatin1String(formType) || first.startsWith(u"multipart/");
            add({node.member("schema"),
                 {},
                 first.isEmpty() || isOfForm ? u"application/json"_s : first,
                 node.flag("required"),
                 documentationOf({}, node.member("description"), {})},
                operation);
            continue;
        }
        const QString name = node.text("name");
        if (!isPlainName(name)) {
            node.note(openapiText(
                QT_TRANSLATE_NOOP("OpenapiMetadata", "has no name, or one with characters that are not seen, and was left out")));
            continue;
        }
        Parameter field = m_nodes.node(node, name);
        field.place = isParts ? ParameterPlace::Part : ParameterPlace::Form;
        field.required = node.flag("required");
        field.style = field.type == ValueType::List ? swaggerStyle(node, field) : usualFieldStyle(field);
        operation.parameters.append(field);
        operation.contentType = isParts ? partsType : formType;
        if (isParts)
            operation.bodyShape = BodyShape::Multipart;
    }
}

} // namespace countersign
