// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_parameters.h"

#include "core/catalogue/importers/mediatypes.h"
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/valuefacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, ParameterPlace> &openapiPlaces()
{
    static const QHash<QString, ParameterPlace> places{{u"query"_s, ParameterPlace::Query},
                                                       {u"path"_s, ParameterPlace::Path},
                                                       {u"header"_s, ParameterPlace::Header},
                                                       {u"cookie"_s, ParameterPlace::Cookie}};
    return places;
}

MetadataNode firstExample(const MetadataNode &node)
{
    if (const MetadataNode example = node.member("example"); example.isThere())
        return example;
    if (const MetadataNode examples = node.member("examples"); examples.isObject())
        for (const auto &[name, example] : examples.members())
            if (example.isObject() && example.member("value").isThere())
                return example.member("value");
    return node.member("x-example");
}

const QSet<QString> &parameterWords()
{
    static const QSet<QString> words{u"name"_s,     u"in"_s,      u"description"_s,     u"required"_s,      u"deprecated"_s,
                                     u"style"_s,    u"explode"_s, u"schema"_s,          u"content"_s,       u"example"_s,
                                     u"examples"_s, u"$ref"_s,    u"allowEmptyValue"_s, u"allowReserved"_s, u"summary"_s};
    return words;
}

} // namespace

QByteArray swaggerStyle(const MetadataNode &node, const Parameter &parameter)
{
    static const QHash<QString, QByteArray> formats{
        {u"csv"_s, "comma"}, {u"ssv"_s, "space"}, {u"tsv"_s, "tab"}, {u"pipes"_s, "pipe"}, {u"multi"_s, "multi"}};
    if (parameter.type == ValueType::Struct || parameter.type == ValueType::Map)
        return "json"; // no query of Swagger 2.0 has objects, yet some documents do
    if (parameter.type != ValueType::List)
        return "plain";
    const QString written = node.text("collectionFormat");
    if (!written.isEmpty() && !formats.contains(written))
        node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has a way of writing lists that is not known; commas are used: %1"))
                      .arg(written));
    return formats.value(written, "comma");
}

QByteArray openapiStyle(ValueType type, ParameterPlace place, const QString &style, std::optional<bool> explode)
{
    const bool isList = type == ValueType::List, isObject = type == ValueType::Struct;
    const bool isSimple = place == ParameterPlace::Path || place == ParameterPlace::Header;
    const QString way = !style.isEmpty() ? style : isSimple ? u"simple"_s : u"form"_s;
    const bool isExploded = explode.value_or(way == u"form" || way == u"deepObject");
    if (way == u"deepObject")
        return "deep-object";
    if (way == u"label" || way == u"matrix")
        return way.toLatin1() + (isExploded && (isList || isObject) ? "-explode" : "");
    if (!isList && !isObject)
        return "plain";
    if (way == u"simple")
        return isObject && isExploded ? "simple-object" : "comma";
    if (isExploded)
        return isObject ? "form-object" : "multi";
    return way == u"spaceDelimited" ? "space" : way == u"pipeDelimited" ? "pipe" : "comma";
}

QVector<MetadataNode> OpenapiParameters::merged(const MetadataNode &path, const MetadataNode &operation) const
{
    QVector<MetadataNode> all;
    QHash<QString, qsizetype> known;
    for (const MetadataNode &owner : {path, operation}) {
        QSet<QString> here;
        const MetadataNode list = owner.member("parameters");
        for (const MetadataNode &entry : list.isThere() ? list.elements() : QVector<MetadataNode>()) {
            const MetadataNode node = m_nodes.schemas().source().followed(entry);
            if (!node.isObject()) {
                if (node.isThere())
                    node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no parameter and was left out")));
                continue;
            }
            const QString key = node.text("in") + u'\n' + node.text("name");
            if (here.contains(key)) {
                entry.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has the name of another one; the first counts")));
                continue;
            }
            here.insert(key);
            if (const auto place = known.constFind(key); place != known.cend()) {
                all[*place] = node;
                continue;
            }
            known.insert(key, all.size());
            all.append(node);
        }
    }
    const auto order = [](const MetadataNode &node) { // of the API Explorer; others have none
        bool isNumber = false;
        const int number = node.member("x-order").scalar().toInt(&isNumber);
        return isNumber ? number : 0;
    };
    std::stable_sort(all.begin(), all.end(), [&order](const MetadataNode &a, const MetadataNode &b) { return order(a) < order(b); });
    return all;
}

Parameter OpenapiParameters::fromContent(const MetadataNode &node, const MetadataNode &content)
{
    const auto offered = content.members();
    if (offered.isEmpty())
        return {};
    if (offered.size() > 1)
        content.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "offers several media types; the first is sent")));
    const auto &[type, media] = offered.first();
    Parameter made = m_nodes.node(media.member("schema"), node.text("name"));
    made.contentType = type.toUtf8();
    made.style = isJsonType(type) ? "json" : "plain";
    return made;
}

Parameter OpenapiParameters::described(const MetadataNode &node)
{
    const QString name = node.text("name");
    if (m_isSwagger2)
        return m_nodes.node(node, name);
    if (const MetadataNode content = node.member("content"); content.isThere())
        return fromContent(node, content);
    const MetadataNode schema = node.member("schema");
    if (schema.isThere())
        return m_nodes.node(schema, name);
    node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has no schema; any text may stand there")));
    return {};
}

std::optional<Parameter> OpenapiParameters::parameter(const MetadataNode &node)
{
    const QString name = node.text("name"), in = node.text("in");
    if (!isPlainName(name)) {
        node.note(
            openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has no name, or one with characters that are not seen, and was left out")));
        return std::nullopt;
    }
    if (!openapiPlaces().contains(in)) {
        node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has a place that is not known and was left out: %1")).arg(in));
        return std::nullopt;
    }
    if (!m_isSwagger2)
        noteUnknownMembers(node, parameterWords());
    Parameter made = described(node);
    made.name = name;
    made.place = openapiPlaces().value(in);
    made.required = node.flag("required");
    made.deprecated = made.deprecated || node.flag("deprecated");
    made.sensitive = made.sensitive || (made.place == ParameterPlace::Header && name.compare(u"Authorization", Qt::CaseInsensitive) == 0);
    if (const VendorText own = documentationOf({}, node.member("description"), {}); !own.isEmpty())
        made.documentation = own;
    if (const QString example = fittingExample(firstExample(node), made.type); !example.isEmpty() && !made.sensitive)
        made.example = example;
    made.allowsReserved = made.place == ParameterPlace::Query && node.member("allowReserved").scalar() == u"true";
    if (made.style.isEmpty())
        made.style = m_isSwagger2 ? swaggerStyle(node, made) : styleOf(node, made);
    return made;
}

QByteArray OpenapiParameters::styleOf(const MetadataNode &node, const Parameter &parameter) const
{
    static const QSet<QString> known{u"form"_s,           u"simple"_s,        u"label"_s,     u"matrix"_s,
                                     u"spaceDelimited"_s, u"pipeDelimited"_s, u"deepObject"_s};
    const MetadataNode explode = node.member("explode");
    QString style = node.text("style");
    if (!style.isEmpty() && !known.contains(style)) {
        node.member("style").note(
            openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is a style that is not known; the usual one is taken: %1")).arg(style));
        style.clear();
    }
    return openapiStyle(m_nodes.schemas().writtenType(m_nodes.schemas().layers(node.member("schema"))), parameter.place, style,
                        explode.isBoolean() ? std::optional(explode.scalar() == u"true") : std::nullopt);
}

} // namespace countersign
