// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_schema.h"

#include "core/catalogue/importers/openapi_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWay = 100; // of references and allOf to one schema

/// Keywords that say which members there are: a schema without them adds facts only.
constexpr const char *structureWords[] = {"properties", "items",    "additionalProperties", "oneOf",
                                          "anyOf",      "required", "prefixItems",          "patternProperties"};

bool hasStructure(const MetadataNode &schema)
{
    return std::any_of(std::begin(structureWords), std::end(structureWords),
                       [&](const char *word) { return schema.member(word).isThere(); });
}

bool saysNull(const SchemaLayers &layers)
{
    if (layers.fact("nullable").scalar() == u"true" || layers.fact("x-nullable").scalar() == u"true")
        return true;
    const MetadataNode type = layers.fact("type"), values = layers.fact("enum");
    const QVector<MetadataNode> types = type.isArray() ? type.elements() : QVector<MetadataNode>();
    if (std::any_of(types.cbegin(), types.cend(), [](const MetadataNode &one) { return one.isString() && one.text() == u"null"; }))
        return true;
    const QVector<MetadataNode> allowed = values.isArray() ? values.elements() : QVector<MetadataNode>();
    return std::any_of(allowed.cbegin(), allowed.cend(), [](const MetadataNode &one) { return one.isNull(); });
}

/// `{"type": "null"}`, or an enumeration of null alone.
bool isNullSchema(const MetadataNode &schema)
{
    if (!schema.isObject())
        return false;
    const MetadataNode type = schema.member("type"), values = schema.member("enum");
    if (type.isString() && type.text() == u"null")
        return true;
    return values.isArray() && values.elements().size() == 1 && values.elements().first().isNull();
}

/// Only `required`, `not` and words: it tells which members go together, and is no shape of its own.
bool isConditionOnly(const MetadataNode &schema)
{
    static const QSet<QString> words{u"required"_s, u"not"_s, u"title"_s, u"description"_s};
    if (!schema.isObject())
        return false;
    const auto members = schema.members();
    return !members.isEmpty()
        && std::all_of(members.cbegin(), members.cend(), [](const auto &member) { return words.contains(member.first); });
}

/// Whether \p schema is more than one of the parts of its allOf: it has members beside them, or two parts have.
bool addsToParts(const MetadataNode &schema, const MetadataNode &parts)
{
    int shaped = hasStructure(schema) ? 1 : 0;
    for (const MetadataNode &part : parts.isArray() ? parts.elements() : QVector<MetadataNode>())
        shaped += part.isObject() && (hasStructure(part) || part.member("$ref").isThere() || part.member("allOf").isThere());
    return shaped > 1;
}

} // namespace

QString pointerName(const MetadataNode &node)
{
    const QString last = node.place().section(u'/', -1);
    return QString(last).replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
}

MetadataNode SchemaLayers::fact(const char *name) const
{
    for (const MetadataNode &layer : facts)
        if (const MetadataNode found = layer.member(name); found.isThere())
            return found;
    return {};
}

struct OpenapiSchemas::Way {
    SchemaLayers layers{};
    QVector<MetadataNode> referred{};
    QStringList open{}; ///< schemas on the way from the first to this one
    QSet<QString> met{};
    bool hasAlternatives = false;
    bool isHeir = false;      ///< the first is one among others
    bool addsMembers = false; ///< what stands around adds members to this one, and so is an heir without a name
};

SchemaLayers OpenapiSchemas::heirLayers(const MetadataNode &schema) const
{
    Way way;
    way.isHeir = true;
    gather(schema, false, way);
    way.layers.facts += way.referred;
    way.layers.isNullable = way.layers.isNullable || saysNull(way.layers);
    way.layers.isHeir = true;
    way.layers.shared = schema;
    way.layers.title = pointerName(schema);
    return way.layers;
}

SchemaLayers OpenapiSchemas::layers(const QVector<MetadataNode> &schemas) const
{
    Way way;
    for (const MetadataNode &schema : schemas)
        gather(schema, false, way);
    way.layers.facts += way.referred;
    way.layers.isNullable = way.layers.isNullable || saysNull(way.layers);
    if (schemas.size() == 1 && !way.layers.isBroken) {
        const MetadataNode shared = sharedSchema(schemas.first());
        if (sourceKey(shared) != sourceKey(schemas.first()))
            way.layers.shared = shared;
        if (shared.isThere() && way.layers.shared.isThere())
            way.layers.title = pointerName(shared);
    }
    return way.layers;
}

/// Goes through references, and through allOf of one part that has members, as far as nothing on the way adds any.
MetadataNode OpenapiSchemas::sharedSchema(const MetadataNode &schema) const
{
    MetadataNode next = schema;
    for (qsizetype step = 0; step < longestWay && next.isObject() && !hasStructure(next); ++step) {
        const MetadataNode parts = next.member("allOf");
        if (next.member("$ref").isString()) {
            if (parts.isThere())
                return next;
            next = m_source.referred(next);
            continue;
        }
        QVector<MetadataNode> shaped;
        for (const MetadataNode &part : parts.isArray() ? parts.elements() : QVector<MetadataNode>())
            if (part.isObject() && (hasStructure(part) || part.member("$ref").isThere() || part.member("allOf").isThere()))
                shaped.append(part);
        if (shaped.size() != 1 || !shaped.first().member("$ref").isThere())
            return next;
        next = shaped.first();
    }
    return next;
}

void OpenapiSchemas::gather(const MetadataNode &schema, bool isReferred, Way &way) const
{
    if (schema.isBoolean()) {
        way.layers.isAny = way.layers.isAny || way.open.isEmpty();
        return;
    }
    if (!schema.isObject()) {
        if (schema.isThere())
            schema.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no schema; any value may stand there")));
        way.layers.isBroken = way.layers.isBroken || way.open.isEmpty();
        return;
    }
    const QString key = sourceKey(schema);
    if (way.open.contains(key) || way.open.size() > longestWay) {
        schema.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "leads back to itself; any value may stand there")));
        way.layers.isBroken = true;
        return;
    }
    if (way.met.contains(key))
        return; // a part of two parts
    way.open.append(key);
    way.met.insert(key);
    noteUnknown(schema);
    (isReferred ? way.referred : way.layers.facts).append(schema);
    if (schema.member("$ref").isString()) {
        const MetadataNode target = m_source.referred(schema);
        if (target.isThere())
            gather(target, true, way);
        else
            way.layers.isBroken = true;
    }
    if (const MetadataNode parts = schema.member("allOf"); parts.isThere()) {
        const bool addsMembers = std::exchange(way.addsMembers, way.addsMembers || addsToParts(schema, parts));
        for (const MetadataNode &part : parts.elements())
            gather(part, isReferred, way);
        way.addsMembers = addsMembers;
    }
    gatherAlternatives(schema, way);
    gatherHeirs(schema, way);
    way.layers.members.append(schema);
    way.open.removeLast();
}

void OpenapiSchemas::gatherAlternatives(const MetadataNode &schema, Way &way) const
{
    for (const char *word : {"oneOf", "anyOf"}) {
        const MetadataNode list = schema.member(word);
        if (!list.isThere())
            continue;
        QVector<MetadataNode> found;
        bool isOneOfThem = false; // a parent that lists its heirs is no choice inside one of them
        for (const MetadataNode &alternative : list.elements()) {
            if (alternative.isObject() && alternative.member("$ref").isString())
                if (const MetadataNode target = m_source.referred(alternative); target.isThere())
                    isOneOfThem = isOneOfThem || way.open.contains(sourceKey(target));
            if (isNullSchema(alternative))
                way.layers.isNullable = true;
            else
                found.append(alternative);
        }
        if (isOneOfThem || found.isEmpty())
            continue;
        if (std::all_of(found.cbegin(), found.cend(), isConditionOnly)) {
            list.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "says which members go together; the form does not check that")));
        } else if (found.size() == 1) {
            gather(found.first(), false, way);
        } else if (way.hasAlternatives) {
            list.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is a second choice for one value; only the first is offered")));
        } else {
            way.hasAlternatives = true;
            way.layers.alternatives = found;
        }
    }
}

/// Who the heirs of a schema with a discriminator are is said by themselves: they have it in their allOf. Inside of an heir it is no choice.
void OpenapiSchemas::gatherHeirs(const MetadataNode &schema, Way &way) const
{
    const bool listsThem = schema.member("oneOf").isThere() || schema.member("anyOf").isThere();
    if (!schema.member("discriminator").isThere() || listsThem || way.hasAlternatives || (way.isHeir && way.open.size() == 1))
        return;
    const QVector<MetadataNode> heirs = m_source.heirs(schema);
    const auto isOpen = [&way](const MetadataNode &heir) { return way.open.contains(sourceKey(heir)); };
    if (heirs.isEmpty() || way.addsMembers || std::any_of(heirs.cbegin(), heirs.cend(), isOpen))
        return;
    way.hasAlternatives = true;
    way.layers.areHeirs = true;
    way.layers.alternatives = heirs;
}

void OpenapiSchemas::noteUnknown(const MetadataNode &schema) const
{
    static const QSet<QString> known{u"type"_s, u"format"_s, u"title"_s, u"description"_s, u"default"_s, u"enum"_s, u"const"_s,
                                     u"example"_s, u"examples"_s, u"multipleOf"_s, u"maximum"_s, u"exclusiveMaximum"_s, u"minimum"_s,
                                     u"exclusiveMinimum"_s, u"maxLength"_s, u"minLength"_s, u"pattern"_s, u"maxItems"_s, u"minItems"_s,
                                     u"uniqueItems"_s, u"required"_s, u"properties"_s, u"items"_s, u"additionalProperties"_s, u"allOf"_s,
                                     u"oneOf"_s, u"anyOf"_s, u"nullable"_s, u"discriminator"_s, u"readOnly"_s, u"writeOnly"_s, u"xml"_s,
                                     u"externalDocs"_s, u"deprecated"_s, u"$ref"_s, u"$schema"_s, u"$id"_s, u"$anchor"_s, u"$comment"_s,
                                     u"$defs"_s, u"definitions"_s, u"contentMediaType"_s, u"contentEncoding"_s,
                                     // a parameter of Swagger 2.0 is its own schema
                                     u"name"_s, u"in"_s, u"collectionFormat"_s, u"allowEmptyValue"_s, u"schema"_s};
    const QString key = sourceKey(schema);
    if (m_looked.contains(key))
        return;
    m_looked.insert(key);
    noteUnknownMembers(schema, known);
}

} // namespace countersign
