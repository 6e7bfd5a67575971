// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordingserver.h"

#include <QSslSocket>
#include <QTimer>

namespace countersign {

namespace {

/// Length of the first whole request in \p bytes; -1 when more has to come.
qsizetype requestLength(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const RecordedRequest request{bytes.first(end + 4)};
    const qsizetype length = end + 4 + request.header("Content-Length").toLongLong();
    return length <= bytes.size() ? length : -1;
}

} // namespace

QByteArray RecordedRequest::head() const
{
    return bytes.first(std::max<qsizetype>(bytes.indexOf("\r\n\r\n"), 0));
}

QByteArray RecordedRequest::body() const
{
    return bytes.sliced(bytes.indexOf("\r\n\r\n") + 4);
}

QByteArray RecordedRequest::method() const
{
    return bytes.first(bytes.indexOf(' '));
}

QByteArray RecordedRequest::target() const
{
    const qsizetype start = bytes.indexOf(' ') + 1;
    return bytes.sliced(start, bytes.indexOf(' ', start) - start);
}

QByteArray RecordedRequest::header(QByteArrayView name) const
{
    const QList<QByteArray> lines = head().split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

QByteArray httpAnswer(int status, const QByteArray &body, const QVector<QPair<QByteArray, QByteArray>> &headers)
{
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + (status == 200 ? " OK\r\n" : " Scripted\r\n");
    for (const auto &[name, value] : headers)
        answer += name + ": " + value + "\r\n";
    return answer + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

RecordingServer::RecordingServer(const QHostAddress &address, QObject *parent) : QTcpServer(parent)
{
    setAnswer(httpAnswer(200, "{}", {{"Content-Type", "application/json"}}));
    [[maybe_unused]] const bool listens = listen(address);
    Q_ASSERT_X(listens, "RecordingServer", "no free port on the loopback");
}

void RecordingServer::useTls(const QSslCertificate &certificate, const QSslKey &key)
{
    m_tls = Tls{certificate, key};
}

void RecordingServer::setAnswer(const QByteArray &bytes)
{
    m_answer = [bytes](const RecordedRequest &) { return ScriptedAnswer{.bytes = bytes}; };
}

Endpoint RecordingServer::endpoint() const
{
    return {.scheme = m_tls ? "https" : "http", .host = serverAddress().toString().toLatin1(), .port = serverPort()};
}

QByteArray RecordingServer::unfinished() const
{
    QByteArray bytes;
    for (const QByteArray &unread : m_unread)
        bytes += unread;
    return bytes;
}

void RecordingServer::clear()
{
    m_requests.clear();
    m_connections = 0;
}

void RecordingServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(handle);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_unread.remove(socket);
        socket->deleteLater();
    });
    if (m_tls) {
        socket->setLocalCertificate(m_tls->certificate);
        socket->setPrivateKey(m_tls->key);
        socket->startServerEncryption();
    }
}

void RecordingServer::read(QTcpSocket *socket)
{
    m_unread[socket] += socket->readAll();
    for (qsizetype length = requestLength(m_unread[socket]); length > 0; length = requestLength(m_unread[socket])) {
        const RecordedRequest request{m_unread[socket].first(length)};
        m_unread[socket].remove(0, length);
        m_requests.append(request);
        emit recorded();
        const ScriptedAnswer scripted = m_answer(request);
        QTimer::singleShot(scripted.delay, socket, [this, socket, scripted] { answer(socket, scripted); });
    }
}

void RecordingServer::answer(QTcpSocket *socket, const ScriptedAnswer &answer)
{
    if (answer.dripBytes > 0) {
        drip(socket, answer, 0);
        return;
    }
    socket->write(answer.bytes);
    if (answer.closes)
        QTimer::singleShot(answer.closeDelay, socket, [socket] { socket->disconnectFromHost(); });
}

void RecordingServer::drip(QTcpSocket *socket, const ScriptedAnswer &answer, qsizetype position)
{
    socket->write(answer.bytes.mid(position, answer.dripBytes));
    const qsizetype next = position + answer.dripBytes;
    if (next < answer.bytes.size())
        QTimer::singleShot(answer.dripInterval, socket, [this, socket, answer, next] { drip(socket, answer, next); });
    else if (answer.closes)
        QTimer::singleShot(answer.closeDelay, socket, [socket] { socket->disconnectFromHost(); });
}

} // namespace countersign
