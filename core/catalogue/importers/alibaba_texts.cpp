// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/alibaba_texts.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestTexts = 24; // as deep as schemas are read

/// Some are a blank; some are a list, which is noted.
QString written(const MetadataNode &node, const char *name)
{
    return node.text(name).trimmed();
}

} // namespace

AlibabaTexts::AlibabaTexts(const MetadataNode &document)
{
    for (const auto &[name, schema] : document.member("components").member("schemas").members())
        takeSchema(ofSchema(name), schema, 0);
    for (const auto &[name, node] : document.member("apis").members())
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
    for (const MetadataNode &parameter : node.member("parameters").elements())
        takeSchema(below(name, parameter.text("name")), parameter.member("schema"), 0);
    takeSchema(ofAnswer(name), node.member("responses").member("200").member("schema"), 0);
    for (const auto &[status, entries] : node.member("errorCodes").members())
        for (const MetadataNode &entry : entries.elements())
            put(ofError(name, entry.text("errorCode").trimmed()), textOfError(entry));
}

void AlibabaTexts::takeSchema(const QString &key, const MetadataNode &schema, int depth)
{
    if (!schema.isThere() || depth > deepestTexts)
        return;
    put(key, textOf(schema));
    for (const auto &[value, title] : schema.member("enumValueTitles").members())
        put(ofValue(key, value), title.text().trimmed());
    for (const auto &[name, member] : schema.member("properties").members())
        takeSchema(below(key, name), member, depth + 1);
    takeSchema(below(key, {}), schema.member("items"), depth + 1);
    if (const MetadataNode element = schema.member("additionalProperties"); element.isObject()) // it may be a truth value as well
        takeSchema(below(key, {}), element, depth + 1);
}

void AlibabaTexts::put(const QString &key, const QString &text)
{
    if (!text.isEmpty() && !m_texts.contains(key))
        m_texts.insert(key, text);
}

} // namespace countersign
