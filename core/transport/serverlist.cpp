// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/serverlist.h"

#include "core/base/charset.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int plainPort = 8080;
constexpr qint64 freshSeconds = 30;
constexpr qsizetype largestList = qsizetype(64) << 10;
constexpr qsizetype mostServers = 500;
constexpr qsizetype longestQuote = 60;

struct ServerListText {
    Q_DECLARE_TR_FUNCTIONS(ServerList)
};

tl::unexpected<Error> noList(const QString &message, const QString &subject = {})
{
    return tl::unexpected(Error{ErrorKind::BadInput, message, subject,
                                ServerListText::tr("Check that the endpoint is an address server of ACM, as acm.aliyun.com")});
}

/// What a person sees of a strange line.
QString quoted(const QByteArray &line)
{
    QString text = QString::fromUtf8(line.left(longestQuote));
    for (QChar &c : text) {
        if (!c.isPrint())
            c = QChar::ReplacementCharacter;
    }
    return line.size() > longestQuote ? QString(text + u'…') : text;
}

/// An address, or a name with a dot in it: a lone word is a message (`forbidden`) and no server.
bool isServerHost(const QByteArray &host)
{
    return host.startsWith('[') || host.contains('.') || host == "localhost";
}

} // namespace

bool ServerList::isFresh(const QDateTime &now) const
{
    const qint64 age = fetchedAt.isValid() ? fetchedAt.secsTo(now) : -1;
    return isKnown() && !problem && age >= 0 && age < freshSeconds;
}

Result<QVector<Endpoint>> serversFromText(const QByteArray &text, const QByteArray &scheme)
{
    if (text.size() > largestList)
        return noList(ServerListText::tr("The answer is too long for a list of servers"), ServerListText::tr("%1 bytes").arg(text.size()));
    if (text.trimmed().startsWith('<'))
        return noList(ServerListText::tr("The answer is a web page and no list of servers"));
    if (text.contains('\0') || !isUtf8(text))
        return noList(ServerListText::tr("The answer is no text"));

    QVector<Endpoint> servers;
    for (const QByteArray &rawLine : text.split('\n')) {
        const QByteArray line = rawLine.trimmed();
        if (line.isEmpty())
            continue;
        Result<Endpoint> server = endpointFromText(QString::fromLatin1(scheme) + "://"_L1 + QString::fromUtf8(line));
        if (!server || line.contains('/') || !isServerHost(server->host))
            return noList(ServerListText::tr("A line of the answer is no server"), quoted(line));
        const bool hasPort = line.mid(line.lastIndexOf(']') + 1).contains(':');
        if (!hasPort && scheme == "http")
            server->port = plainPort;
        if (!servers.contains(*server))
            servers.append(*server);
        if (servers.size() > mostServers)
            return noList(ServerListText::tr("The answer names too many servers"), QString::number(mostServers));
    }
    if (servers.isEmpty())
        return noList(ServerListText::tr("The answer names no server"));
    return servers;
}

QVector<Endpoint> inTryingOrder(const QVector<Endpoint> &servers, quint32 random)
{
    QVector<Endpoint> order = servers;
    if (!order.isEmpty())
        std::rotate(order.begin(), order.begin() + random % quint32(order.size()), order.end());
    return order;
}

Result<Endpoint> addressServerFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.contains("://"_L1))
        return endpointFromText(trimmed);
    Result<Endpoint> endpoint = endpointFromText(u"http://"_s + trimmed);
    const QString authority = trimmed.section(u'/', 0, 0);
    const bool hasPort = authority.mid(authority.lastIndexOf(u']') + 1).contains(u':');
    if (endpoint && !hasPort)
        endpoint->port = plainPort;
    return endpoint;
}

} // namespace countersign
