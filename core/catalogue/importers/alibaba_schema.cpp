// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/alibaba_schema.h"

#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/valuefacts.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype deepestNesting = 24; // of names and lists on the way to a node: real ones are 10 deep

std::optional<int> bound(const MetadataNode &node, int least)
{
    if (!node.isThere())
        return std::nullopt;
    bool isNumber = false;
    const int value = node.scalar().toInt(&isNumber);
    return isNumber && value >= least ? std::optional(value) : std::nullopt;
}

} // namespace

AlibabaSchemas::AlibabaSchemas(const MetadataNode &components)
{
    if (!components.isThere())
        return;
    if (const MetadataNode schemas = components.member("schemas"); schemas.isThere())
        for (const auto &[name, schema] : schemas.members())
            m_named.insert(name, schema);
}

MetadataNode AlibabaSchemas::Resolved::member(const char *name) const
{
    for (const MetadataNode &layer : layers)
        if (const MetadataNode found = layer.member(name); found.isThere())
            return found;
    return {};
}

AlibabaSchemas::Resolved AlibabaSchemas::resolved(const MetadataNode &schema, const QStringList &met) const
{
    static const QString prefix = u"#/components/schemas/"_s;
    Resolved way{{}, met, false};
    for (MetadataNode next = schema; next.isThere();) {
        way.layers.append(next);
        const MetadataNode reference = next.member("$ref");
        if (!reference.isThere())
            return way;
        const QString written = reference.text();
        const QString name = written.startsWith(prefix) ? written.mid(prefix.size()) : written;
        if (!m_named.contains(name))
            reference.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "leads nowhere; any JSON may stand there: %1")).arg(written));
        if (way.met.contains(name) || !m_named.contains(name)) {
            way.isOpen = true;
            return way;
        }
        way.met.append(name);
        next = m_named.value(name);
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

void AlibabaSchemas::setFacts(const Resolved &schema, Parameter &parameter)
{
    const bool isRequired = schema.member("required").scalar() == u"true";
    parameter.required = isRequired;
    parameter.recommended = !isRequired && schema.member("docRequired").scalar() == u"true";
    parameter.deprecated = schema.member("deprecated").scalar() == u"true";
    parameter.sensitive = parameter.type == ValueType::String && isSecretParameter(parameter.name);
    if (const MetadataNode values = schema.member("enum"); values.isArray() && parameter.type != ValueType::List)
        for (const MetadataNode &value : values.elements())
            addChoice(value.scalar(), parameter.type, parameter.choices);
    if (const MetadataNode titles = schema.member("enumValueTitles"); titles.isObject() && parameter.choices.isEmpty())
        for (const auto &[value, title] : titles.members())
            if (parameter.type != ValueType::Boolean)
                addChoice(value, parameter.type, parameter.suggestions);
    if (!parameter.sensitive) {
        parameter.defaultValue = fittingDefault(schema.member("default"), parameter.type);
        parameter.example = fittingExample(schema.member("example"), parameter.type);
    }
    parameter.pattern = schema.member("pattern").scalar();
    parameter.format = schema.member("format").scalar();
    setBounds(schema, parameter);
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

Parameter AlibabaSchemas::parameter(const MetadataNode &schema, const QString &name) const
{
    return node(schema, {}, name);
}

Parameter AlibabaSchemas::node(const MetadataNode &schema, const QStringList &met, const QString &name) const
{
    const Resolved found = resolved(schema, met);
    Parameter made;
    made.name = name;
    made.type = typeOf(found);
    const QStringList way = found.met + QStringList{QString()}; // an anonymous level counts for the depth
    if (way.size() > deepestNesting && made.type != ValueType::Json) {
        schema.note(importText(QT_TRANSLATE_NOOP("AlibabaMetadata", "is nested too deeply; any JSON may stand there")));
        made.type = ValueType::Json;
    }
    setFacts(found, made);
    if (made.type == ValueType::List) {
        Parameter item = node(found.member("items"), way, {});
        if (item.choices.isEmpty()) // a few lists have the values of their items
            if (const MetadataNode values = found.member("enum"); values.isArray())
                for (const MetadataNode &value : values.elements())
                    addChoice(value.scalar(), item.type, item.choices);
        made.members = {item};
    } else if (made.type == ValueType::Struct) {
        for (const auto &[key, member] : found.member("properties").members())
            made.members.append(node(member, way, key));
    } else if (made.type == ValueType::Map) {
        made.members = {node(found.member("additionalProperties"), way, {})};
    }
    return made;
}

QVector<ResponseMember> AlibabaSchemas::answer(const MetadataNode &schema) const
{
    return schema.isThere() ? answerNode(schema, {}, {}).members : QVector<ResponseMember>();
}

ResponseMember AlibabaSchemas::answerNode(const MetadataNode &schema, const QStringList &met, const QString &name) const
{
    const Resolved found = resolved(schema, met);
    ResponseMember made;
    made.name = name;
    made.type = met.size() > deepestNesting ? ValueType::Json : typeOf(found);
    made.sensitive = made.type == ValueType::String && isSecretParameter(name);
    if (!made.sensitive)
        made.example = fittingExample(found.member("example"), made.type);
    const QStringList way = found.met + QStringList{QString()};
    if (made.type == ValueType::List)
        made.members = {answerNode(found.member("items"), way, {})};
    else if (made.type == ValueType::Map)
        made.members = {answerNode(found.member("additionalProperties"), way, {})};
    else if (made.type == ValueType::Struct)
        for (const auto &[key, member] : found.member("properties").members())
            made.members.append(answerNode(member, way, key));
    return made;
}

} // namespace countersign
