// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/validation.h"

#include "core/request/jsontext.h"
#include "core/request/problemtext.h"
#include "core/request/styles.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;
using Shape = ValueNode::Shape;

/// A decimal taken apart: 0.DIGITS × 10^exponent, digits without zeros at either end.
struct Decimal {
    bool negative = false;
    QString digits{};
    qint64 exponent = 0;
};

Decimal decimalFrom(QStringView text)
{
    static const QRegularExpression spelling(u"\\A([+-]?)([0-9]*)(?:\\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?\\z"_s);
    const auto match = spelling.match(text.toString());
    Decimal decimal{.negative = match.captured(1) == u"-"_s, .digits = match.captured(2) + match.captured(3)};
    bool fits = true;
    const qint64 power = match.capturedView(4).isEmpty() ? 0 : match.capturedView(4).toLongLong(&fits);
    const qint64 farAway = match.capturedView(4).startsWith(u'-') ? -1'000'000'000 : 1'000'000'000;
    decimal.exponent = match.capturedLength(2) + (fits ? std::clamp<qint64>(power, -1'000'000'000, 1'000'000'000) : farAway);
    while (decimal.digits.startsWith(u'0')) {
        decimal.digits.remove(0, 1);
        --decimal.exponent;
    }
    while (decimal.digits.endsWith(u'0'))
        decimal.digits.chop(1);
    if (decimal.digits.isEmpty())
        return {};
    return decimal;
}

int compareMagnitudes(const Decimal &a, const Decimal &b)
{
    if (a.digits.isEmpty() || b.digits.isEmpty())
        return int(!a.digits.isEmpty()) - int(!b.digits.isEmpty());
    if (a.exponent != b.exponent)
        return a.exponent < b.exponent ? -1 : 1;
    return std::clamp(a.digits.compare(b.digits), -1, 1);
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
        case Shape::File:
            break;
        default:
            checkText(value);
            break;
        }
    }

private:
    void note(const ValueNode &value, const QString &text) { m_problems.append({value.path, text, Severity::Note}); }

    void checkJson(const ValueNode &value)
    {
        const auto parsed = parsedJson(value.text, value.path);
        if (!parsed) {
            const Error &error = parsed.error();
            const QString place = error.subject.isEmpty() ? error.message : error.message + u" ("_s + error.subject + u')';
            m_problems.append({value.path, place, m_readsJson ? Severity::Blocking : Severity::Note});
            return;
        }
        if (value.type() == ValueType::List && parsed->shape != Shape::List)
            note(value, ProblemText::tr("A JSON array is expected here"));
        else if ((value.type() == ValueType::Struct || value.type() == ValueType::Map) && parsed->shape != Shape::Struct)
            note(value, ProblemText::tr("A JSON object is expected here"));
        else if (value.type() == ValueType::List)
            checkCount(value, parsed->members.size());
    }

    void checkCount(const ValueNode &value, qsizetype count)
    {
        if (!value.parameter)
            return;
        const Parameter &parameter = *value.parameter;
        if (parameter.maxItems && count > *parameter.maxItems)
            note(value, ProblemText::tr("At most %1 items are taken; these are %2").arg(*parameter.maxItems).arg(count));
        if (parameter.minItems && count < *parameter.minItems)
            note(value, ProblemText::tr("At least %1 items are expected; these are %2").arg(*parameter.minItems).arg(count));
    }

    void checkList(const ValueNode &value)
    {
        checkCount(value, value.members.size());
        int expected = 1;
        for (const ValueNode &item : value.members) {
            const int index = item.name.toInt();
            while (expected < index && m_all.isSentAtOrBelow(value.path + u'.' + QString::number(expected)))
                ++expected;
            if (index > expected)
                note(value, ProblemText::tr("%1.%2 is missing: the service may stop reading there").arg(value.path).arg(expected));
            expected = index + 1;
            check(item);
        }
    }

    void checkStruct(const ValueNode &value)
    {
        if (value.type() == ValueType::Struct) {
            for (const Parameter &member : value.parameter->members) {
                const bool isThere = std::any_of(value.members.cbegin(), value.members.cend(),
                                                 [&](const ValueNode &node) { return node.declared == &member; });
                if (member.required && !isThere)
                    m_problems.append(
                        {value.path + u'.' + member.name, ProblemText::tr("The service requires %1").arg(member.name), Severity::Note});
            }
        }
        for (const ValueNode &member : value.members)
            check(member);
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
                note(value, ProblemText::tr("Only true and false are taken"));
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
            note(value, ProblemText::tr("A whole number is expected"));
    }

    void checkNumber(const ValueNode &value)
    {
        if (isJsonNumber(value.text))
            checkRange(value);
        else
            note(value, ProblemText::tr("A decimal number is expected, such as 1.5"));
    }

    void checkRange(const ValueNode &value)
    {
        const Parameter &parameter = *value.parameter;
        if (isBound(parameter.minimum) && compareDecimals(value.text, parameter.minimum) < 0)
            note(value, ProblemText::tr("The smallest value taken is %1").arg(parameter.minimum));
        if (isBound(parameter.maximum) && compareDecimals(value.text, parameter.maximum) > 0)
            note(value, ProblemText::tr("The largest value taken is %1").arg(parameter.maximum));
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
            note(value, ProblemText::tr("At least %1 characters are expected; these are %2").arg(*parameter.minLength).arg(length));
        if (parameter.maxLength && length > *parameter.maxLength)
            note(value, ProblemText::tr("At most %1 characters are taken; these are %2").arg(*parameter.maxLength).arg(length));
        if (parameter.pattern.isEmpty())
            return;
        const QRegularExpression pattern(parameter.pattern);
        if (pattern.isValid() && !pattern.match(value.text).hasMatch())
            note(value, ProblemText::tr("The pattern %1 does not match").arg(parameter.pattern));
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
        note(value, ProblemText::tr("Allowed values: %1").arg(list));
    }

    const ParameterValues &m_all;
    bool m_readsJson;
    QVector<Problem> &m_problems;
};

} // namespace

int compareDecimals(QStringView a, QStringView b)
{
    const Decimal left = decimalFrom(a);
    const Decimal right = decimalFrom(b);
    if (left.negative != right.negative)
        return left.negative ? -1 : 1;
    return left.negative ? -compareMagnitudes(left, right) : compareMagnitudes(left, right);
}

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
