// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/dateforms.h"

#include <QDateTime>
#include <QLocale>

namespace countersign {

namespace {

using Date = SigningRules::Date;

QDateTime utc(const QDate &day, const QTime &time)
{
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

// Day and time by themselves: read together they would be a local time first, for which the system's time zone is looked up.
QDateTime read(const QByteArray &bytes)
{
    bool isNumber = false;
    const qint64 milliseconds = bytes.toLongLong(&isNumber);
    if (isNumber)
        return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    const QString text = QString::fromLatin1(bytes);
    if (text.endsWith(QLatin1String(" GMT"))) {
        const QString written = text.chopped(4);
        return utc(QLocale::c().toDate(written.chopped(9), QStringLiteral("ddd, dd MMM yyyy")),
                   QTime::fromString(written.right(8), QStringLiteral("HH:mm:ss")));
    }
    if (!text.endsWith(u'Z') || text.size() < 11)
        return {};
    const bool isExtended = text.contains(u'-');
    const qsizetype t = text.indexOf(u'T');
    const QString day = text.left(t);
    const QString time = text.mid(t + 1).chopped(1);
    return isExtended ? utc(QDate::fromString(day, Qt::ISODate), QTime::fromString(time, Qt::ISODateWithMs))
                      : utc(QDate::fromString(day, QStringLiteral("yyyyMMdd")), QTime::fromString(time, QStringLiteral("HHmmss")));
}

QString written(const QDateTime &moment, Date form)
{
    switch (form) {
    case Date::AsSent:
        break;
    case Date::Extended:
        return moment.toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'");
    case Date::ExtendedMilliseconds:
        return moment.toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'");
    case Date::ExtendedOffset:
        return moment.toString(u"yyyy-MM-dd'T'HH:mm:ss'+00:00'");
    case Date::ExtendedBare:
        return moment.toString(u"yyyy-MM-dd'T'HH:mm:ss");
    case Date::Spaced:
        return moment.toString(u"yyyy-MM-dd HH:mm:ss");
    case Date::Basic:
        return moment.toString(u"yyyyMMdd'T'HHmmss'Z'");
    case Date::BasicBare:
        return moment.toString(u"yyyyMMdd'T'HHmmss");
    case Date::Digits:
        return moment.toString(u"yyyyMMddHHmmss");
    case Date::Day:
        return moment.toString(u"yyyyMMdd");
    case Date::DayExtended:
        return moment.toString(u"yyyy-MM-dd");
    case Date::UnixSeconds:
        return QString::number(moment.toSecsSinceEpoch());
    case Date::UnixMilliseconds:
        return QString::number(moment.toMSecsSinceEpoch());
    case Date::UnixFraction:
        return QString::number(moment.toSecsSinceEpoch()) + moment.toString(u".zzz");
    case Date::Rfc1123:
        return QLocale::c().toString(moment, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    }
    return {};
}

} // namespace

QByteArray dateInForm(const QByteArray &time, Date form)
{
    const QDateTime moment = form == Date::AsSent ? QDateTime() : read(time);
    return moment.isValid() ? written(moment, form).toLatin1() : time;
}

} // namespace countersign
