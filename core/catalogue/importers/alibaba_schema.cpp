// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/alibaba_schema.h"

#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_source.h"
#include "core/catalogue/importers/valuefacts.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestNesting = 24; // of names and lists on the way to a node: real ones are 10 deep

std::optional<int> bound(const MetadataNode &node, int least)
{
    if (!node.isThere())
        return std::nullopt;
    bool isNumber = false;
    const int value = node.scalar().toInt(&isNumber);
    return isNumber && value >= least ? std::optional(value) : std::nullopt;
}

} // namespace

AlibabaSchemas::AlibabaSchemas(const MetadataNode &components, const AlibabaTexts &chinese, ServiceContents &contents)
    : m_chinese(chinese), m_types(contents.types), m_responseTypes(contents.responseTypes)
{
    if (!components.isThere())
        return;
    if (const MetadataNode schemas = components.member("schemas"); schemas.isThere())
        for (const auto &[name, schema] : schemas.members())
            m_named.insert(name, schema);
}

MetadataNode AlibabaSchemas::Resolved::member(const char *name) const
{
    const Layer *layer = layerWith(name);
    return layer ? layer->node.member(name) : MetadataNode();
}

const AlibabaSchemas::Layer *AlibabaSchemas::Resolved::layerWith(const char *name) const
{
    for (const Layer &layer : layers)
        if (layer.node.member(name).isThere())
            return &layer;
    return nullptr;
}

AlibabaSchemas::Resolved AlibabaSchemas::resolved(const MetadataNode &schema) const
{
    static const QString prefix = u"#/components/schemas/"_s;
    Resolved way;
    QStringList met;
    for (Layer next{schema, {}}; next.node.isThere();) {
        way.layers.append(next);
        const MetadataNode reference = next.node.member("$ref");
        if (!reference.isThere())
            return way;
        const QString written = reference.text();
        const QString name = written.startsWith(prefix) ? written.mid(prefix.size()) : written;
        if (!m_named.contains(name) || met.contains(name)) {
            reference.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "leads nowhere; any JSON may stand there: %1")).arg(written));
            way.isOpen = true;
            return way;
        }
        met.append(name);
        next = {m_named.value(name), name};
    }
    return way;
}

ValueType AlibabaSchemas::typeOf(const Resolved &schema)
{
    if (schema.isOpen)
        return ValueType::Json;
    const QString type = schema.member("type").scalar();
    const MetadataNode properties = schema.member("properties");
    if (type == u"array")
        return ValueType::List;
    if (type == u"object" || (type.isEmpty() && properties.isThere())) {
        if (properties.isObject() && !properties.members().isEmpty())
            return ValueType::Struct;
        return schema.member("additionalProperties").isObject() ? ValueType::Map : ValueType::Json;
    }
    if (type == u"string")
        return ValueType::String;
    if (type == u"integer")
        return ValueType::Integer;
    if (type == u"number")
        return ValueType::Number;
    if (type == u"boolean")
        return ValueType::Boolean;
    return type == u"json" ? ValueType::Json : ValueType::Any;
}

void AlibabaSchemas::setFacts(const Resolved &schema, const Way &way, Parameter &parameter) const
{
    parameter.format = schema.member("format").scalar();
    const bool isRequired = schema.member("required").scalar() == u"true";
    parameter.required = isRequired;
    parameter.recommended = !isRequired && schema.member("docRequired").scalar() == u"true";
    parameter.deprecated = schema.member("deprecated").scalar() == u"true";
    parameter.sensitive = parameter.type == ValueType::String && isSecretParameter(parameter.name);
    if (const MetadataNode values = schema.member("enum"); values.isArray() && parameter.type != ValueType::List)
        for (const MetadataNode &value : values.elements()) {
            if (const QString text = value.scalar(); text.isEmpty() || isPlainName(text))
                addChoice(text, parameter.type, parameter.choices);
            else
                value.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has characters that are not seen, and is not offered")));
        }
    if (const MetadataNode titles = schema.member("enumValueTitles"); titles.isObject() && !titles.members().isEmpty()) {
        for (const auto &[value, title] : titles.members())
            if (parameter.type != ValueType::Boolean && parameter.choices.isEmpty())
                addChoice(value, parameter.type, parameter.suggestions);
        const QStringList &titled = parameter.choices.isEmpty() ? parameter.suggestions : parameter.choices;
        for (const QString &choice : titled)
            parameter.choiceTitles.append(
                m_chinese.beside(titles.text(choice.toUtf8().constData()), AlibabaTexts::ofValue(way.key, choice)));
    }
    parameter.documentation = documentation(schema, way);
    if (parameter.format.isEmpty() && schema.member("isFileTransferUrl").scalar() == u"true")
        parameter.format = u"file-url"_s;
    if (!parameter.sensitive) {
        parameter.defaultValue = fittingDefault(schema.member("default"), parameter.type);
        parameter.example = fittingExample(schema.member("example"), parameter.type);
    }
    parameter.pattern = schema.member("pattern").scalar();
    setBounds(schema, parameter);
}

VendorText AlibabaSchemas::documentation(const Resolved &schema, const Way &way) const
{
    QString english, chinese = m_chinese.at(way.key);
    for (const Layer &layer : schema.layers) {
        if (english.isEmpty())
            english = AlibabaTexts::textOf(layer.node);
        if (chinese.isEmpty() && !layer.name.isEmpty())
            chinese = m_chinese.at(AlibabaTexts::ofSchema(layer.name));
    }
    return VendorText(english, chinese);
}

void AlibabaSchemas::setBounds(const Resolved &schema, Parameter &parameter)
{
    if (parameter.type == ValueType::Integer || parameter.type == ValueType::Number) {
        parameter.minimum = decimalBound(schema.member("minimum").scalar());
        parameter.maximum = decimalBound(schema.member("maximum").scalar());
    }
    if (parameter.type == ValueType::String) {
        parameter.minLength = bound(schema.member("minLength"), 1);
        parameter.maxLength = bound(schema.member("maxLength"), 0);
    }
    if (parameter.type == ValueType::List) {
        parameter.minItems = bound(schema.member("minItems"), 1);
        parameter.maxItems = bound(schema.member("maxItems"), 0);
    }
}

Parameter AlibabaSchemas::parameter(const MetadataNode &schema, const QString &name, const QString &key) const
{
    return node(schema, name, {0, key});
}

/// Members that a named schema has are made once, when it is first met; those of a nameless one each time.
template <class Node, class Make>
LazyMembers<Node> AlibabaSchemas::membersOf(const Resolved &schema, ValueType type, const Way &way, NamedTypes<Node> &types,
                                            const Make &make) const
{
    const char *source = type == ValueType::List ? "items"
        : type == ValueType::Struct              ? "properties"
        : type == ValueType::Map                 ? "additionalProperties"
                                                 : nullptr;
    const Layer *layer = source ? schema.layerWith(source) : nullptr;
    if (!source)
        return {};
    const auto made = [&](const MetadataNode &from, const Way &around) {
        QVector<Node> members;
        if (type != ValueType::Struct)
            members.append(make(from, QString(), around.below({})));
        else
            for (const auto &[name, member] : from.members()) {
                if (isPlainName(name))
                    members.append(make(member, name, around.below(name)));
                else
                    member.note(openapiText(
                        QT_TRANSLATE_NOOP("OpenapiMetadata", "has no name, or one with characters that are not seen, and was left out")));
            }
        return members;
    };
    if (!layer || layer->name.isEmpty())
        return made(schema.member(source), way);
    if (!types.contains(layer->name)) {
        types.add(layer->name, {}); // it may hold itself
        types.add(layer->name, made(layer->node.member(source), {0, AlibabaTexts::ofSchema(layer->name)}));
    }
    return types.members(layer->name);
}

Parameter AlibabaSchemas::node(const MetadataNode &schema, const QString &name, const Way &way) const
{
    const Resolved found = resolved(schema);
    Parameter made;
    made.name = name;
    made.type = typeOf(found);
    if (way.depth > deepestNesting && made.type != ValueType::Json) {
        schema.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is nested too deeply; any JSON may stand there")));
        made.type = ValueType::Json;
    }
    setFacts(found, way, made);
    made.members = membersOf(found, made.type, way, m_types,
                             [this](const MetadataNode &from, const QString &key, const Way &inside) { return node(from, key, inside); });
    if (const MetadataNode values = found.member("enum");
        made.type == ValueType::List && values.isArray() && made.members.typeName().isEmpty()) {
        Parameter item = made.members.constFirst(); // a few lists have the values of their items
        if (item.choices.isEmpty())
            for (const MetadataNode &value : values.elements())
                addChoice(value.scalar(), item.type, item.choices);
        made.members = {item};
    }
    return made;
}

QVector<ResponseMember> AlibabaSchemas::answer(const MetadataNode &schema, const QString &key) const
{
    return schema.isThere() ? answerNode(schema, {}, {0, key}).members.list() : QVector<ResponseMember>();
}

ResponseMember AlibabaSchemas::answerNode(const MetadataNode &schema, const QString &name, const Way &way) const
{
    const Resolved found = resolved(schema);
    ResponseMember made;
    made.name = name;
    made.type = way.depth > deepestNesting ? ValueType::Json : typeOf(found);
    made.sensitive = made.type == ValueType::String && isSecretParameter(name);
    made.format = found.member("format").scalar();
    made.documentation = documentation(found, way);
    if (!made.sensitive)
        made.example = fittingExample(found.member("example"), made.type);
    made.members =
        membersOf(found, made.type, way, m_responseTypes,
                  [this](const MetadataNode &from, const QString &key, const Way &inside) { return answerNode(from, key, inside); });
    return made;
}

} // namespace countersign
