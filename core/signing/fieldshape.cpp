// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/fieldshape.h"

#include "core/base/charset.h"
#include "core/base/encoding.h"
#include "core/signing/listforms.h"

#include <QtEndian>

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

/// One question mark for each character that is missing, as the libraries write it, halves of one counted once.
QByteArray inLatin1(const QString &text)
{
    QByteArray bytes;
    const QList<uint> codePoints = text.toUcs4();
    for (const uint codePoint : codePoints)
        bytes += codePoint < 0x100 ? static_cast<char>(codePoint) : '?';
    return bytes;
}

QByteArray inUtf16(const QString &text, bool bigEndian, const QByteArray &mark = {})
{
    QByteArray bytes(mark.size() + text.size() * 2, Qt::Uninitialized);
    std::copy(mark.cbegin(), mark.cend(), bytes.begin());
    char *to = bytes.data() + mark.size();
    if (bigEndian)
        qToBigEndian<char16_t>(text.utf16(), text.size(), to);
    else
        qToLittleEndian<char16_t>(text.utf16(), text.size(), to);
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

QByteArray withJsonEscapes(QByteArrayView utf8, bool inUpperCase)
{
    const QString text = QString::fromUtf8(utf8);
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

/// Without the parameter that is left out, and with the name that is written another way.
QVector<Field> counted(const QVector<Field> &fields, qsizetype first, const SigningRules &rules)
{
    QVector<Field> result;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (first + i == rules.omittedParameter)
            continue;
        result.append(fields.at(i));
        if (rules.recasedParameter == SigningRules::all || rules.recasedParameter == first + i)
            result.last().name = recased(fields.at(i).name, rules.nameCase);
    }
    return result;
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
    const bool isWide = charset >= Charset::Utf16Le && charset <= Charset::Utf16BeMarked;
    if (charset == Charset::Utf8 || (isAscii(utf8) && !isWide) || !isUtf8(utf8))
        return utf8.toByteArray();
    const QString text = QString::fromUtf8(utf8);
    switch (charset) {
    case Charset::Utf8:
        break;
    case Charset::Gbk:
        return inGbk(text);
    case Charset::Latin1:
        return inLatin1(text);
    case Charset::Utf8AsLatin1:
        return QString::fromLatin1(utf8).toUtf8();
    case Charset::Utf16Le:
    case Charset::Utf16Be:
        return inUtf16(text, charset == Charset::Utf16Be);
    case Charset::Utf16LeMarked:
        return inUtf16(text, false, QByteArray("\xFF\xFE"));
    case Charset::Utf16BeMarked:
        return inUtf16(text, true, QByteArray("\xFE\xFF"));
    case Charset::Cesu8:
        return inCesu8(text);
    }
    return utf8.toByteArray();
}

QByteArray inCharset(QByteArrayView utf8, SigningRules::Escapes escapes, Charset charset)
{
    if (escapes == SigningRules::Escapes::None || isAscii(utf8) || !isUtf8(utf8))
        return inCharset(utf8, charset);
    return inCharset(withJsonEscapes(utf8, escapes == SigningRules::Escapes::Upper), charset);
}

TracedBytes inCharset(const TracedBytes &utf8, SigningRules::Escapes escapes, Charset charset)
{
    if (escapes == SigningRules::Escapes::None && charset == Charset::Utf8)
        return utf8;
    return rewritten(utf8, [escapes, charset](QByteArrayView bytes) { return inCharset(bytes, escapes, charset); });
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
    case SigningRules::NameCase::LowerTimeStamp:
        result.replace("stamp", "Stamp");
        return result.left(1).toLower() + result.mid(1);
    }
    return result;
}

QVector<Field> shaped(const QVector<Field> &fields, qsizetype first, const SigningRules &rules)
{
    QVector<Field> result =
        rules.lists == SigningRules::Lists::AsSent ? fields : withLists(counted(fields, first, rules), rules.lists, rules.onlyList);
    for (Field &field : result) {
        if (rules.valueReading != SigningRules::Reading::AsIs)
            field = read(field, rules.valueReading);
        field.name = inCharset(field.name, rules.valueEscapes, rules.valueCharset);
        field.value = inCharset(field.value, rules.valueEscapes, rules.valueCharset);
    }
    return result;
}

const QVector<Field> &Shapes::made(int place, const QVector<Field> &fields, const SigningRules &rules, qsizetype first)
{
    const quint64 wanted = static_cast<quint64>(place) | static_cast<quint64>(rules.lists) << 8
        | static_cast<quint64>(rules.valueReading) << 16 | static_cast<quint64>(rules.valueEscapes) << 24
        | static_cast<quint64>(rules.valueCharset) << 32;
    const quint64 counted = rules.lists == SigningRules::Lists::AsSent
        ? 0
        : static_cast<quint16>(rules.omittedParameter) | static_cast<quint64>(static_cast<quint16>(rules.recasedParameter)) << 16
            | static_cast<quint64>(rules.nameCase) << 32 | static_cast<quint64>(rules.onlyList) << 40;
    const auto found = std::find_if(m_shapes.cbegin(), m_shapes.cend(),
                                    [&](const Shape &shape) { return shape.rules == wanted && shape.counted == counted; });
    if (found != m_shapes.cend())
        return *found->fields;
    m_shapes.push_back({wanted, counted, std::make_unique<QVector<Field>>(shaped(fields, first, rules))});
    return *m_shapes.back().fields;
}

} // namespace countersign
