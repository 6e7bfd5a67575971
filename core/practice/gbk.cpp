// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/gbk.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <memory>

namespace countersign::practice {

namespace {

struct CloseConverter {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

std::optional<QByteArray> converted(const char *from, const char *to, QByteArrayView bytes)
{
    if (bytes.isEmpty()) // ICU takes no null pointer
        return QByteArray();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> source(ucnv_open(from, &status));
    const std::unique_ptr<UConverter, CloseConverter> target(ucnv_open(to, &status));
    ucnv_setToUCallBack(source.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(target.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QByteArray made(bytes.size() * 3 + 16, Qt::Uninitialized); // one byte of GBK, the euro sign, is three of UTF-8
    char *out = made.data();
    const char *in = bytes.data();
    ucnv_convertEx(target.get(), source.get(), &out, out + made.size(), &in, in + bytes.size(), nullptr, nullptr, nullptr, nullptr, true,
                   true, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    made.truncate(out - made.constData());
    return made;
}

} // namespace

std::optional<QByteArray> utf8FromGbk(QByteArrayView gbk)
{
    // ICU has a private character for the byte 0xFF, which GBK does not have.
    return gbk.contains('\xff') ? std::nullopt : converted("windows-936", "UTF-8", gbk);
}

std::optional<QByteArray> gbkFromUtf8(QByteArrayView utf8)
{
    const auto gbk = converted("UTF-8", "windows-936", utf8);
    return gbk && gbk->contains('\xff') ? std::nullopt : gbk;
}

} // namespace countersign::practice
