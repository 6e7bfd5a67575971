// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/networkexchange.h"

#include "core/transport/replyerror.h"
#include "core/transport/unfinishedtext.h"

#include <QHostAddress>
#include <QHostInfo>

namespace countersign {

namespace {

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// The codes that Qt makes of a status, proxy authentication among them since there is no proxy, are answers.
bool isNetworkError(QNetworkReply::NetworkError error)
{
    const bool isStatus = error >= QNetworkReply::ProxyAuthenticationRequiredError && error != QNetworkReply::ContentReSendError
        && error != QNetworkReply::ProtocolFailure && error != QNetworkReply::ProtocolUnknownError;
    return error != QNetworkReply::NoError && !isStatus;
}

/// Qt joins headers of one name by a comma, Set-Cookie by a line feed; only the latter can be told apart again.
QVector<QPair<QByteArray, QByteArray>> headersOf(const QNetworkReply &reply)
{
    QVector<QPair<QByteArray, QByteArray>> headers;
    for (const auto &[name, value] : reply.rawHeaderPairs()) {
        for (const QByteArray &line : value.split('\n'))
            headers.append({name, line});
    }
    return headers;
}

} // namespace

NetworkExchange::NetworkExchange(const Endpoint &endpoint, const TransportOptions &options, const QDateTime &started, QObject *parent)
    : Exchange(parent), m_endpoint(endpoint), m_options(options)
{
    m_timings.started = started;
    m_elapsed.start();
    m_idle.setSingleShot(true);
    m_idle.setInterval(options.idleTimeout);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_options.idleTimeout).count();
        finish(tl::unexpected(idleError(m_endpoint, seconds)));
    });
}

NetworkExchange::~NetworkExchange()
{
    dropReply();
}

void NetworkExchange::follow(std::unique_ptr<QNetworkAccessManager> manager, QNetworkReply *reply)
{
    m_manager = std::move(manager);
    m_reply.reset(reply);
    const auto keepAlive = [this] {
        if (m_options.idleTimeout.count() > 0 && !m_isFinished)
            m_idle.start();
    };
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors += errors; });
    connect(reply, &QNetworkReply::encrypted, this, keepAlive);
    connect(reply, &QNetworkReply::encrypted, this, &NetworkExchange::noteEncrypted);
    connect(reply, &QNetworkReply::uploadProgress, this, keepAlive);
    connect(reply, &QNetworkReply::metaDataChanged, this, keepAlive);
    connect(reply, &QNetworkReply::readyRead, this, keepAlive);
    connect(reply, &QNetworkReply::metaDataChanged, this, &NetworkExchange::readHead);
    connect(reply, &QNetworkReply::readyRead, this, &NetworkExchange::readBody);
    connect(reply, &QNetworkReply::finished, this, &NetworkExchange::readEnd);
    keepAlive();
}

void NetworkExchange::cancel()
{
    finish(tl::unexpected(cancelledError(m_endpoint)));
}

/// A second handshake means that the server closed without an answer and Qt is about to send the request again (measured on 6.4.2); it waits
/// for the return from here before it does.
void NetworkExchange::noteEncrypted()
{
    if (m_isEncrypted) {
        finish(tl::unexpected(closedError(m_endpoint)));
        m_reply->abort();
    }
    m_isEncrypted = true;
}

void NetworkExchange::readHead()
{
    if (m_timings.firstByteMs > 0 || m_isFinished)
        return;
    m_timings.firstByteMs = std::max<qint64>(1, m_elapsed.elapsed());
    lookUpAddress();
    // Nor does Qt wait for one, but after a HEAD with a body of its own, which is a custom verb to it.
    if (!expectsBody())
        finish(response());
    else if (announcedBytes() > m_options.maximumBodyBytes)
        finish(tl::unexpected(tooLargeError(m_endpoint, m_options.maximumBodyBytes)));
    emit answered();
}

void NetworkExchange::readBody()
{
    if (m_isFinished)
        return;
    m_body += m_reply->readAll();
    if (m_body.size() > m_options.maximumBodyBytes)
        finish(tl::unexpected(tooLargeError(m_endpoint, m_options.maximumBodyBytes)));
    else
        reportProgress();
}

void NetworkExchange::readEnd()
{
    if (!m_isFinished)
        readBody();
    if (m_isFinished)
        return;
    const auto error = m_reply->error();
    const bool hasHead = statusOf(*m_reply) > 0;
    if (m_body.size() < announcedBytes() || (hasHead && error == QNetworkReply::RemoteHostClosedError))
        finish(tl::unexpected(truncatedError(m_endpoint, m_body.size())));
    else if (!hasHead || isNetworkError(error))
        finish(tl::unexpected(replyError(*m_reply, m_sslErrors, m_endpoint)));
    else
        finishWith(response());
}

void NetworkExchange::finishWith(Response response)
{
    const bool isChunked = headerValue(response, "Transfer-Encoding").contains("chunked");
    if (isChunked && isUnfinished(response))
        finish(tl::unexpected(truncatedError(m_endpoint, response.body.size())));
    else
        finish(std::move(response));
}

/// Qt does not say which peer it reached, so this is the name as resolved: Qt's own cache answers.
void NetworkExchange::lookUpAddress()
{
    const QString host = m_reply->url().host();
    if (!QHostAddress(host).isNull()) {
        m_address = host.toLatin1();
        return;
    }
    QHostInfo::lookupHost(host, this, [this](const QHostInfo &info) {
        if (!info.addresses().isEmpty())
            m_address = info.addresses().constFirst().toString().toLatin1();
    });
}

/// From the event loop, and once for all that came meanwhile: who listens may delete the exchange.
void NetworkExchange::reportProgress()
{
    if (m_progressIsQueued || m_body.isEmpty())
        return;
    m_progressIsQueued = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_progressIsQueued = false;
            if (!m_isFinished)
                emit received(m_body.size());
        },
        Qt::QueuedConnection);
}

/// Source: RFC 9110 sections 9.3.2, 15.3.5 and 15.4.5.
bool NetworkExchange::expectsBody() const
{
    const int status = statusOf(*m_reply);
    const QByteArray verb = m_reply->request().attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    const bool isHead = m_reply->operation() == QNetworkAccessManager::HeadOperation || verb == "HEAD";
    return !isHead && status != 204 && status != 304;
}

/// 0 when nothing is announced, or chunks.
qint64 NetworkExchange::announcedBytes() const
{
    return m_reply->hasRawHeader("Transfer-Encoding") ? 0 : m_reply->rawHeader("Content-Length").toLongLong();
}

Response NetworkExchange::response()
{
    m_timings.totalMs = std::max(m_timings.firstByteMs, m_elapsed.elapsed());
    Response response{
        .status = statusOf(*m_reply),
        .reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().toLatin1(),
        .headers = headersOf(*m_reply),
        .body = std::move(m_body),
        .timings = m_timings,
        .address = m_address,
    };
    response.text = decoded(response.body, headerValue(response, "Content-Type"), m_options.charset);
    return response;
}

void NetworkExchange::finish(Result<Response> result)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_result = std::move(result);
    m_idle.stop();
    QMetaObject::invokeMethod(
        this,
        [this] {
            dropReply();
            emit finished(m_result);
        },
        Qt::QueuedConnection);
}

void NetworkExchange::dropReply()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    m_reply.reset();
    m_manager.reset();
}

} // namespace countersign
