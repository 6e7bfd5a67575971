// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace countersign {

class EndpointEdit;
class SigningSession;

/// What the endpoint can be: the region's public or VPC host, the service's central one, another that is typed; for ACM the address servers and
/// what they listed. What there is not stands there with its reason. Shows itself under \p edit and is gone when it closes.
void openEndpointMenu(SigningSession &session, EndpointEdit &edit);

} // namespace countersign
