// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/fieldshape.h"

#include "core/base/charset.h"
#include "core/base/encoding.h"
#include "core/signing/listforms.h"

#include <algorithm>

namespace countersign {

namespace {

using Charset = SigningRules::Charset;

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

QByteArray inGbk(const QString &text)
{
    if (const auto whole = gbkEncoded(text))
        return *whole;
    QByteArray bytes;
    const QList<uint> codePoints = text.toUcs4();
    for (const uint codePoint : codePoints)
        bytes += gbkEncoded(QString::fromUcs4(reinterpret_cast<const char32_t *>(&codePoint), 1)).value_or("?");
    return bytes;
}

QByteArray inUtf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 2);
    for (const QChar unit : text) {
        const char high = static_cast<char>(unit.row());
        const char low = static_cast<char>(unit.cell());
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

/// Each half of a surrogate pair as three bytes of its own. Source: Unicode Technical Report 26.
QByteArray inCesu8(const QString &text)
{
    QByteArray bytes;
    for (const QChar unit : text) {
        if (unit.isSurrogate()) {
            const char16_t code = unit.unicode();
            bytes += static_cast<char>(0xE0 | (code >> 12));
            bytes += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
            bytes += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            bytes += QString(unit).toUtf8();
        }
    }
    return bytes;
}

QByteArray withJsonEscapes(const QString &text, bool inUpperCase)
{
    QByteArray bytes;
    for (const QChar unit : text) {
        if (unit.unicode() < 0x80) {
            bytes += unit.toLatin1();
        } else {
            const QByteArray hex = QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
            bytes += "\\u" + (inUpperCase ? hex.toUpper() : hex);
        }
    }
    return bytes;
}

Field read(const Field &field, SigningRules::Reading reading)
{
    const auto decoded = [reading](QByteArrayView bytes) {
        return reading == SigningRules::Reading::FormDecoded ? formDecoded(bytes) : percentDecoded(bytes);
    };
    return {decoded(field.name), rewritten(field.value, decoded), field.origin};
}

} // namespace

TracedBytes rewritten(const TracedBytes &bytes, const Rewriting &rewriting)
{
    TracedBytes result = bytes.mapped(rewriting);
    const QByteArray whole = rewriting(bytes.bytes());
    if (result.bytes() == whole)
        return result;
    return bytes.opaque(whole, bytes.segments().isEmpty() ? Origin::literal() : bytes.segments().constFirst().origin);
}

QByteArray inCharset(QByteArrayView utf8, Charset charset)
{
    const bool isWide = charset == Charset::Utf16Le || charset == Charset::Utf16Be;
    if (charset == Charset::Utf8 || (isAscii(utf8) && !isWide) || !isUtf8(utf8))
        return utf8.toByteArray();
    const QString text = QString::fromUtf8(utf8);
    switch (charset) {
    case Charset::Utf8:
        break;
    case Charset::Gbk:
        return inGbk(text);
    case Charset::Latin1:
        return text.toLatin1();
    case Charset::Utf8AsLatin1:
        return QString::fromLatin1(utf8).toUtf8();
    case Charset::Utf16Le:
    case Charset::Utf16Be:
        return inUtf16(text, charset == Charset::Utf16Be);
    case Charset::Cesu8:
        return inCesu8(text);
    case Charset::JsonEscapes:
    case Charset::JsonEscapesUpper:
        return withJsonEscapes(text, charset == Charset::JsonEscapesUpper);
    }
    return utf8.toByteArray();
}

TracedBytes inCharset(const TracedBytes &utf8, Charset charset)
{
    return charset == Charset::Utf8 ? utf8 : rewritten(utf8, [charset](QByteArrayView bytes) { return inCharset(bytes, charset); });
}

QByteArray recased(QByteArrayView name, SigningRules::NameCase nameCase)
{
    QByteArray result = name.toByteArray();
    switch (nameCase) {
    case SigningRules::NameCase::AsSent:
        break;
    case SigningRules::NameCase::FirstUpper:
        return result.left(1).toUpper() + result.mid(1);
    case SigningRules::NameCase::FirstLower:
        return result.left(1).toLower() + result.mid(1);
    case SigningRules::NameCase::Lower:
        return result.toLower();
    case SigningRules::NameCase::Upper:
        return result.toUpper();
    case SigningRules::NameCase::TimeStamp:
        return result.replace("stamp", "Stamp");
    }
    return result;
}

QVector<Field> shaped(const QVector<Field> &fields, const SigningRules &rules)
{
    QVector<Field> result = withLists(fields, rules.lists);
    for (Field &field : result) {
        if (rules.valueReading != SigningRules::Reading::AsIs)
            field = read(field, rules.valueReading);
        field.name = inCharset(field.name, rules.valueCharset);
        field.value = inCharset(field.value, rules.valueCharset);
    }
    return result;
}

const QVector<Field> &Shapes::made(int place, const QVector<Field> &fields, const SigningRules &rules)
{
    const auto found = std::find_if(m_shapes.cbegin(), m_shapes.cend(), [place, &rules](const Shape &shape) {
        return shape.place == place && shape.lists == rules.lists && shape.reading == rules.valueReading
            && shape.charset == rules.valueCharset;
    });
    if (found != m_shapes.cend())
        return *found->fields;
    m_shapes.push_back(
        {place, rules.lists, rules.valueReading, rules.valueCharset, std::make_unique<QVector<Field>>(shaped(fields, rules))});
    return *m_shapes.back().fields;
}

} // namespace countersign
