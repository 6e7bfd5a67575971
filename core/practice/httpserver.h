// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/httpconnection.h"

#include <QTcpServer>

namespace countersign::practice {

/// Listens on 127.0.0.1 only and hands every request to one function.
class COUNTERSIGN_CORE HttpServer : public QObject {
    Q_OBJECT
public:
    HttpServer(HttpConnection::Answer answer, const HttpLimits &limits, QObject *parent = nullptr);
    ~HttpServer() override;

    /// \param port 0: any free one. False when it cannot be had; serverError() says why.
    bool listen(quint16 port);
    /// Cuts all connections.
    void close();
    bool isListening() const { return m_server.isListening(); }
    quint16 port() const { return m_server.serverPort(); }
    QAbstractSocket::SocketError serverError() const { return m_server.serverError(); }

signals:
    /// Bytes that are no request were answered with \p status.
    void malformed(int status);

private:
    void take(QTcpSocket *socket);

    HttpConnection::Answer m_answer;
    HttpLimits m_limits;
    QTcpServer m_server{};
};

} // namespace countersign::practice
