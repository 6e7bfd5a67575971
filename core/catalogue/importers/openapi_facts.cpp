// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/alibabafacts.h"
#include "core/catalogue/importers/openapi_names.h"
#include "core/catalogue/importers/openapi_nodes.h"
#include "core/catalogue/importers/valuefacts.h"

#include <QRegularExpression>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestFieldValue = 500; // of a default, an example or an allowed value on one line of a form

std::optional<int> countFact(const SchemaLayers &layers, const char *word, int least)
{
    const MetadataNode node = layers.fact(word);
    if (!node.isThere())
        return std::nullopt;
    bool isNumber = false;
    const double count = node.scalar().toDouble(&isNumber);
    if (!isNumber || count < 0 || count > std::numeric_limits<int>::max() || count != double(int(count))) {
        node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no count and does not limit anything")));
        return std::nullopt;
    }
    return int(count) >= least ? std::optional(int(count)) : std::nullopt;
}

/// A value as it would be written in a field; JSON for what is composed. Empty where it is none of the type, which is noted.
QString valueText(const MetadataNode &node, ValueType type)
{
    if (!node.isThere())
        return {};
    const bool isComposed = type == ValueType::List || type == ValueType::Struct || type == ValueType::Map || type == ValueType::Json
        || type == ValueType::Any || type == ValueType::Choice;
    if (isComposed) {
        const QString json = node.isString() ? node.text() : node.json();
        return json.size() <= longestFieldValue ? json : QString();
    }
    QString text = node.isObject() || node.isArray() ? QString() : node.scalar();
    if (type == ValueType::Boolean)
        text = text.toLower();
    if (type == ValueType::Integer && text.endsWith(u".0"))
        text.chop(2);
    const bool isLine = text.size() <= longestFieldValue && !text.contains(u'\n');
    if (!fitsType(text, type) && !(node.isString() && text.isEmpty()))
        node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no value of its type and does not count")));
    return isLine && fitsType(text, type) ? text : QString();
}

QString decimalFact(const MetadataNode &node)
{
    if (!node.isThere())
        return {};
    const QString bound = decimalBound(node.scalar());
    if (bound.isEmpty())
        node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is no number and does not limit anything")));
    return bound.endsWith(u".0") ? bound.chopped(2) : bound;
}

/// `exclusiveMinimum` is a truth value beside `minimum` until OpenAPI 3.0, and a bound of its own from 3.1.
void setBound(const SchemaLayers &layers, const char *word, const char *exclusiveWord, QString &bound, bool &isOutside)
{
    bound = decimalFact(layers.fact(word));
    const MetadataNode exclusive = layers.fact(exclusiveWord);
    if (!exclusive.isThere())
        return;
    if (exclusive.isBoolean()) {
        isOutside = !bound.isEmpty() && exclusive.scalar() == u"true";
        return;
    }
    const QString own = decimalFact(exclusive);
    if (own.isEmpty() || !bound.isEmpty())
        return; // two bounds: the first is the one people see
    bound = own;
    isOutside = true;
}

void setLimits(const SchemaLayers &layers, Parameter &parameter)
{
    if (parameter.type == ValueType::Integer || parameter.type == ValueType::Number) {
        setBound(layers, "minimum", "exclusiveMinimum", parameter.minimum, parameter.isMinimumOutside);
        setBound(layers, "maximum", "exclusiveMaximum", parameter.maximum, parameter.isMaximumOutside);
        parameter.multipleOf = decimalFact(layers.fact("multipleOf"));
    }
    if (parameter.type == ValueType::String) {
        parameter.minLength = countFact(layers, "minLength", 1);
        parameter.maxLength = countFact(layers, "maxLength", 0);
        parameter.pattern = layers.fact("pattern").scalar();
        if (!parameter.pattern.isEmpty() && !QRegularExpression(parameter.pattern).isValid())
            layers.fact("pattern").note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is a pattern that cannot be checked here")));
    }
    if (parameter.type == ValueType::List) {
        parameter.minItems = countFact(layers, "minItems", 1);
        parameter.maxItems = countFact(layers, "maxItems", 0);
        parameter.hasUniqueItems = layers.fact("uniqueItems").scalar() == u"true";
    }
}

/// `binary` for the bytes of a file, `byte` for Base64, however a version of the specification says it.
QString formatOf(const SchemaLayers &layers, ValueType type)
{
    const QString format = layers.fact("format").scalar();
    if (type != ValueType::String)
        return format;
    if (layers.fact("type").isString() && layers.fact("type").text() == u"file")
        return u"binary"_s;
    if (!format.isEmpty())
        return format;
    if (const MetadataNode encoding = layers.fact("contentEncoding"); encoding.isThere())
        return encoding.scalar().startsWith(u"base64", Qt::CaseInsensitive) ? u"byte"_s : QString();
    return layers.says("contentMediaType") ? u"binary"_s : QString();
}

void setChoices(const SchemaShape &shape, Parameter &parameter)
{
    QStringList values;
    QVector<VendorText> titles;
    for (qsizetype index = 0; index < shape.values.size(); ++index) {
        const MetadataNode &value = shape.values[index];
        const QString text = valueText(value, parameter.type);
        const bool isEmptyText =
            parameter.type == ValueType::String && value.isString() && value.text().isEmpty(); // a value like any other
        if ((text.isEmpty() && !isEmptyText) || values.contains(text))
            continue;
        if (!isEmptyText && !isPlainName(text)) {
            value.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has characters that are not seen, and is not offered")));
            continue;
        }
        values.append(text);
        if (!shape.titles.isEmpty())
            titles.append(shape.titles[index]);
    }
    (shape.areSuggestions ? parameter.suggestions : parameter.choices) = values;
    parameter.choiceTitles = titles;
}

void setXmlForm(const MetadataNode &node, XmlForm &xml)
{
    if (!node.isObject())
        return;
    const auto plain = [&node](const char *word) {
        const QString text = node.text(word);
        return isPlainName(text) ? text : QString();
    };
    xml = {.name = plain("name"),
           .prefix = plain("prefix"),
           .nameSpace = plain("namespace"),
           .isAttribute = node.flag("attribute"),
           .isWrapped = node.flag("wrapped")};
}

MetadataNode exampleOf(const SchemaLayers &layers)
{
    if (const MetadataNode example = layers.fact("example"); example.isThere())
        return example;
    if (const MetadataNode examples = layers.fact("examples"); examples.isArray() && !examples.elements().isEmpty())
        return examples.elements().first();
    return layers.fact("x-example");
}

/// An example is a help, not a rule: one that does not fit is not worth a note.
QString exampleText(const SchemaLayers &layers, ValueType type)
{
    const MetadataNode example = exampleOf(layers);
    return example.isNull() || (type != ValueType::List && type != ValueType::Struct && (example.isObject() || example.isArray()))
        ? QString()
        : fittingExample(example, type);
}

bool isSecretValue(const SchemaLayers &layers, const QString &name, ValueType type)
{
    return type == ValueType::String && (isSecretParameter(name) || layers.fact("format").scalar() == u"password");
}

} // namespace

VendorText documentationOf(const MetadataNode &title, const MetadataNode &description, const MetadataNode &externalDocs)
{
    QString text = description.isThere() ? description.text() : title.isString() ? title.text() : QString();
    if (externalDocs.isObject() && !externalDocs.text("url").isEmpty()) {
        const QString name = externalDocs.text("description").simplified();
        text += (text.isEmpty() ? u""_s : u"\n\n"_s) + u'[' + (name.isEmpty() ? externalDocs.text("url") : name) + u"]("_s
            + externalDocs.text("url") + u')';
    }
    return documentText(text);
}

void setSchemaFacts(const SchemaLayers &layers, const SchemaShape &shape, Parameter &parameter)
{
    parameter.documentation = documentationOf(layers.fact("title"), layers.fact("description"), layers.fact("externalDocs"));
    parameter.nullable = shape.isNullable;
    parameter.deprecated = layers.fact("deprecated").scalar() == u"true";
    parameter.sensitive = isSecretValue(layers, parameter.name, parameter.type);
    parameter.format = formatOf(layers, parameter.type);
    setChoices(shape, parameter);
    setXmlForm(layers.fact("xml"), parameter.xml);
    setLimits(layers, parameter);
    if (parameter.sensitive)
        return;
    parameter.defaultValue = valueText(layers.fact("default"), parameter.type);
    parameter.example = exampleText(layers, parameter.type);
}

void setSchemaFacts(const SchemaLayers &layers, const SchemaShape &, ResponseMember &member)
{
    member.documentation = documentationOf(layers.fact("title"), layers.fact("description"), layers.fact("externalDocs"));
    member.sensitive = isSecretValue(layers, member.name, member.type);
    member.format = formatOf(layers, member.type);
    if (!member.sensitive)
        member.example = exampleText(layers, member.type);
}

} // namespace countersign
