// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/casetext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace countersign {

using namespace Qt::StringLiterals;

QByteArray requestText(const ObservedRequest &request)
{
    QByteArray text = (request.method.isEmpty() ? QByteArray("GET") : request.method) + ' '
        + (request.target.isEmpty() ? QByteArray("/") : request.target) + " HTTP/1.1\r\n";
    if (!request.host.isEmpty() && observedHeader(request, "Host").isNull())
        text += "Host: " + request.host + "\r\n";
    for (const auto &[name, value] : request.headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + request.body;
}

QByteArray answerText(const ServerError &refusal, const QDateTime &time)
{
    QByteArray text = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n";
    if (time.isValid())
        text += "Date: " + QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1() + "\r\n";
    const QJsonObject body{{u"RequestId"_s, refusal.requestId}, {u"Code"_s, refusal.code}, {u"Message"_s, refusal.message}};
    return text + "\r\n" + QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace countersign
