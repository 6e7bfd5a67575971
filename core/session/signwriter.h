// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/jsonwriter.h"
#include "core/signing/signaturescheme.h"
#include "core/transport/wireform.h"

namespace countersign {

/// What `sign` answers: one object, in \p out. \param id JSON text, may be empty \param steps the public ones
void writeSignedJob(JsonWriter &out, QByteArrayView id, QByteArrayView schemeId, const std::vector<PlainSigner::Step> &steps,
                    const Result<WireView> &wire);

} // namespace countersign
