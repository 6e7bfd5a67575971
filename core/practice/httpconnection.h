// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/heldreply.h"
#include "core/practice/httpreader.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QTcpSocket;

namespace countersign::practice {

struct HttpLimits {
    qsizetype bodyBytes = HttpReader::defaultBodyLimit;
    std::chrono::milliseconds requestTime{30000}; ///< from the last answer (or the connection) to the end of the next request
    std::chrono::milliseconds drainTime{500};     ///< how long the rest of a refused body is read and dropped
    qsizetype unreadBytes = 64 * 1024 * 1024;     ///< a peer that leaves more answers unread is cut off
    int connections = 256;
};

/// One connection of a client: reads requests, answers them in order, closes when told, idle or offended. While a reply is held the next request waits.
class HttpConnection : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<HttpAnswer(const HttpRequest &)>;

    /// Owns \p socket. \param answer is called for each request and outlives the connection
    HttpConnection(QTcpSocket *socket, const Answer &answer, const HttpLimits &limits, QObject *parent);

    /// Ends the connection at once, also from within its own answer; it is deleted later.
    void cut();

signals:
    /// Bytes that are no request; \p status was answered and the connection closes.
    void malformed(int status);

private:
    void readRequests();
    /// Answers what has been read; false while a reply is held.
    bool answerRequests();
    void answerRequest(const HttpRequest &request);
    void hold(std::unique_ptr<HeldReply> reply, bool keepAlive);
    void dropHeld();
    void send(const HttpReply &reply, bool keepAlive, bool withBody);
    void refuse(int status);
    void close();
    void timeOut();

    QTcpSocket *m_socket;
    const Answer &m_answer;
    HttpLimits m_limits;
    HttpReader m_reader;
    QVector<HttpRequest> m_waiting{}; ///< read and not answered yet
    HeldReply *m_held = nullptr;
    QTimer m_timer{};
    bool m_closing = false;
};

} // namespace countersign::practice
