// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/servererror.h"

namespace countersign {

/// Whether \p refusal has to do with signature, key, token, time or nonce: with who sent the request, and not with what it asks for or may do.
/// \param status of the answer; a bare 403 says nothing by itself
/// \param schemeId of the refused request: ACM's servers answer a bad signature with a bare 403
/// Source: the vendors' lists of common errors.
COUNTERSIGN_CORE bool isAboutSigning(const ServerError &refusal, int status, QByteArrayView schemeId);

} // namespace countersign
