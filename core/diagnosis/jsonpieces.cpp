// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/jsonpieces.h"

#include <QString>

#include <cstring>

namespace countersign {

namespace {

/// Position behind the closing quote of the string that starts at \p from; -1 when there is none.
qsizetype pieceStringEnd(QByteArrayView text, qsizetype from)
{
    qsizetype at = from + 1;
    while (at < text.size()) {
        const void *found = std::memchr(text.data() + at, '"', size_t(text.size() - at));
        if (!found)
            return -1;
        const qsizetype quote = static_cast<const char *>(found) - text.data();
        qsizetype slashes = 0;
        while (quote - slashes > at && text[quote - slashes - 1] == '\\')
            ++slashes;
        if (slashes % 2 == 0)
            return quote + 1;
        at = quote + 1;
    }
    return -1;
}

bool isPieceSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void skipPieceSpaces(QByteArrayView text, qsizetype &at)
{
    while (at < text.size() && isPieceSpace(text[at]))
        ++at;
}

/// Position behind the value that starts at \p from; -1 when it does not end.
qsizetype pieceEnd(QByteArrayView text, qsizetype from)
{
    if (from >= text.size())
        return -1;
    if (text[from] == '"')
        return pieceStringEnd(text, from);
    if (text[from] != '{' && text[from] != '[') {
        qsizetype at = from;
        while (at < text.size() && !isPieceSpace(text[at]) && text[at] != ',' && text[at] != '}' && text[at] != ']')
            ++at;
        return at;
    }
    qsizetype depth = 0;
    for (qsizetype at = from; at < text.size();) {
        const char c = text[at];
        if (c == '"') {
            at = pieceStringEnd(text, at);
            if (at < 0)
                return -1;
            continue;
        }
        ++at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return at;
    }
    return -1;
}

int pieceHexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The four digits behind `\u`; -1 when they are none.
int pieceCodeUnit(QByteArrayView text, qsizetype at)
{
    int unit = 0;
    for (qsizetype digit = 0; digit < 4; ++digit) {
        const int value = at + digit < text.size() ? pieceHexDigit(text[at + digit]) : -1;
        if (value < 0)
            return -1;
        unit = unit * 16 + value;
    }
    return unit;
}

} // namespace

QVector<JsonPiece> jsonMembers(QByteArrayView text)
{
    QVector<JsonPiece> members;
    qsizetype at = 0;
    skipPieceSpaces(text, at);
    if (at >= text.size() || text[at] != '{')
        return members;
    ++at;
    while (true) {
        skipPieceSpaces(text, at);
        if (at < text.size() && text[at] == ',') {
            ++at;
            continue;
        }
        if (at >= text.size() || text[at] != '"')
            return members;
        const qsizetype nameEnd = pieceStringEnd(text, at);
        if (nameEnd < 0)
            return members;
        const QByteArray name = jsonUnescaped(text.sliced(at + 1, nameEnd - at - 2));
        at = nameEnd;
        skipPieceSpaces(text, at);
        if (at >= text.size() || text[at] != ':')
            return members;
        ++at;
        skipPieceSpaces(text, at);
        if (at >= text.size())
            return members;
        const qsizetype end = pieceEnd(text, at);
        members.append({name, text.sliced(at, (end < 0 ? text.size() : end) - at)});
        if (end <= at)
            return members;
        at = end;
    }
}

QVector<QByteArrayView> jsonElements(QByteArrayView text)
{
    QVector<QByteArrayView> elements;
    qsizetype at = 0;
    skipPieceSpaces(text, at);
    if (at >= text.size() || text[at] != '[')
        return elements;
    ++at;
    while (true) {
        skipPieceSpaces(text, at);
        if (at < text.size() && text[at] == ',') {
            ++at;
            continue;
        }
        if (at >= text.size() || text[at] == ']')
            return elements;
        const qsizetype end = pieceEnd(text, at);
        elements.append(text.sliced(at, (end < 0 ? text.size() : end) - at));
        if (end <= at)
            return elements;
        at = end;
    }
}

QByteArrayView jsonValue(const QVector<JsonPiece> &members, QByteArrayView name)
{
    for (const JsonPiece &member : members) {
        if (QByteArrayView(member.name).compare(name, Qt::CaseInsensitive) == 0)
            return member.value;
    }
    return {};
}

QByteArray jsonScalar(QByteArrayView value)
{
    if (value == QByteArrayView("null"))
        return {};
    if (!value.startsWith('"'))
        return value.toByteArray();
    const qsizetype end = pieceStringEnd(value, 0);
    return jsonUnescaped(value.sliced(1, (end < 0 ? value.size() : end - 1) - 1));
}

QByteArray jsonUnescaped(QByteArrayView inner)
{
    if (!inner.contains('\\'))
        return inner.toByteArray();
    static constexpr QByteArrayView letters("bfnrt\"\\/");
    static constexpr QByteArrayView meanings("\b\f\n\r\t\"\\/");
    QByteArray text;
    text.reserve(inner.size());
    for (qsizetype at = 0; at < inner.size(); ++at) {
        if (inner[at] != '\\' || at + 1 >= inner.size()) {
            text += inner[at];
            continue;
        }
        const char c = inner[at + 1];
        if (const int unit = c == 'u' ? pieceCodeUnit(inner, at + 2) : -1; unit >= 0) {
            at += 5;
            char32_t code = char32_t(unit);
            const bool isPair = QChar::isHighSurrogate(code) && at + 2 < inner.size() && inner[at + 1] == '\\' && inner[at + 2] == 'u';
            const int low = isPair ? pieceCodeUnit(inner, at + 3) : -1;
            if (low >= 0 && QChar::isLowSurrogate(char32_t(low))) {
                code = QChar::surrogateToUcs4(char16_t(unit), char16_t(low));
                at += 6;
            } else if (QChar::isSurrogate(code)) {
                code = QChar::ReplacementCharacter;
            }
            text += QString::fromUcs4(&code, 1).toUtf8();
        } else if (const qsizetype index = letters.indexOf(c); index >= 0) {
            text += meanings[index];
            ++at;
        } else {
            text += inner[at];
        }
    }
    return text;
}

qsizetype jsonLength(QByteArrayView text)
{
    return text.startsWith('{') || text.startsWith('[') || text.startsWith('"') ? pieceEnd(text, 0) : -1;
}

} // namespace countersign
