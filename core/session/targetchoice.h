// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/catalogue/service.h"
#include "core/credentials/profile.h"
#include "core/request/endpoint.h"

namespace countersign {

class PracticeGateway;

/// Where requests are to go, as a person chose it.
struct TargetChoice {
    QString region{};
    QString typedEndpoint{}; ///< stands before all else; may be no endpoint
    bool usesVpc = false;    ///< the region's VPC host instead of its public one
};

/// The endpoint that follows: what was typed, for the practice profile the practice gateway, for ACM the profile's address server, else the
/// operation's own server, or the host of service and region. Starts \p practice at its first use. \param service null for operations that no catalogue has
/// \returns an empty endpoint where nothing is known; an Error for a text that is no endpoint
COUNTERSIGN_CORE Result<Endpoint> chosenEndpoint(const TargetChoice &choice, const Operation &operation, const Service *service,
                                                 const Profile &profile, PracticeGateway &practice);

/// The region as \p service lists it; null when it does not.
COUNTERSIGN_CORE const RegionEndpoint *listedRegion(const Service *service, const QString &regionId);

} // namespace countersign
