// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/httpserver.h"

#include <QTcpSocket>

namespace countersign::practice {

HttpServer::HttpServer(HttpConnection::Answer answer, const HttpLimits &limits, QObject *parent)
    : QObject(parent), m_answer(std::move(answer)), m_limits(limits)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
}

HttpServer::~HttpServer()
{
    m_server.close();
    qDeleteAll(findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly)); // while the function that they call still lives
}

bool HttpServer::listen(quint16 port)
{
    close();
    return m_server.listen(QHostAddress::LocalHost, port);
}

void HttpServer::close()
{
    m_server.close();
    for (HttpConnection *connection : findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly))
        connection->cut();
}

void HttpServer::take(QTcpSocket *socket)
{
    if (findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly).size() >= m_limits.connections) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    auto *connection = new HttpConnection(socket, m_answer, m_limits, this);
    connect(connection, &HttpConnection::malformed, this, &HttpServer::malformed);
}

} // namespace countersign::practice
