// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/explainjob.h"

#include <optional>

namespace countersign {

class SigningSession;

/// The last call of \p session as a case: the request as it left, the server's answer and its clock, and the secret that signed while the session still
/// holds it. Nothing when the last call never left, was not signed, was not answered, or was answered by anything but a refusal that has to do with
/// signature, key, token, time or nonce.
COUNTERSIGN_CORE std::optional<ExplainJob> refusedCall(const SigningSession &session);

} // namespace countersign
