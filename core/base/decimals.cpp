// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimals.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostStepDigits = 18; ///< a remainder times ten still fits in 64 bits
constexpr qint64 mostDigits = 10'000;

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

/// The digits as a whole number of units of 10^unit.
QString wholeDigits(const Decimal &decimal, qint64 unit)
{
    return decimal.digits + QString(decimal.exponent - decimal.digits.size() - unit, u'0');
}

} // namespace

int compareDecimals(QStringView a, QStringView b)
{
    const Decimal left = decimalFrom(a);
    const Decimal right = decimalFrom(b);
    if (left.negative != right.negative)
        return left.negative ? -1 : 1;
    return left.negative ? -compareMagnitudes(left, right) : compareMagnitudes(left, right);
}

bool isMultipleOf(QStringView value, QStringView step)
{
    const Decimal number = decimalFrom(value);
    const Decimal by = decimalFrom(step);
    if (number.digits.isEmpty() || by.digits.isEmpty())
        return true;
    const qint64 unit = std::min(number.exponent - number.digits.size(), by.exponent - by.digits.size());
    if (by.exponent - unit > mostStepDigits || number.exponent - unit > mostDigits)
        return true;
    const quint64 divisor = wholeDigits(by, unit).toULongLong();
    quint64 rest = 0;
    for (const QChar digit : wholeDigits(number, unit))
        rest = (rest * 10 + static_cast<quint64>(digit.digitValue())) % divisor;
    return rest == 0;
}

} // namespace countersign
