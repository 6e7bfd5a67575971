// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/dateforms.h"

#include <QDateTime>
#include <QLocale>

namespace countersign {

namespace {

using Date = SigningRules::Date;

QDateTime read(const QByteArray &time)
{
    const QString text = QString::fromLatin1(time);
    bool isNumber = false;
    const qint64 milliseconds = time.toLongLong(&isNumber);
    if (isNumber)
        return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    QDateTime moment;
    if (text.endsWith(QLatin1String(" GMT")))
        moment = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    else if (text.contains(u'-'))
        moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    else
        moment = QDateTime::fromString(text, QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    moment.setTimeSpec(Qt::UTC);
    return moment;
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
