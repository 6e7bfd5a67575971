// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/diagnosis/observedrequest.h"
#include "core/session/draft.h"

namespace countersign {

/// A request of another program as a form.
struct FormRequest {
    Draft draft{}; ///< without a profile: who signs is for the one who opens it to say
    QStringList
        unplaced{}; ///< names of what was sent and has no field there, as sent, in its order; `body` for a body that cannot be taken apart
};

/// Finds the operation that \p request calls and puts what it sends into the fields of its form. The operation is told by Action and Version, or by method
/// and path with the values of fixed parameters; its service by the host where several have it. What belongs to the signature or is added to every
/// request (Signature, Timestamp, nonce, AccessKeyId, SecurityToken, Format, the like headers) is neither filled in nor reported. Hosts of this computer
/// are left out: a gateway that ran there once.
/// What the catalogue has not becomes an ad hoc operation, with a field for everything that was sent. NotFound where nothing tells how it is signed.
COUNTERSIGN_CORE Result<FormRequest> formFor(const ObservedRequest &request, const Catalogue &catalogue);

} // namespace countersign
