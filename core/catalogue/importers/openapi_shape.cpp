// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_schema.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QStringList typesOf(const SchemaLayers &layers)
{
    if (!layers.forcedType.isEmpty())
        return {layers.forcedType};
    const MetadataNode type = layers.fact("type");
    if (!type.isThere())
        return {};
    QStringList all;
    if (!type.isArray())
        return {type.text()};
    for (const MetadataNode &one : type.elements())
        if (const QString name = one.text(); name != u"null" && !all.contains(name))
            all.append(name);
    return all;
}

ValueType scalarType(const QVector<MetadataNode> &values)
{
    const auto all = [&values](auto is) { return std::all_of(values.cbegin(), values.cend(), is); };
    if (all([](const MetadataNode &value) { return value.isBoolean(); }))
        return ValueType::Boolean;
    if (all([](const MetadataNode &value) { return value.isNumber(); }))
        return all([](const MetadataNode &value) { return !value.scalar().contains(u'.'); }) ? ValueType::Integer : ValueType::Number;
    return all([](const MetadataNode &value) { return !value.isObject() && !value.isArray(); }) ? ValueType::String : ValueType::Any;
}

ValueType objectType(const SchemaLayers &layers)
{
    for (const MetadataNode &layer : layers.members)
        if (const MetadataNode properties = layer.member("properties"); properties.isObject() && !properties.members().isEmpty())
            return ValueType::Struct;
    const MetadataNode further = layers.fact("additionalProperties");
    return (further.isObject() && !further.members().isEmpty()) || layers.says("patternProperties") ? ValueType::Map : ValueType::Json;
}

/// The type of a schema that does not say it, by what it says of its values.
ValueType impliedType(const SchemaLayers &layers, const QVector<MetadataNode> &values)
{
    const auto saysAny = [&layers](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(), [&layers](const char *word) { return layers.says(word); });
    };
    if (saysAny({"properties", "additionalProperties", "patternProperties"}))
        return objectType(layers);
    if (saysAny({"items", "prefixItems"}))
        return ValueType::List;
    if (!values.isEmpty())
        return scalarType(values);
    if (saysAny({"minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"}))
        return ValueType::String;
    if (saysAny({"minimum", "maximum", "multipleOf"}))
        return ValueType::Number;
    return ValueType::Any;
}

ValueType namedType(const QString &name, const SchemaLayers &layers)
{
    static const QHash<QString, ValueType> types{
        {u"string"_s, ValueType::String},   {u"integer"_s, ValueType::Integer}, {u"number"_s, ValueType::Number},
        {u"boolean"_s, ValueType::Boolean}, {u"array"_s, ValueType::List},      {u"file"_s, ValueType::String},
        {u"int"_s, ValueType::Integer},     {u"long"_s, ValueType::Integer},    {u"short"_s, ValueType::Integer},
        {u"float"_s, ValueType::Number},    {u"double"_s, ValueType::Number},   {u"bool"_s, ValueType::Boolean},
        {u"any"_s, ValueType::Any},         {u"date"_s, ValueType::String},     {u"datetime"_s, ValueType::String}};
    if (name == u"object")
        return objectType(layers);
    if (!types.contains(name.toLower()))
        layers.fact("type").note(
            openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no type that is known; any value may stand there: %1")).arg(name));
    return types.value(name.toLower(), ValueType::Any);
}

} // namespace

/// A parent that does not list its heirs: who they are is said by them alone.
void OpenapiSchemas::noteHeirs(const SchemaLayers &layers) const
{
    for (const MetadataNode &layer : layers.facts)
        if (const MetadataNode discriminator = layer.member("discriminator"); discriminator.isThere() && !layer.member("oneOf").isThere()
            && !layer.member("anyOf").isThere() && m_source.heirs(layer).isEmpty())
            discriminator.note(openapiText(
                QT_TRANSLATE_NOOP("OpenapiMetadata", "tells heirs apart, and there are none; only its own members are offered")));
}

QVector<SchemaLayers> OpenapiSchemas::alternatives(const SchemaLayers &choice) const
{
    const bool hasBase = std::any_of(choice.members.cbegin(), choice.members.cend(), [](const MetadataNode &layer) {
        return layer.member("properties").isThere() || layer.member("items").isThere() || layer.member("additionalProperties").isObject();
    });
    QVector<SchemaLayers> all;
    for (const MetadataNode &alternative : choice.alternatives) {
        SchemaLayers made = choice.areHeirs ? heirLayers(alternative) : layers(alternative);
        setDiscriminator(choice, alternative, made);
        if (choice.areHeirs) {
            all.append(made);
            continue;
        }
        if (hasBase) {
            made.facts += choice.facts;
            made.members = choice.members + made.members;
            made.shared = {};
        } else if (!made.says("type") && made.alternatives.isEmpty()) {
            made.facts += choice.facts; // the type stands outside
        }
        if (made.title.isEmpty())
            made.title = pointerName(made.shared);
        all.append(made);
    }
    return all;
}

/// In Swagger 2.0 the name of the member alone.
void OpenapiSchemas::setDiscriminator(const SchemaLayers &choice, const MetadataNode &alternative, SchemaLayers &made) const
{
    const MetadataNode discriminator = choice.fact("discriminator");
    const bool isReference = alternative.isObject() && alternative.member("$ref").isString();
    if (!(discriminator.isObject() || discriminator.isString()) || !(isReference || choice.areHeirs))
        return;
    const MetadataNode target = isReference ? m_source.referred(alternative) : alternative;
    made.fixedName = discriminator.isString() ? discriminator.text() : discriminator.text("propertyName");
    made.fixedValue = pointerName(target);
    const MetadataNode mapping = discriminator.isObject() ? discriminator.member("mapping") : MetadataNode();
    for (const auto &[value, place] : mapping.isThere() ? mapping.members() : QVector<QPair<QString, MetadataNode>>()) {
        const QString written = place.text();
        const bool isIt =
            (isReference ? written == alternative.text("$ref") : written.endsWith(u'#' + target.place())) || written == pointerName(target);
        if (isIt && isPlainName(value)) {
            made.fixedValue = value;
            return;
        }
    }
    if (const MetadataNode own = target.isObject() ? target.member("x-discriminator-value") : MetadataNode();
        own.isString() && isPlainName(own.text()))
        made.fixedValue = own.text();
}

/// Alternatives that are single values with titles, or known texts beside any text, are one field with values.
bool OpenapiSchemas::setValues(const QVector<SchemaLayers> &all, SchemaShape &shape) const
{
    QVector<MetadataNode> values;
    QVector<VendorText> titles;
    bool isOpen = false, areConstants = true, areTexts = true;
    for (const SchemaLayers &one : all) {
        const MetadataNode constant = one.fact("const"), list = one.fact("enum");
        if (!one.alternatives.isEmpty() || one.isBroken || one.isAny || constant.isObject() || constant.isArray())
            return false;
        areTexts = areTexts && typesOf(one) == QStringList{u"string"_s};
        if (constant.isThere()) {
            values.append(constant);
            titles.append(documentText(one.says("title") ? one.fact("title").text() : one.fact("description").text()));
            continue;
        }
        areConstants = false;
        if (list.isArray())
            values += list.elements();
        else
            isOpen = true;
    }
    if (!areConstants && (!isOpen || !areTexts || values.isEmpty()))
        return false;
    shape.values = values;
    shape.areSuggestions = isOpen;
    shape.type = scalarType(values);
    if (areConstants && std::any_of(titles.cbegin(), titles.cend(), [](const VendorText &title) { return !title.isEmpty(); }))
        shape.titles = titles;
    return shape.type != ValueType::Any;
}

SchemaShape OpenapiSchemas::shape(const SchemaLayers &layers) const
{
    SchemaShape made;
    made.isNullable = layers.isNullable;
    if (layers.isBroken || layers.isAny) {
        made.type = layers.isBroken ? ValueType::Json : ValueType::Any;
        return made;
    }
    if (!layers.alternatives.isEmpty()) {
        const QVector<SchemaLayers> all = alternatives(layers);
        if (setValues(all, made))
            return made;
        made.values.clear();
        made.type = ValueType::Choice;
        made.alternatives = all;
        return made;
    }
    if (const MetadataNode constant = layers.fact("const"); constant.isThere() && !constant.isObject() && !constant.isArray())
        made.values = {constant};
    else if (const MetadataNode values = layers.fact("enum"); values.isThere())
        for (const MetadataNode &value : values.elements())
            if (!value.isNull())
                made.values.append(value);
    noteHeirs(layers);
    const QStringList types = typesOf(layers);
    if (types.size() < 2) {
        made.type = types.isEmpty() ? impliedType(layers, made.values) : namedType(types.first(), layers);
        return made;
    }
    made.type = ValueType::Choice;
    made.values.clear();
    for (const QString &type : types) {
        SchemaLayers one = layers;
        one.forcedType = one.title = type;
        one.shared = {};
        made.alternatives.append(one);
    }
    return made;
}

ValueType OpenapiSchemas::writtenType(const SchemaLayers &layers) const
{
    const SchemaShape own = shape(layers);
    if (own.type == ValueType::List)
        return own.type;
    if (own.type == ValueType::Struct || own.type == ValueType::Map)
        return ValueType::Struct;
    ValueType most = ValueType::String;
    for (const SchemaLayers &one : own.alternatives) {
        const ValueType type = shape(one).type;
        if (type == ValueType::List)
            return type;
        if (type == ValueType::Struct || type == ValueType::Map)
            most = ValueType::Struct;
    }
    return most;
}

} // namespace countersign
