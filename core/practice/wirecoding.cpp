// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/wirecoding.h"

namespace countersign::practice {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
}

/// -1 when \p c is no hex digit.
int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

QByteArray escaped(QByteArrayView bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray text;
    text.reserve(bytes.size() + bytes.size() / 2);
    for (const char c : bytes) {
        if (isUnreserved(c)) {
            text += c;
            continue;
        }
        const auto value = static_cast<unsigned char>(c);
        text += '%';
        text += digits[value >> 4U];
        text += digits[value & 0xFU];
    }
    return text;
}

QByteArray unescaped(QByteArrayView text, Plus plus)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const int high = c == '%' && i + 2 < text.size() ? digitValue(text[i + 1]) : -1;
        const int low = high >= 0 ? digitValue(text[i + 2]) : -1;
        if (low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            bytes += c == '+' && plus == Plus::IsBlank ? ' ' : c;
        }
    }
    return bytes;
}

Pairs unescapedPairs(QByteArrayView text, qsizetype limit)
{
    Pairs pairs;
    while (!text.isEmpty() && pairs.size() <= limit) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView piece = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (piece.isEmpty())
            continue;
        const qsizetype equals = piece.indexOf('=');
        const QByteArrayView name = equals < 0 ? piece : piece.first(equals);
        const QByteArrayView value = equals < 0 ? QByteArrayView() : piece.sliced(equals + 1);
        pairs.append({unescaped(name, Plus::IsBlank), unescaped(value, Plus::IsBlank)});
    }
    return pairs;
}

const QByteArray *valueOf(const Pairs &pairs, QByteArrayView name)
{
    for (const Pair &pair : pairs)
        if (pair.first == name)
            return &pair.second;
    return nullptr;
}

} // namespace countersign::practice
