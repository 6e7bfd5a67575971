// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/endpoint.h"
#include "core/signing/signaturescheme.h"

#include <QDateTime>

namespace countersign {

/// Whether the time or the nonce of a signature runs, and if not, why it stands still.
enum class Hold {
    Running, ///< each signature gets the present time, each call a nonce of its own
    Frozen,  ///< stopped or set by the person
    Copied   ///< taken from a request that was pasted
};

/// Time and nonce of a signature as far as a person holds them, each by itself.
struct HeldMoment {
    Hold clock = Hold::Running;
    QDateTime time{}; ///< UTC; means something while the clock does not run
    Hold nonceHold = Hold::Running;
    QByteArray nonce{};

    bool isAnyHeld() const { return clock != Hold::Running || nonceHold != Hold::Running; }
    bool operator==(const HeldMoment &) const = default;
};

/// Whether a request signed with \p held may go to \p endpoint without a question: when nothing that \p scheme uses is held, and always to this
/// computer. HeldMoment otherwise: an old time is refused by servers, and a nonce that comes twice is a replay.
COUNTERSIGN_CORE Result<void> mayGoOutHeld(const HeldMoment &held, const SchemeInfo &scheme, const Endpoint &endpoint);

} // namespace countersign
