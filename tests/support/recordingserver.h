// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/endpoint.h"

#include <QHash>
#include <QObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QVector>

#include <chrono>
#include <functional>
#include <optional>

namespace countersign {

/// One request as it came through the socket.
struct RecordedRequest {
    QByteArray bytes{}; ///< head and body, nothing changed

    QByteArray head() const; ///< up to the blank line, without it
    QByteArray body() const;
    QByteArray method() const;
    QByteArray target() const;
    /// Of the first header of that name, trimmed; letter case ignored. Empty when there is none.
    QByteArray header(QByteArrayView name) const;
};

/// What the server sends back: bytes, so that a test can answer anything at all.
struct ScriptedAnswer {
    QByteArray bytes{};                         ///< empty: nothing is ever answered
    std::chrono::milliseconds delay{0};         ///< before the first byte
    qsizetype dripBytes = 0;                    ///< 0: all at once; otherwise so many at a time …
    std::chrono::milliseconds dripInterval{50}; ///< … with this pause
    bool closes = false;                        ///< after the last byte, or at once when there is none
    std::chrono::milliseconds closeDelay{0};    ///< between the last byte and the close
};

/// `HTTP/1.1 STATUS reason`, the headers, Content-Length and the body.
QByteArray httpAnswer(int status, const QByteArray &body = {}, const QVector<QPair<QByteArray, QByteArray>> &headers = {});

/// A server on the loopback that keeps every request byte by byte. It rewrites nothing, understands Content-Length and kept connections,
/// and answers what the test says: 200 with `{}` by default.
class RecordingServer final : public QTcpServer {
    Q_OBJECT
public:
    using Answer = std::function<ScriptedAnswer(const RecordedRequest &)>;

    /// Listens at any free port of \p address, which is one of the loopback's.
    explicit RecordingServer(const QHostAddress &address = QHostAddress::LocalHost, QObject *parent = nullptr);

    /// From now on connections are TLS.
    void useTls(const QSslCertificate &certificate, const QSslKey &key);
    void setAnswer(const Answer &answer) { m_answer = answer; }
    void setAnswer(const QByteArray &bytes);

    Endpoint endpoint() const;
    QByteArray url() const { return endpoint().text(); }
    const QVector<RecordedRequest> &requests() const { return m_requests; }
    int connections() const { return m_connections; }
    /// Bytes that came and are no whole request (yet).
    QByteArray unfinished() const;
    void clear();

signals:
    void recorded();

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const ScriptedAnswer &answer);
    void drip(QTcpSocket *socket, const ScriptedAnswer &answer, qsizetype position);

    struct Tls {
        QSslCertificate certificate;
        QSslKey key;
    };
    std::optional<Tls> m_tls{};
    Answer m_answer{};
    QVector<RecordedRequest> m_requests{};
    QHash<QTcpSocket *, QByteArray> m_unread{};
    int m_connections = 0;
};

} // namespace countersign
