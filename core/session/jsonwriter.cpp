// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/jsonwriter.h"

#include "core/base/charset.h"
#include "core/base/encoding.h"

#include <algorithm>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace countersign {

namespace {

bool isPlainAscii(char c)
{
    return static_cast<signed char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7F;
}

qsizetype copyByteByByte(const char *from, qsizetype size, char *to)
{
    qsizetype count = 0;
    for (; count < size && isPlainAscii(from[count]); ++count)
        to[count] = from[count];
    return count;
}

/// Eight bytes at once, on any machine.
struct Eight {
    static constexpr qsizetype size = 8;
    static constexpr quint64 ones = 0x0101010101010101ULL;

    static constexpr bool holds(quint64 eight, unsigned char byte)
    {
        const quint64 zeroWhereEqual = eight ^ (ones * byte);
        return ((zeroWhereEqual - ones) & ~zeroWhereEqual & (ones * 0x80)) != 0;
    }
    /// \returns how many at the front need no escape and are copied
    static qsizetype copy(const char *from, char *to)
    {
        quint64 eight = 0;
        std::memcpy(&eight, from, sizeof eight);
        const bool hasControl = ((eight - ones * 0x20) & ~eight & (ones * 0x80)) != 0;
        if (hasControl || (eight & (ones * 0x80)) != 0 || holds(eight, '"') || holds(eight, '\\') || holds(eight, 0x7F))
            return copyByteByByte(from, size, to);
        std::memcpy(to, &eight, sizeof eight);
        return size;
    }
};

#ifdef __SSE2__
/// Sixteen likewise, as every x86-64 can.
struct Sixteen {
    static constexpr qsizetype size = 16;

    static qsizetype copy(const char *from, char *to)
    {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        const auto is = [&bytes](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
        const __m128i isControl = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20)); // or not ASCII: the comparison is signed
        const int others = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(isControl, is('"')), _mm_or_si128(is('\\'), is(0x7F))));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(to), bytes); // what does not count is written over
        return others == 0 ? size : std::countr_zero(static_cast<unsigned int>(others));
    }
};
#else
using Sixteen = Eight;
#endif

/// \param size one chunk at least
template <class Chunk>
qsizetype copyInChunks(const char *from, qsizetype size, char *to)
{
    qsizetype done = 0;
    for (; size - done >= Chunk::size; done += Chunk::size) {
        if (const qsizetype plain = Chunk::copy(from + done, to + done); plain < Chunk::size)
            return done + plain;
    }
    if (done == size)
        return size;
    const qsizetype last = size - Chunk::size; // a whole chunk again: its first bytes are known to be plain
    return last + Chunk::copy(from + last, to + last);
}

/// Copies what needs no escape and is ASCII, from the front on. \returns how much that was
qsizetype copyPlain(QByteArrayView bytes, char *to)
{
    return bytes.size() >= Sixteen::size ? copyInChunks<Sixteen>(bytes.data(), bytes.size(), to)
        : bytes.size() >= Eight::size    ? copyInChunks<Eight>(bytes.data(), bytes.size(), to)
                                         : copyByteByByte(bytes.data(), bytes.size(), to);
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
    bool isAscii = true;
    for (QByteArrayView part : parts)
        isAscii = isAscii && appendAscii(part);
    if (isAscii) { // by far the most
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

/// Appends \p bytes up to the first that is not ASCII, and takes off what it appends. \returns whether that was all
bool JsonWriter::appendAscii(QByteArrayView &bytes)
{
    for (;;) {
        const qsizetype plain = copyPlain(bytes, room(bytes.size()));
        m_size += plain;
        bytes = bytes.sliced(plain);
        if (bytes.isEmpty())
            return true;
        const char c = bytes.front();
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
        bytes = bytes.sliced(1);
        appendEscaped(c);
    }
}

void JsonWriter::appendEscaped(char c)
{
    switch (c) {
    case '"':
        return append("\\\"");
    case '\\':
        return append("\\\\");
    case '\n':
        return append("\\n");
    case '\r':
        return append("\\r");
    case '\t':
        return append("\\t");
    default:
        append(QByteArray("\\u00" + QByteArray(1, c).toHex()));
    }
}

void JsonWriter::appendString(QByteArrayView utf8)
{
    append('"');
    while (!appendAscii(utf8)) {
        append(utf8.front());
        utf8 = utf8.sliced(1);
    }
    append('"');
}

} // namespace countersign
