// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/alibaba_texts.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestTexts = 24; // as deep as schemas are read

/// Some are a blank, some a list: what is no text is no text.
QString written(const MetadataNode &node, const char *name)
{
    const MetadataNode text = node.member(name);
    return text.isString() ? text.text().trimmed() : QString();
}

} // namespace

AlibabaTexts::AlibabaTexts(const MetadataNode &document)
{
    if (const MetadataNode components = document.member("components"); components.isObject())
        if (const MetadataNode schemas = components.member("schemas"); schemas.isObject())
            for (const auto &[name, schema] : schemas.members())
                takeSchema(ofSchema(name), schema, 0);
    if (const MetadataNode operations = document.member("apis"); operations.isObject())
        for (const auto &[name, node] : operations.members())
            if (node.isObject())
                takeOperation(name, node);
}

QString AlibabaTexts::textOf(const MetadataNode &node)
{
    const QString description = written(node, "description");
    return description.isEmpty() ? written(node, "title") : description;
}

QString AlibabaTexts::textOfError(const MetadataNode &entry)
{
    const QString message = written(entry, "errorMessage"), description = written(entry, "description");
    return description.isEmpty() || description == message ? message : message + u"\n\n"_s + description;
}

QString AlibabaTexts::textOfOperation(const MetadataNode &node)
{
    QStringList parts;
    for (const char *name : {"description", "requestParamsDescription", "responseParamsDescription", "extraInfo"})
        if (const QString part = written(node, name); !part.isEmpty() && !parts.contains(part))
            parts.append(part);
    return parts.join(u"\n\n"_s);
}

void AlibabaTexts::takeOperation(const QString &name, const MetadataNode &node)
{
    put(name, textOfOperation(node));
    if (const MetadataNode parameters = node.member("parameters"); parameters.isArray())
        for (const MetadataNode &parameter : parameters.elements())
            if (const MetadataNode schema = parameter.member("schema"); schema.isObject() && parameter.member("name").isString())
                takeSchema(below(name, parameter.text("name")), schema, 0);
    if (const MetadataNode answers = node.member("responses"); answers.isObject())
        if (const MetadataNode good = answers.member("200"); good.isObject() && good.member("schema").isObject())
            takeSchema(ofAnswer(name), good.member("schema"), 0);
    if (const MetadataNode codes = node.member("errorCodes"); codes.isObject())
        for (const auto &[status, entries] : codes.members())
            if (entries.isArray())
                for (const MetadataNode &entry : entries.elements())
                    if (entry.isObject() && entry.member("errorCode").isString())
                        put(ofError(name, entry.text("errorCode").trimmed()), textOfError(entry));
}

void AlibabaTexts::takeSchema(const QString &key, const MetadataNode &schema, int depth)
{
    if (depth > deepestTexts)
        return;
    put(key, textOf(schema));
    if (const MetadataNode titles = schema.member("enumValueTitles"); titles.isObject())
        for (const auto &[value, title] : titles.members())
            if (title.isString())
                put(ofValue(key, value), title.text().trimmed());
    if (const MetadataNode properties = schema.member("properties"); properties.isObject())
        for (const auto &[name, member] : properties.members())
            if (member.isObject())
                takeSchema(below(key, name), member, depth + 1);
    for (const char *name : {"items", "additionalProperties"})
        if (const MetadataNode element = schema.member(name); element.isObject())
            takeSchema(below(key, {}), element, depth + 1);
}

void AlibabaTexts::put(const QString &key, const QString &text)
{
    if (!text.isEmpty() && !m_texts.contains(key))
        m_texts.insert(key, text);
}

} // namespace countersign
