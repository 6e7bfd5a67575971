// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/networktransport.h"

#include "core/transport/networkexchange.h"
#include "core/transport/onewaybody.h"
#include "core/transport/replyerror.h"

#include <QNetworkProxy>

namespace countersign {

namespace {

/// Everything that Qt would do on its own is off; this is the only place that builds a QNetworkRequest.
QNetworkRequest networkRequest(const QUrl &url, const QVector<Field> &headers)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // The manager has no cache. AlwaysNetwork would add two headers to a HEAD request.
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    for (const Field &header : headers) {
        // A null value would take the header out.
        const QByteArray &value = header.value.bytes();
        request.setRawHeader(header.name, value.isNull() ? QByteArray("") : value);
    }
    return request;
}

/// One manager for each exchange, and so a connection of its own: only then is a second handshake a sign that Qt sends again by itself.
/// No proxy: one set for the whole system would read tokens that go over plain http and change the request line.
std::unique_ptr<QNetworkAccessManager> networkManager()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxy(QNetworkProxy::NoProxy);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setAutoDeleteReplies(false);
    return manager;
}

QNetworkReply *sentRequest(QNetworkAccessManager &manager, const QNetworkRequest &networkRequest, const WireRequest &request)
{
    // Without a length in the headers there must be no device either: Qt would add one.
    const bool hasLength = findField(request.headers, "Content-Length", true) != nullptr;
    if (!hasLength && request.method == "HEAD")
        return manager.head(networkRequest); // after any other verb Qt waits for a body
    if (!hasLength)
        return manager.sendCustomRequest(networkRequest, request.method, static_cast<QIODevice *>(nullptr));

    auto *body = new OneWayBody(request.body.bytes());
    QNetworkReply *reply = manager.sendCustomRequest(networkRequest, request.method, body);
    body->setParent(reply);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, body, &OneWayBody::noteAnswer);
    return reply;
}

} // namespace

NetworkTransport::NetworkTransport(bool offline, std::unique_ptr<const Clock> clock) : m_offline(offline), m_clock(std::move(clock)) { }

NetworkTransport::~NetworkTransport() = default;

Exchange *NetworkTransport::send(const WireRequest &request, const TransportOptions &options, QObject *parent)
{
    auto *exchange = new NetworkExchange(request.endpoint, options, m_clock->now(), parent);
    if (m_offline) {
        exchange->refuse(offlineError(request.endpoint));
        return exchange;
    }
    const Result<QUrl> url = wireUrl(request);
    if (!url) {
        exchange->refuse(url.error());
        return exchange;
    }
    auto manager = networkManager();
    QNetworkReply *reply = sentRequest(*manager, networkRequest(*url, request.headers), request);
    exchange->follow(std::move(manager), reply);
    return exchange;
}

} // namespace countersign
