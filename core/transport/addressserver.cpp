// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/addressserver.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr auto listPath = "/diamond-server/diamond";
/// A list is short and at hand; who waits longer for it waits for nobody.
TransportOptions listLimits()
{
    return {.idleTimeout = std::chrono::seconds(10), .maximumBodyBytes = qint64(64) << 10};
}

} // namespace

AddressServer::AddressServer(const Endpoint &endpoint, Transport &transport, const Clock &clock, QObject *parent)
    : QObject(parent), m_endpoint(endpoint), m_transport(transport), m_clock(clock)
{
}

void AddressServer::ask()
{
    if (m_exchange)
        return;
    Request request;
    request.endpoint = m_endpoint;
    request.path = TracedBytes(listPath, Origin::of(Origin::Kind::Path));
    const Result<WireRequest> wire = wireForm(request);
    if (!wire) {
        QMetaObject::invokeMethod(
            this, [this, error = wire.error()] { read(tl::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    m_exchange = m_transport.send(*wire, listLimits(), this);
    connect(m_exchange, &Exchange::finished, this, &AddressServer::read);
}

void AddressServer::cancel()
{
    if (m_exchange)
        m_exchange->cancel();
}

void AddressServer::read(const Result<Response> &result)
{
    if (m_exchange) {
        m_exchange->deleteLater();
        m_exchange.clear();
    }
    Result<QVector<Endpoint>> servers;
    if (!result)
        servers = tl::unexpected(result.error());
    else if (result->status != 200)
        servers = tl::unexpected(noListError({.message = tr("It answered with status %1").arg(result->status)}));
    else if (servers = serversFromText(result->body, m_endpoint.scheme); !servers)
        servers = tl::unexpected(noListError(servers.error()));

    if (servers)
        m_list = {.servers = *servers, .fetchedAt = m_clock.now()};
    else if (servers.error().kind != ErrorKind::Cancelled)
        m_list.problem = servers.error();
    emit answered(servers ? std::nullopt : std::optional(servers.error()));
}

Error AddressServer::noListError(const Error &reason) const
{
    const QString where = QString::fromLatin1(m_endpoint.text() + listPath);
    const QString detail = reason.subject.isEmpty() ? reason.message : QString(reason.message + u" ("_s + reason.subject + u')');
    return {ErrorKind::BadInput, tr("The address server gave no list of servers"), where + u": "_s + detail,
            tr("Give an address server of ACM as the endpoint, as acm.aliyun.com, not one of the servers it lists")};
}

} // namespace countersign
