// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/httpmessage.h"

#include <http_parser.h>

namespace countersign::practice {

std::optional<QByteArray> HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return std::nullopt;
}

QByteArray wireBytes(const HttpReply &reply, bool keepAlive, bool withBody)
{
    QByteArray bytes = QByteArrayLiteral("HTTP/1.1 ") + QByteArray::number(reply.status) + ' '
        + http_status_str(static_cast<http_status>(reply.status)) + QByteArrayLiteral("\r\nServer: Countersign-practice\r\n");
    for (const auto &[name, value] : reply.headers)
        bytes += name + QByteArrayLiteral(": ") + value + QByteArrayLiteral("\r\n");
    bytes += QByteArrayLiteral("Content-Length: ") + QByteArray::number(reply.body.size()) + QByteArrayLiteral("\r\nConnection: ")
        + (keepAlive ? QByteArrayLiteral("keep-alive") : QByteArrayLiteral("close")) + QByteArrayLiteral("\r\n\r\n");
    if (withBody)
        bytes += reply.body;
    return bytes;
}

HttpReply plainReply(int status, const QByteArray &text)
{
    return {status, {{QByteArrayLiteral("Content-Type"), QByteArrayLiteral("text/plain;charset=utf-8")}}, text + '\n'};
}

} // namespace countersign::practice
