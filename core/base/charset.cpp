// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/charset.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringEncoder>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace countersign {

namespace {

/// Qt 6.4 knows converters by name only where it was built with ICU and then replaces silently, so ICU is asked itself.
struct CloseConverter {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter openConverter(const QByteArray &name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.constData(), &status));
    return U_SUCCESS(status) ? std::move(converter) : Converter();
}

/// "windows-936" is GBK with the euro sign at 0x80, as the services write it.
QByteArray icuName(const QByteArray &charset)
{
    const QByteArray lower = charset.toLower();
    return lower == "gbk" || lower == "gb2312" || lower == "cp936" ? QByteArrayLiteral("windows-936") : charset;
}

DecodedText decodedWith(UConverter *converter, const QByteArray &bytes, const QByteArray &name)
{
    DecodedText result{.charset = name};
    UErrorCode status = U_ZERO_ERROR;
    QString text(bytes.size() * 2 + 16, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter, reinterpret_cast<UChar *>(text.data()), static_cast<int32_t>(text.size()),
                                         bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    text.resize(U_SUCCESS(status) ? length : 0);
    result.text = text;
    result.lossy = U_FAILURE(status) || text.contains(QChar::ReplacementCharacter);
    return result;
}

QByteArray declaredCharset(QByteArrayView contentType)
{
    static const QRegularExpression pattern(QStringLiteral("charset\\s*=\\s*\"?([A-Za-z0-9_.:\\-]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromLatin1(contentType)).captured(1).toLatin1();
}

DecodedText utf8Decoded(const QByteArray &bytes)
{
    // Stateless: a sequence cut off at the end becomes U+FFFD instead of waiting for more bytes.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    DecodedText result{.text = decoder(bytes), .charset = "UTF-8"};
    result.lossy = decoder.hasError() || !isUtf8(bytes);
    return result;
}

} // namespace

namespace {

/// Eight bytes at a time.
bool isAllAscii(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    quint64 seen = 0;
    for (; end - at >= 8; at += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, at, sizeof eight);
        seen |= eight;
    }
    for (; at < end; ++at)
        seen |= static_cast<quint64>(static_cast<unsigned char>(*at));
    return (seen & 0x8080808080808080ULL) == 0;
}

} // namespace

bool isUtf8(QByteArrayView bytes)
{
    if (isAllAscii(bytes))
        return true; // by far the most, and no decoder has to be asked
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && (text.toUtf8() == bytes || bytes.startsWith("\xEF\xBB\xBF"));
}

DecodedText decoded(const QByteArray &bytes, QByteArrayView contentType, const QByteArray &undeclared)
{
    QByteArray declared = declaredCharset(contentType);
    const bool isUtf8Json = contentType.toByteArray().toLower().contains("json") && isUtf8(bytes);
    if (declared.isEmpty() && !isUtf8Json && !bytes.startsWith("\xEF\xBB\xBF"))
        declared = undeclared;
    if (declared.isEmpty() || declared.compare("utf-8", Qt::CaseInsensitive) == 0 || declared.compare("utf8", Qt::CaseInsensitive) == 0)
        return utf8Decoded(bytes);
    if (const Converter converter = openConverter(icuName(declared)))
        return decodedWith(converter.get(), bytes, declared.toUpper());
    return utf8Decoded(bytes);
}

DecodedText gbkDecoded(const QByteArray &bytes)
{
    const Converter converter = openConverter("windows-936");
    Q_ASSERT_X(converter, "gbkDecoded", "ICU has no GBK");
    return decodedWith(converter.get(), bytes, "GBK");
}

Result<QByteArray> gbkEncoded(const QString &text)
{
    const Converter converter = openConverter("windows-936");
    if (!converter)
        return tl::unexpected(Error{ErrorKind::Unsupported, QCoreApplication::translate("Charset", "This system has no GBK converter")});
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

    QByteArray bytes(text.size() * 4 + 16, Qt::Uninitialized);
    char *target = bytes.data();
    const auto *source = reinterpret_cast<const UChar *>(text.utf16());
    const UChar *const end = source + text.size();
    ucnv_fromUnicode(converter.get(), &target, bytes.data() + bytes.size(), &source, end, nullptr, true, &status);
    if (U_FAILURE(status)) {
        UChar offender[8]{};
        int8_t length = 8;
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidUChars(converter.get(), offender, &length, &ignored);
        return tl::unexpected(Error{ErrorKind::BadInput, QCoreApplication::translate("Charset", "GBK cannot hold this character"),
                                    QString::fromUtf16(offender, length),
                                    QCoreApplication::translate("Charset", "Replace it or leave it out")});
    }
    bytes.truncate(target - bytes.data());
    return bytes;
}

} // namespace countersign
