// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/valuefacts.h"

#include <QRegularExpression>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

bool isComposed(ValueType type)
{
    return type == ValueType::List || type == ValueType::Struct || type == ValueType::Map || type == ValueType::Json
        || type == ValueType::Any;
}

/// Texts, numbers and truth values; lists and objects, which some documents give for texts, are no single value and no fault.
QString singleValue(const MetadataNode &node, ValueType type)
{
    if (!node.isThere() || node.isObject() || node.isArray())
        return {};
    const QString text = node.scalar().trimmed();
    return type == ValueType::Boolean ? text.toLower() : text;
}

} // namespace

QString decimalBound(const QString &text)
{
    static const QRegularExpression decimal(u"^-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,4})?$"_s);
    const QString trimmed = text.trimmed();
    return decimal.match(trimmed).hasMatch() ? trimmed : QString();
}

bool fitsType(const QString &text, ValueType type)
{
    static const QRegularExpression integer(u"^-?[0-9]{1,40}$"_s);
    switch (type) {
    case ValueType::Integer:
        return integer.match(text).hasMatch();
    case ValueType::Number:
        return !decimalBound(text).isEmpty();
    case ValueType::Boolean:
        return text == u"true" || text == u"false";
    default:
        return !text.isEmpty();
    }
}

void addChoice(const QString &value, ValueType type, QStringList &choices)
{
    const QString text = type == ValueType::Boolean ? value.toLower() : value;
    if (fitsType(text, type) && !choices.contains(text))
        choices.append(text);
}

QString fittingDefault(const MetadataNode &node, ValueType type)
{
    constexpr qsizetype longestValue = 128;
    const QString text = singleValue(node, type);
    if (isComposed(type) || !fitsType(text, type))
        return {};
    return type != ValueType::String || (!text.contains(u' ') && text.size() <= longestValue) ? text : QString();
}

QString fittingExample(const MetadataNode &node, ValueType type)
{
    constexpr qsizetype longestLine = 200;
    const QString text = singleValue(node, type);
    const bool isNone = text.compare(u"N/A", Qt::CaseInsensitive) == 0 || text.compare(u"null", Qt::CaseInsensitive) == 0;
    return isComposed(type) || isNone || text.size() > longestLine || text.contains(u'\n') || !fitsType(text, type) ? QString() : text;
}

} // namespace countersign
