// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_nodes.h"

#include "core/catalogue/importers/openapi_names.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestInline = 16; // deeper ones become types, which are opened level by level
constexpr int deepestSchema = 24; // of what cannot become one; a compiled file is verified to twice this depth
constexpr qsizetype longestPlace = 4000;
constexpr qsizetype mostNodes = 1'000'000; // the largest real documents make a tenth of it

constexpr const char *alternativeWords[] = {"string", "integer", "number", "boolean", "array", "object", "object", "any", "any", "any"};

bool isComposedType(ValueType type)
{
    return type == ValueType::List || type == ValueType::Struct || type == ValueType::Map || type == ValueType::Choice;
}

/// Names of members that a schema requires: a list, or `true` at the member itself, which is no JSON schema but is met.
QSet<QString> requiredNames(const SchemaLayers &layers)
{
    QSet<QString> names;
    for (const MetadataNode &layer : layers.members)
        if (const MetadataNode list = layer.member("required"); list.isArray())
            for (const MetadataNode &name : list.elements())
                names.insert(name.text());
    return names;
}

} // namespace

template <class Node>
bool OpenapiNodes<Node>::isHidden(const SchemaLayers &layers) const
{
    return layers.fact(std::is_same_v<Node, Parameter> ? "readOnly" : "writeOnly").scalar() == u"true";
}

template <class Node>
QString OpenapiNodes<Node>::typeName(const SchemaLayers &layers) const
{
    QString name = pointerName(layers.shared);
    if (name.isEmpty())
        name = layers.shared.file();
    if (!layers.fixedName.isEmpty())
        name += u" ("_s + layers.fixedName + u" = "_s + layers.fixedValue + u')';
    if (m_taken.contains(name))
        name += u" ("_s + sourceKey(layers.shared) + u')';
    for (int number = 2; m_taken.contains(name); ++number)
        name += u' ' + QString::number(number);
    return name;
}

template <class Node>
LazyMembers<Node> OpenapiNodes<Node>::typeMembers(const SchemaLayers &layers)
{
    const QString key = sourceKey(layers.shared) + u'\n' + layers.fixedName + u'\n' + layers.fixedValue;
    auto known = m_names.constFind(key);
    if (known == m_names.cend()) {
        const QString name = typeName(layers);
        m_taken.insert(name);
        known = m_names.insert(key, name);
        SchemaLayers own = layers.isHeir ? m_schemas.heirLayers(layers.shared) : m_schemas.layers(layers.shared);
        own.fixedName = layers.fixedName;
        own.fixedValue = layers.fixedValue;
        m_pending.append({name, own});
    }
    return m_types.members(*known);
}

template <class Node>
void OpenapiNodes<Node>::finish()
{
    while (!m_pending.isEmpty()) {
        const Pending next = m_pending.takeLast();
        m_types.add(next.name, members(next.layers, m_schemas.shape(next.layers), 1));
    }
}

template <class Node>
Node OpenapiNodes<Node>::node(SchemaLayers layers, const QString &name, int depth)
{
    const SchemaShape shape = m_schemas.shape(layers);
    Node made;
    made.name = name;
    made.type = shape.type;
    const MetadataNode first = layers.facts.value(0);
    const bool isAlone = layers.facts.size() == 1 && layers.forcedType.isEmpty() && layers.alternatives.isEmpty();
    const bool standsInOperation = first.place().startsWith(u"/paths/");
    if (!layers.shared.isThere() && isAlone && (depth >= deepestInline || (depth == 0 && !standsInOperation)))
        layers.shared = first;
    const bool isTooDeep = (!layers.shared.isThere() && depth > deepestSchema) || first.place().size() > longestPlace || m_made > mostNodes;
    if (isComposedType(shape.type) && isTooDeep) {
        first.note(m_made > mostNodes
                       ? openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "comes after a million others; any value may stand there"))
                       : openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is nested too deeply; any value may stand there")));
        made.type = ValueType::Json;
    }
    ++m_made;
    setSchemaFacts(layers, shape, made);
    if (!isComposedType(made.type))
        return made;
    if (layers.shared.isThere())
        made.members = typeMembers(layers);
    else
        made.members = members(layers, shape, depth + 1);
    return made;
}

template <class Node>
QVector<Node> OpenapiNodes<Node>::members(const SchemaLayers &layers, const SchemaShape &shape, int depth)
{
    switch (shape.type) {
    case ValueType::Struct:
        return structMembers(layers, depth);
    case ValueType::List:
        return {element(layers, "items", depth)};
    case ValueType::Map:
        return {element(layers, "additionalProperties", depth)};
    case ValueType::Choice:
        return alternatives(shape, depth);
    default:
        return {};
    }
}

template <class Node>
Node OpenapiNodes<Node>::element(const SchemaLayers &layers, const char *word, int depth)
{
    const MetadataNode schema = layers.fact(word);
    if (schema.isObject())
        return node(m_schemas.layers(schema), {}, depth);
    if (schema.isThere() && !schema.isBoolean())
        schema.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no schema; any value may stand there")));
    Node any;
    any.type = ValueType::Any;
    return any;
}

template <class Node>
QVector<Node> OpenapiNodes<Node>::alternatives(const SchemaShape &shape, int depth)
{
    QVector<Node> all;
    QStringList names;
    for (const SchemaLayers &layers : shape.alternatives) {
        if (isHidden(layers))
            continue;
        const MetadataNode title = layers.fact("title"), first = layers.facts.value(0);
        const bool isTitled =
            title.isString() && layers.forcedType.isEmpty() && title.file() == first.file() && title.place() == first.place() + u"/title";
        QString name = shownName(isTitled ? title.text() : layers.title, first);
        if (name.isEmpty())
            name = QString::fromLatin1(alternativeWords[static_cast<int>(m_schemas.shape(layers).type)]);
        const QString stem = name;
        for (int number = 2; names.contains(name); ++number)
            name = stem + u' ' + QString::number(number);
        names.append(name);
        all.append(node(layers, name, depth));
    }
    return all;
}

template <class Node>
QVector<QPair<QString, QVector<MetadataNode>>> OpenapiNodes<Node>::properties(const SchemaLayers &layers) const
{
    QVector<QPair<QString, QVector<MetadataNode>>> all;
    QHash<QString, qsizetype> places;
    for (const MetadataNode &layer : layers.members) {
        const MetadataNode object = layer.member("properties");
        QSet<QString> here;
        for (const auto &[name, schema] : object.isThere() ? object.members() : QVector<QPair<QString, MetadataNode>>()) {
            if (!isPlainName(name)) {
                schema.note(openapiText(
                    QT_TRANSLATE_NOOP("OpenapiMetadata", "has no name, or one with characters that are not seen, and was left out")));
                continue;
            }
            if (here.contains(name)) {
                schema.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has the name of another one; the first counts")));
                continue;
            }
            here.insert(name);
            if (const auto known = places.constFind(name); known != places.cend()) {
                all[*known].second.prepend(schema); // what comes later says more
                continue;
            }
            places.insert(name, all.size());
            all.append({name, {schema}});
        }
    }
    return all;
}

template <class Node>
QVector<Node> OpenapiNodes<Node>::structMembers(const SchemaLayers &layers, int depth)
{
    QVector<Node> all;
    QSet<QString> required = requiredNames(layers);
    for (const auto &[name, schemas] : properties(layers)) {
        const SchemaLayers own = m_schemas.layers(schemas);
        const bool isRequired = required.remove(name) || (own.fact("required").isBoolean() && own.fact("required").scalar() == u"true");
        if (isHidden(own))
            continue;
        Node made = node(own, name, depth);
        if constexpr (std::is_same_v<Node, Parameter>) {
            made.required = isRequired;
            if (name == layers.fixedName) {
                made.type = ValueType::String;
                made.members = {};
                made.required = true;
                made.choices = {layers.fixedValue};
                made.choiceTitles.clear();
            }
        }
        all.append(made);
    }
    if constexpr (std::is_same_v<Node, Parameter>) {
        const MetadataNode further = layers.fact("additionalProperties");
        if (further.isObject() && !further.members().isEmpty())
            further.note(openapiText(QT_TRANSLATE_NOOP(
                "OpenapiMetadata", "allows members of any name beside those of the form; they can be added in its raw view")));
        required.remove(layers.fixedName);
        for (const QString &name : std::as_const(required))
            if (!layers.facts.isEmpty())
                layers.facts.first().note(
                    openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "requires a member that it does not describe: %1")).arg(name));
    }
    return all;
}

template class OpenapiNodes<Parameter>;
template class OpenapiNodes<ResponseMember>;

} // namespace countersign
