// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/validation.h"

#include "core/base/decimals.h"
#include "core/base/encoding.h"
#include "core/request/describedjson.h"
#include "core/request/jsontext.h"
#include "core/request/problemtext.h"
#include "core/request/styles.h"

#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;
using Shape = ValueNode::Shape;

/// Longer texts are not held against a pattern: a bad one may take forever over them.
constexpr qsizetype longestMatched = 4096;

/// What a text of that format looks like. Source: RFC 3339 section 5.6, OpenAPI's format registry.
QRegularExpression spellingOf(const QString &format)
{
    static const QRegularExpression date(u"\\A\\d{4}-(0\\d|1[0-2])-[0-3]\\d\\z"_s);
    static const QRegularExpression moment(
        u"\\A\\d{4}-(0\\d|1[0-2])-[0-3]\\d[Tt ][0-2]\\d:[0-5]\\d:[0-6]\\d(\\.\\d+)?([Zz]|[+-][0-2]\\d:[0-5]\\d)\\z"_s);
    return format == "date"_L1 ? date : format == "date-time"_L1 ? moment : QRegularExpression();
}

class ValueCheck {
public:
    ValueCheck(const ParameterValues &all, bool readsJson, QVector<Problem> &problems)
        : m_all(all), m_readsJson(readsJson), m_problems(problems)
    {
    }

    void check(const ValueNode &value)
    {
        switch (value.shape) {
        case Shape::Json:
            checkJson(value);
            break;
        case Shape::List:
            checkList(value);
            break;
        case Shape::Struct:
            checkStruct(value);
            break;
        case Shape::Null:
            if (value.parameter && !value.parameter->nullable && value.type() != ValueType::Json && value.type() != ValueType::Any)
                note(value, ProblemText::tr("The service's description allows no null here"));
            break;
        case Shape::File:
            break;
        case Shape::Token:
            if (value.type() == ValueType::String)
                note(value, ProblemText::tr("The service's description asks for a text, in quotation marks"));
            else
                checkText(value);
            break;
        case Shape::Text:
            checkText(value);
            break;
        }
    }

private:
    /// Inside a JSON text all nodes have the path of its field, so the way to them stands in front of the sentence.
    void note(const ValueNode &value, const QString &text)
    {
        m_problems.append({value.path, m_way.isEmpty() ? text : QString(m_way.join(u'.') + u": "_s + text), Severity::Note});
    }

    void checkJson(const ValueNode &value)
    {
        auto parsed = parsedJson(value.text, value.path);
        if (!parsed) {
            const Error &error = parsed.error();
            const QString place = error.subject.isEmpty() ? error.message : error.message + u" ("_s + error.subject + u')';
            m_problems.append({value.path, place, m_readsJson ? Severity::Blocking : Severity::Note});
            return;
        }
        if (!value.parameter || value.type() == ValueType::Json)
            return;
        const bool isList = value.type() == ValueType::List;
        const bool isObject = value.type() == ValueType::Struct || value.type() == ValueType::Map;
        if (parsed->shape == Shape::Null) {
            check({.shape = Shape::Null, .path = value.path, .parameter = value.parameter});
        } else if (isList && parsed->shape != Shape::List) {
            note(value, ProblemText::tr("The service's description asks for a JSON array"));
        } else if (isObject && parsed->shape != Shape::Struct) {
            note(value, ProblemText::tr("The service's description asks for a JSON object"));
        } else if (isList || isObject) {
            describe(*parsed, value.declared ? *value.declared : *value.parameter);
            const QScopedValueRollback inside(m_isInJson, true);
            check(*parsed);
        }
    }

    void checkCount(const ValueNode &value)
    {
        if (!value.parameter)
            return;
        const Parameter &parameter = *value.parameter;
        const qsizetype count = value.members.size();
        if (parameter.maxItems && count > *parameter.maxItems)
            note(value,
                 ProblemText::tr("The service's description allows at most %1 items; these are %2").arg(*parameter.maxItems).arg(count));
        if (parameter.minItems && count < *parameter.minItems)
            note(value,
                 ProblemText::tr("The service's description asks for at least %1 items; these are %2").arg(*parameter.minItems).arg(count));
        if (!parameter.hasUniqueItems)
            return;
        QSet<QByteArray> seen;
        for (const ValueNode &item : value.members) {
            const QByteArray text = jsonText(item).bytes();
            if (seen.contains(text))
                return note(value,
                            ProblemText::tr("The service's description wants items that differ; item %1 is there before").arg(item.name));
            seen.insert(text);
        }
    }

    void checkList(const ValueNode &value)
    {
        checkCount(value);
        int expected = 1;
        for (const ValueNode &item : value.members) {
            const int index = item.name.toInt();
            while (!m_isInJson && expected < index && m_all.isSentAtOrBelow(value.path + u'.' + QString::number(expected)))
                ++expected;
            if (index > expected)
                note(value, ProblemText::tr("%1.%2 is missing: the service may stop reading there").arg(value.path).arg(expected));
            expected = index + 1;
            checkMember(item);
        }
    }

    void checkMember(const ValueNode &member)
    {
        if (m_isInJson)
            m_way.append(member.name);
        check(member);
        if (m_isInJson)
            m_way.removeLast();
    }

    void checkStruct(const ValueNode &value)
    {
        if (value.type() == ValueType::Struct) {
            for (const Parameter &member : value.parameter->members) {
                const bool isThere = std::any_of(value.members.cbegin(), value.members.cend(),
                                                 [&](const ValueNode &node) { return node.declared == &member; });
                if (!member.required || isThere)
                    continue;
                const QString text = ProblemText::tr("The service requires %1").arg(member.name);
                if (m_isInJson)
                    note(value, text);
                else
                    m_problems.append({value.path + u'.' + member.name, text, Severity::Note});
            }
        }
        for (const ValueNode &member : value.members)
            checkMember(member);
    }

    void checkText(const ValueNode &value)
    {
        if (value.text.isEmpty() || !value.parameter)
            return;
        switch (value.type()) {
        case ValueType::Integer:
            checkInteger(value);
            break;
        case ValueType::Number:
            checkNumber(value);
            break;
        case ValueType::Boolean:
            if (value.text != "true"_L1 && value.text != "false"_L1)
                note(value, ProblemText::tr("The service's description allows true and false only"));
            break;
        case ValueType::String:
            checkString(value);
            break;
        case ValueType::List:
        case ValueType::Struct:
        case ValueType::Map:
            checkContainerText(value);
            break;
        case ValueType::Json:
            checkJson(value);
            break;
        case ValueType::Any:
        case ValueType::Choice:
            break;
        }
        checkChoice(value);
    }

    void checkInteger(const ValueNode &value)
    {
        static const QRegularExpression integer(u"\\A-?[0-9]+\\z"_s);
        if (integer.match(value.text).hasMatch())
            checkRange(value);
        else
            note(value, ProblemText::tr("The service's description asks for a whole number"));
    }

    void checkNumber(const ValueNode &value)
    {
        if (isJsonNumber(value.text))
            checkRange(value);
        else
            note(value, ProblemText::tr("The service's description asks for a decimal number, such as 1.5"));
    }

    void checkRange(const ValueNode &value)
    {
        const Parameter &parameter = *value.parameter;
        const QString &least = parameter.minimum;
        const QString &most = parameter.maximum;
        const int below = isBound(least) ? compareDecimals(value.text, least) : 1;
        const int above = isBound(most) ? compareDecimals(value.text, most) : -1;
        const bool isTooSmall = below < 0 || (below == 0 && parameter.isMinimumOutside);
        const bool isTooLarge = above > 0 || (above == 0 && parameter.isMaximumOutside);
        if ((isTooSmall || isTooLarge) && isBound(least) && isBound(most) && !parameter.isMinimumOutside && !parameter.isMaximumOutside)
            note(value, ProblemText::tr("The service's description allows %1 to %2").arg(least, most));
        else if (isTooSmall)
            note(value,
                 (parameter.isMinimumOutside ? ProblemText::tr("The service's description allows more than %1")
                                             : ProblemText::tr("The service's description allows %1 or more"))
                     .arg(least));
        else if (isTooLarge)
            note(value,
                 (parameter.isMaximumOutside ? ProblemText::tr("The service's description allows less than %1")
                                             : ProblemText::tr("The service's description allows %1 or less"))
                     .arg(most));
        else
            checkWidth(value);
        if (!parameter.multipleOf.isEmpty() && !isMultipleOf(value.text, parameter.multipleOf))
            note(value, ProblemText::tr("The service's description allows multiples of %1").arg(parameter.multipleOf));
    }

    void checkWidth(const ValueNode &value)
    {
        const bool isNarrow = value.parameter->format == "int32"_L1;
        if (value.type() != ValueType::Integer || (!isNarrow && value.parameter->format != "int64"_L1))
            return;
        const QString least = isNarrow ? u"-2147483648"_s : u"-9223372036854775808"_s;
        const QString most = isNarrow ? u"2147483647"_s : u"9223372036854775807"_s;
        if (compareDecimals(value.text, least) < 0 || compareDecimals(value.text, most) > 0)
            note(value, ProblemText::tr("The service's description says %1, which is %2 to %3").arg(value.parameter->format, least, most));
    }

    static bool isBound(const QString &text)
    {
        static const QRegularExpression bound(u"\\A[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?\\z"_s);
        return bound.match(text).hasMatch();
    }

    void checkString(const ValueNode &value)
    {
        const Parameter &parameter = *value.parameter;
        const qsizetype length =
            value.text.size() - std::count_if(value.text.cbegin(), value.text.cend(), [](QChar c) { return c.isLowSurrogate(); });
        if (parameter.minLength && length < *parameter.minLength)
            note(value,
                 ProblemText::tr("The service's description asks for at least %1 characters; these are %2")
                     .arg(*parameter.minLength)
                     .arg(length));
        if (parameter.maxLength && length > *parameter.maxLength)
            note(value,
                 ProblemText::tr("The service's description allows at most %1 characters; these are %2")
                     .arg(*parameter.maxLength)
                     .arg(length));
        checkFormat(value);
        if (parameter.pattern.isEmpty() || value.text.size() > longestMatched)
            return;
        const QRegularExpression pattern(parameter.pattern);
        if (!pattern.isValid())
            return;
        const QRegularExpressionMatch match = pattern.match(value.text);
        if (match.isValid() && !match.hasMatch())
            note(value, ProblemText::tr("The service's description asks for the pattern %1").arg(parameter.pattern));
    }

    void checkFormat(const ValueNode &value)
    {
        const QString &format = value.parameter->format;
        if (format == "byte"_L1 && !base64Decoded(value.text.toUtf8()))
            note(value, ProblemText::tr("The service's description asks for Base64, and this is none"));
        const QRegularExpression spelling = spellingOf(format);
        if (spelling.pattern().isEmpty() || spelling.match(value.text).hasMatch())
            return;
        note(value,
             format == "date"_L1 ? ProblemText::tr("The service's description asks for a date, such as 2026-02-23")
                                 : ProblemText::tr("The service's description asks for a date and time, such as 2026-02-23T12:46:24Z"));
    }

    /// A text where a list or struct belongs: JSON counts as one, anything else is sent as it stands.
    void checkContainerText(const ValueNode &value)
    {
        if (value.type() == ValueType::List && valueStyle(value.parameter->style).takesText())
            return;
        const auto parsed = parsedJson(value.text, value.path);
        if (!parsed || m_readsJson)
            note(value,
                 value.type() == ValueType::List ? ProblemText::tr("This is a list; its items are %1.1, %1.2").arg(value.path)
                                                 : ProblemText::tr("This has members; they are %1.…").arg(value.path));
    }

    void checkChoice(const ValueNode &value)
    {
        const QStringList &choices = value.parameter->choices;
        if (choices.isEmpty() || choices.contains(value.text))
            return;
        constexpr qsizetype shown = 8;
        QString list = choices.first(std::min(choices.size(), shown)).join(u", "_s);
        if (choices.size() > shown)
            list += u" …"_s;
        note(value, ProblemText::tr("The service's description allows: %1").arg(list));
    }

    const ParameterValues &m_all;
    bool m_readsJson;
    QVector<Problem> &m_problems;
    bool m_isInJson = false;
    QStringList m_way{};
};

} // namespace

QVector<Problem> checkedXml(const ValueNode &value)
{
    if (value.shape != Shape::Text || value.text.isEmpty())
        return {};
    QXmlStreamReader reader(value.text);
    while (!reader.atEnd())
        reader.readNext();
    if (!reader.hasError())
        return {};
    const QString text =
        ProblemText::tr("This is no well-formed XML: line %1, column %2").arg(reader.lineNumber()).arg(reader.columnNumber());
    return {{value.path, text, Severity::Note}};
}

QVector<Problem> checkedValue(const ValueNode &value, const ParameterValues &all, bool readsJson)
{
    QVector<Problem> problems;
    ValueCheck(all, readsJson, problems).check(value);
    return problems;
}

} // namespace countersign
