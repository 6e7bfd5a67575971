// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/encoding.h"

#include <QCoreApplication>

#include <array>

namespace countersign {

namespace {

constexpr bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
}

constexpr int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

QByteArray unescaped(QByteArrayView text, bool plusIsBlank)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            result += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            result += plusIsBlank && c == '+' ? ' ' : c;
        }
    }
    return result;
}

} // namespace

QByteArray percentEncoded(QByteArrayView value)
{
    QByteArray result(value.size() * 3, Qt::Uninitialized);
    result.resize(writePercentEncoded(result.data(), value) - result.constData());
    return result;
}

char *writePercentEncoded(char *to, QByteArrayView value)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    static constexpr std::array<bool, 256> staysAsItIs = [] {
        std::array<bool, 256> stays{};
        for (size_t byte = 0; byte < stays.size(); ++byte)
            stays[byte] = isUnreserved(static_cast<char>(byte));
        return stays;
    }();
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (staysAsItIs[byte]) {
            *to++ = c;
        } else {
            *to++ = '%';
            *to++ = digits[byte >> 4];
            *to++ = digits[byte & 15];
        }
    }
    return to;
}

QByteArray percentDecoded(QByteArrayView text)
{
    return unescaped(text, false);
}

QByteArray formDecoded(QByteArrayView text)
{
    return unescaped(text, true);
}

QByteArray hexEncoded(QByteArrayView bytes)
{
    return bytes.toByteArray().toHex();
}

QByteArray base64Encoded(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64();
}

Result<QByteArray> base64Decoded(QByteArrayView text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || text.size() % 4 != 0)
        return tl::unexpected(Error{ErrorKind::BadInput,
                                    QCoreApplication::translate("Encoding", "The text is not Base64"),
                                    {},
                                    QCoreApplication::translate("Encoding", "Use the standard alphabet with padding")});
    return *decoded;
}

} // namespace countersign
