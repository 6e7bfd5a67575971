// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/jsonwriter.h"

#include "core/base/charset.h"
#include "core/base/encoding.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr quint64 ones = 0x0101010101010101ULL;

/// Whether one of eight bytes is \p byte.
constexpr bool holds(quint64 eight, unsigned char byte)
{
    const quint64 zeroWhereEqual = eight ^ (ones * byte);
    return ((zeroWhereEqual - ones) & ~zeroWhereEqual & (ones * 0x80)) != 0;
}

bool isPlainAscii(char c)
{
    return c >= 0x20 && c != '"' && c != '\\' && c != 0x7F;
}

} // namespace

void JsonWriter::enlarge(qsizetype needed)
{
    m_json.resize(std::max(needed * 2, std::max<qsizetype>(m_json.capacity(), 256)));
}

JsonWriter &JsonWriter::text(const QString &value)
{
    separate();
    appendString(value.toUtf8());
    return *this;
}

JsonWriter &JsonWriter::bytes(QByteArrayView value)
{
    return bytes({value});
}

JsonWriter &JsonWriter::bytes(std::initializer_list<QByteArrayView> parts)
{
    const qsizetype before = m_size;
    const bool neededComma = m_needsComma;
    separate();
    append('"');
    bool isPlain = true;
    for (QByteArrayView part : parts)
        isPlain = isPlain && appendPlain(part);
    if (isPlain) { // by far the most
        append('"');
        return *this;
    }
    m_size = before;
    m_needsComma = neededComma;
    QByteArray whole;
    for (const QByteArrayView part : parts)
        whole += part;
    if (!isUtf8(whole))
        return beginObject().key("base64").text(QString::fromLatin1(base64Encoded(whole))).endObject();
    separate();
    appendString(whole);
    return *this;
}

/// Appends what needs no escape and is ASCII, from the front of \p bytes, and takes it off. \returns whether that was all
bool JsonWriter::appendPlain(QByteArrayView &bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    char *const start = room(bytes.size());
    char *to = start;
    for (; end - at >= 8; at += 8, to += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, at, sizeof eight);
        const bool hasControl = ((eight - ones * 0x20) & ~eight & (ones * 0x80)) != 0;
        if (hasControl || (eight & (ones * 0x80)) != 0 || holds(eight, '"') || holds(eight, '\\') || holds(eight, 0x7F))
            break;
        std::memcpy(to, &eight, sizeof eight);
    }
    while (at < end && isPlainAscii(*at))
        *to++ = *at++;
    m_size += to - start;
    bytes = {at, end - at};
    return at == end;
}

void JsonWriter::appendString(QByteArrayView utf8)
{
    append('"');
    while (!appendPlain(utf8)) {
        const char c = utf8.front();
        utf8 = utf8.sliced(1);
        if (c == '"' || c == '\\') {
            append('\\');
            append(c);
        } else if (c == '\n') {
            append("\\n");
        } else if (c == '\r') {
            append("\\r");
        } else if (c == '\t') {
            append("\\t");
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            append(c);
        } else {
            append(QByteArray("\\u00" + QByteArray(1, c).toHex()));
        }
    }
    append('"');
}

} // namespace countersign
