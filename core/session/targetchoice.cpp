// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/targetchoice.h"

#include "core/practice/practicegateway.h"
#include "core/transport/addressserver.h"
#include "core/transport/endpointresolver.h"

#include <algorithm>

namespace countersign {

Result<Endpoint> chosenEndpoint(const TargetChoice &choice, const Operation &operation, const Service *service, const Profile &profile,
                                PracticeGateway &practice)
{
    const bool isAcm = operation.id.cloud == QStringLiteral("acm");
    if (!choice.typedEndpoint.isEmpty())
        return isAcm ? addressServerFromText(choice.typedEndpoint) : endpointFromText(choice.typedEndpoint);
    if (profile.kind == ProfileKind::Practice) {
        if (!practice.isListening()) {
            if (const Result<quint16> port = practice.listen(0); !port)
                return tl::unexpected(port.error());
        }
        return endpointFromText(QString::fromLatin1(practice.url()));
    }
    if (isAcm && !profile.addressServer.isEmpty())
        return endpointFromText(QString::fromLatin1(profile.addressServer));
    if (service)
        return endpointFor(operation, *service, choice.region, choice.usesVpc);
    return Endpoint{};
}

const RegionEndpoint *listedRegion(const Service *service, const QString &regionId)
{
    if (!service)
        return nullptr;
    const auto region = std::find_if(service->endpoints.cbegin(), service->endpoints.cend(),
                                     [&regionId](const RegionEndpoint &endpoint) { return endpoint.regionId == regionId; });
    return region == service->endpoints.cend() ? nullptr : &*region;
}

} // namespace countersign
