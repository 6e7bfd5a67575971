// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace countersign {

/// Stands between a client and a server on the loopback, as a careless proxy does: changes the head of what goes there, and passes on what comes back.
class ChangingProxy : public QTcpServer {
public:
    using Change = std::function<QByteArray(const QByteArray &head)>;

    /// \param server `http://127.0.0.1:PORT` \param change gets everything up to the blank line
    ChangingProxy(const QByteArray &server, Change change) : m_server(QString::fromLatin1(server)), m_change(std::move(change))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection())
                join(client);
        });
    }
    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(serverPort()); }

private:
    void join(QTcpSocket *client)
    {
        auto *server = new QTcpSocket(client);
        server->connectToHost(m_server.host(), quint16(m_server.port()));
        auto head = std::make_shared<QByteArray>();
        auto isHeadSent = std::make_shared<bool>(false);
        connect(client, &QTcpSocket::readyRead, server, [this, client, server, head, isHeadSent] {
            *head += client->readAll();
            const qsizetype end = head->indexOf("\r\n\r\n");
            if (*isHeadSent || end < 0) {
                if (*isHeadSent)
                    server->write(std::exchange(*head, {}));
                return;
            }
            *isHeadSent = true;
            server->write(m_change(head->first(end)) + head->sliced(end));
            head->clear();
        });
        connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    QUrl m_server;
    Change m_change;
};

} // namespace countersign
