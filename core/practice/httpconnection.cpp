// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/httpconnection.h"

#include <QTcpSocket>

namespace countersign::practice {

namespace {

constexpr qsizetype pieceSize = 64 * 1024;

QByteArray faultText(int status)
{
    switch (status) {
    case 408:
        return QByteArrayLiteral("The request did not arrive in time.");
    case 413:
        return QByteArrayLiteral("The body is larger than the practice gateway takes.");
    case 431:
        return QByteArrayLiteral("The head of the request is larger than the practice gateway takes.");
    default:
        return QByteArrayLiteral("This is no well-formed HTTP request.");
    }
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const Answer &answer, const HttpLimits &limits, QObject *parent)
    : QObject(parent), m_socket(socket), m_answer(answer), m_limits(limits), m_reader(limits.bodyBytes)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(4 * pieceSize);
    m_timer.setSingleShot(true);
    m_timer.start(m_limits.requestTime);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::timeOut);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readRequests);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        m_closing = true;
        dropHeld();
        deleteLater();
    });
}

void HttpConnection::readRequests()
{
    while (answerRequests() && m_socket->bytesAvailable() > 0) {
        const QByteArray piece = m_socket->read(pieceSize);
        if (!m_closing) // else dropped: an answer on its way must not be lost to a reset
            m_waiting += m_reader.read(piece);
    }
}

bool HttpConnection::answerRequests()
{
    while (!m_closing && !m_held && !m_waiting.isEmpty())
        answerRequest(m_waiting.takeFirst());
    if (m_held)
        return false;
    if (!m_closing && m_reader.fault() != 0)
        refuse(m_reader.fault());
    else if (!m_closing && m_reader.takeContinueWish())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    return true;
}

void HttpConnection::answerRequest(const HttpRequest &request)
{
    HttpAnswer answer = m_answer(request);
    if (m_closing) // whoever heard of the answer has closed the gateway
        return;
    if (auto *held = std::get_if<std::unique_ptr<HeldReply>>(&answer))
        hold(std::move(*held), request.keepAlive);
    else
        send(std::get<HttpReply>(answer), request.keepAlive, request.method != "HEAD");
}

void HttpConnection::hold(std::unique_ptr<HeldReply> reply, bool keepAlive)
{
    m_timer.stop();
    m_held = reply.release();
    m_held->setParent(this);
    connect(m_held, &HeldReply::ready, this, [this, keepAlive](const HttpReply &made) {
        dropHeld();
        send(made, keepAlive, true);
        readRequests();
    });
}

void HttpConnection::dropHeld()
{
    if (!m_held)
        return;
    disconnect(m_held, &HeldReply::ready, nullptr, nullptr);
    m_held->deleteLater(); // it may be the one that is speaking
    m_held = nullptr;
}

void HttpConnection::send(const HttpReply &reply, bool keepAlive, bool withBody)
{
    m_socket->write(wireBytes(reply, keepAlive, withBody));
    m_socket->flush(); // Qt drops what is still in its buffer when the peer has ended its side
    if (m_socket->bytesToWrite() > m_limits.unreadBytes) {
        cut();
    } else if (!keepAlive) {
        close();
    } else {
        m_timer.start(m_limits.requestTime);
    }
}

void HttpConnection::refuse(int status)
{
    m_socket->write(wireBytes(plainReply(status, faultText(status)), false, true));
    emit malformed(status);
    if (status == 413) { // the sender may still be busy with the body and see the answer only afterwards
        m_closing = true;
        m_timer.start(m_limits.drainTime);
    } else {
        close();
    }
}

void HttpConnection::close()
{
    m_closing = true;
    m_timer.stop();
    m_socket->disconnectFromHost();
}

void HttpConnection::cut()
{
    m_closing = true;
    m_timer.stop();
    dropHeld();
    m_socket->abort();
    deleteLater();
}

void HttpConnection::timeOut()
{
    if (!m_closing && m_reader.isInsideRequest())
        refuse(408);
    else
        close();
}

} // namespace countersign::practice
