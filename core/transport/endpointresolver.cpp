// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/endpointresolver.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

QByteArray hostIn(const Service &service, const QString &regionId, bool vpc)
{
    const auto region = std::find_if(service.endpoints.cbegin(), service.endpoints.cend(),
                                     [&regionId](const RegionEndpoint &endpoint) { return endpoint.regionId == regionId; });
    if (region == service.endpoints.cend())
        return service.defaultHost;
    const QByteArray host = vpc && !region->vpcHost.isEmpty() ? region->vpcHost : region->publicHost;
    return host.isEmpty() ? service.defaultHost : host;
}

} // namespace

Result<Endpoint> endpointFor(const Service &service, const QString &regionId, bool vpc)
{
    const QByteArray host = hostIn(service, regionId, vpc);
    if (host.isEmpty())
        return tl::unexpected(
            Error{ErrorKind::NotFound, QCoreApplication::translate("EndpointResolver", "The catalogue has no endpoint for this region"),
                  regionId, QCoreApplication::translate("EndpointResolver", "Choose another region, or type the endpoint")});
    if (host.contains("://"))
        return endpointFromText(QString::fromUtf8(host));
    return Endpoint{.scheme = service.hostScheme, .host = host.toLower(), .port = service.port};
}

Result<Endpoint> endpointFor(const Operation &operation, const Service &service, const QString &regionId, bool vpc)
{
    const OwnServer &server = operation.server;
    if (server.host.isEmpty())
        return endpointFor(service, regionId, vpc);
    const QByteArray scheme = server.scheme.isEmpty() ? QByteArrayLiteral("https") : server.scheme;
    const QByteArray port = server.port == 0 ? QByteArray() : ':' + QByteArray::number(server.port);
    return endpointFromText(QString::fromUtf8(scheme + "://" + server.host + port));
}

} // namespace countersign
