// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/catalogue/service.h"
#include "core/request/endpoint.h"

namespace countersign {

/// The endpoint of a service in a region: the region's public (or VPC) host, else the service's default host.
/// NotFound when the service has neither: the person types one.
COUNTERSIGN_CORE Result<Endpoint> endpointFor(const Service &service, const QString &regionId, bool vpc = false);

/// The server that \p operation has for itself, judged like one that a person types; else that of its service.
COUNTERSIGN_CORE Result<Endpoint> endpointFor(const Operation &operation, const Service &service, const QString &regionId,
                                              bool vpc = false);

} // namespace countersign
