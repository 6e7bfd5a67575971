// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/canonical.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

TracedBytes trimmed(const TracedBytes &value)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    qsizetype from = 0;
    qsizetype to = value.size();
    while (from < to && isBlank(value.bytes().at(from)))
        ++from;
    while (to > from && isBlank(value.bytes().at(to - 1)))
        --to;
    return from == 0 && to == value.size() ? value : value.sliced(from, to - from);
}

namespace {

bool isBroken(const Field &header)
{
    return breaksHeader(header.name) || breaksHeader(header.value.bytes());
}

tl::unexpected<Error> brokenHeader(const Field &header)
{
    QString name = QString::fromUtf8(header.name);
    name.replace(QChar::CarriageReturn, QChar(0x240D)).replace(QChar::LineFeed, QChar(0x240A)).replace(QChar::Null, QChar(0x2400));
    return tl::unexpected(
        Error{ErrorKind::BadInput,
              QCoreApplication::translate("Canonical", "A header holds a line break or a NUL, which would start another header"), name,
              QCoreApplication::translate("Canonical", "Take the control character out")});
}

} // namespace

Result<void> checkHeaderBytes(const QVector<Field> &headers)
{
    const auto bad = std::find_if(headers.cbegin(), headers.cend(), isBroken);
    return bad == headers.cend() ? Result<void>() : brokenHeader(*bad);
}

Result<void> checkHeaderBytes(const HeaderList &headers)
{
    const auto bad = std::find_if(headers.cbegin(), headers.cend(), [](const Field *header) { return isBroken(*header); });
    return bad == headers.cend() ? Result<void>() : brokenHeader(**bad);
}

Error missingCredential(const QString &message, const QString &subject)
{
    return {ErrorKind::MissingCredential, message, subject, QCoreApplication::translate("Canonical", "Choose a profile that has it")};
}

Result<void> checkTime(const QDateTime &time)
{
    if (time.isValid())
        return {};
    return tl::unexpected(Error{ErrorKind::BadInput, QCoreApplication::translate("Canonical", "There is no time to sign with"),
                                QStringLiteral("time"), QCoreApplication::translate("Canonical", "Give a time in UTC")});
}

QByteArray utcText(const QDateTime &given, UtcForm form)
{
    const QDateTime time = given.toUTC();
    int year = 0, month = 0, day = 0;
    time.date().getDate(&year, &month, &day);
    if (!time.isValid() || year < 0 || year > 9999)
        return {};
    QByteArray text;
    const auto put = [&text](int number, int digits, char before) {
        if (before != '\0')
            text += before;
        for (int place = digits == 4 ? 1000 : 10; place > 0; place /= 10)
            text += static_cast<char>('0' + number / place % 10);
    };
    const bool isExtended = form == UtcForm::Extended;
    put(year, 4, '\0');
    put(month, 2, isExtended ? '-' : '\0');
    put(day, 2, isExtended ? '-' : '\0');
    put(time.time().hour(), 2, 'T');
    put(time.time().minute(), 2, isExtended ? ':' : '\0');
    put(time.time().second(), 2, isExtended ? ':' : '\0');
    text += 'Z';
    return text;
}

} // namespace countersign
