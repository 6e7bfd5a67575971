// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/yamlscalar.h"

#include <QRegularExpression>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// `+007` is 7 for YAML, and no number for JSON.
QString plainDigits(QString digits)
{
    const bool isNegative = digits.startsWith(u'-');
    if (isNegative || digits.startsWith(u'+'))
        digits.remove(0, 1);
    while (digits.size() > 1 && digits.startsWith(u'0'))
        digits.remove(0, 1);
    return isNegative ? QString(u'-' + digits) : digits;
}

QString decimalText(const QRegularExpressionMatch &match)
{
    const QString whole = plainDigits(match.captured(1) + (match.captured(2).isEmpty() ? u"0"_s : match.captured(2)));
    const QString fraction = match.captured(3);
    return whole + (fraction.isEmpty() ? QString() : QString(u'.' + fraction)) + match.captured(4);
}

} // namespace

QByteArray quotedAsJson(const QByteArray &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    QByteArray quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            quoted += '\\';
        if (byte < 0x20)
            quoted += QByteArray("\\u00") + hex[byte >> 4] + hex[byte & 15];
        else
            quoted += c;
    }
    return quoted + '"';
}

YamlScalar yamlScalar(const std::string &value, const std::string &tag)
{
    static const QRegularExpression null(u"\\A(~|null|Null|NULL|)\\z"_s), truth(u"\\A(true|True|TRUE|false|False|FALSE)\\z"_s),
        whole(u"\\A[-+]?[0-9]+\\z"_s), octal(u"\\A0o([0-7]{1,21})\\z"_s), hexadecimal(u"\\A0x([0-9a-fA-F]{1,16})\\z"_s),
        decimal(u"\\A([-+]?)([0-9]*)(?:\\.([0-9]*))?((?:[eE][-+]?[0-9]+)?)\\z"_s),
        noNumber(u"\\A([-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN))\\z"_s);
    constexpr size_t longestNumber = 400;
    const QByteArray bytes = QByteArray::fromStdString(value);
    if (tag != "?" && tag != "tag:yaml.org,2002:int" && tag != "tag:yaml.org,2002:float" && tag != "tag:yaml.org,2002:bool"
        && tag != "tag:yaml.org,2002:null")
        return {quotedAsJson(bytes)};
    if (value.size() > longestNumber)
        return {quotedAsJson(bytes)};
    const QString text = QString::fromUtf8(bytes);
    if (null.match(text).hasMatch())
        return {"null"};
    if (truth.match(text).hasMatch())
        return {text.toLower().toUtf8()};
    if (whole.match(text).hasMatch())
        return {plainDigits(text).toUtf8()};
    for (const auto &[pattern, base] : {std::pair(octal, 8), std::pair(hexadecimal, 16)})
        if (const auto match = pattern.match(text); match.hasMatch())
            return {QByteArray::number(match.captured(1).toULongLong(nullptr, base))};
    if (noNumber.match(text).hasMatch())
        return {quotedAsJson(bytes), false};
    const auto match = decimal.match(text);
    const bool hasDigits = !match.captured(2).isEmpty() || !match.captured(3).isEmpty();
    return {match.hasMatch() && hasDigits ? decimalText(match).toUtf8() : quotedAsJson(bytes)};
}

} // namespace countersign
