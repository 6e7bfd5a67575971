// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/heldmoment.h"
#include "core/signing/signaturetrace.h"

#include <QVector>

namespace countersign {

class SigningSession;

/// Something that can be done about a verdict at once.
struct VerdictDeed {
    enum class Kind {
        TrimSecret,  ///< of the profile that signed
        OpenProfile, ///< that signed
        GoToField,   ///< `origin`
        Resend       ///< with `moment` in place of what is held
    };
    Kind kind = Kind::OpenProfile;
    Origin origin{};
    HeldMoment moment{};
    bool isOfNonce = false;       ///< the nonce is let go, and not the clock
    bool holdsServerTime = false; ///< the clock is held at the server's time
};

/// What helps against the likeliest explanation of the session's verdict; at most two, the best one first.
QVector<VerdictDeed> verdictDeeds(const SigningSession &session);

} // namespace countersign
