// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/credentials/profile.h"
#include "core/request/requestbuilder.h"
#include "core/signing/signaturescheme.h"
#include "core/transport/wireform.h"

namespace countersign {

/// Everything a call is made of, before it is signed.
struct PreparationInput {
    Operation operation{};
    ParameterValues values{};
    Endpoint endpoint{};
    BuildOptions options{};
    QByteArray schemeId{};    ///< empty: the operation's first that there is
    SigningContext context{}; ///< `rules` are filled from the scheme
};

/// Build, sign, wire form: the one line through the house. Each part is there as far as it could be made.
struct Preparation {
    BuildOutcome built{};
    SchemeInfo scheme{};
    SigningOutcome signing{};
    Result<WireRequest> wire{}; ///< an error when the form blocks, signing failed or the network layer would send other bytes
};

/// Pure. Fails only inside: an unknown scheme is an error in `wire`.
COUNTERSIGN_CORE Preparation prepare(const PreparationInput &input, const SchemeRegistry &schemes);

/// NotFound about the scheme \p wanted, with the ids there are as hint.
COUNTERSIGN_CORE Error unknownSchemeError(const QByteArray &wanted, const SchemeRegistry &schemes);

/// What a person said yes to for one endpoint; each is a question of its own.
struct KeyAllowance {
    bool unboundHost = false;
    bool insecureHttp = false;
};

/// Whether \p profile's key may be sent to \p endpoint: bound host or loopback, https, or what was allowed. HostNotBound, then InsecureHttp.
COUNTERSIGN_CORE Result<void> mayCarryKey(const Profile &profile, const Endpoint &endpoint, const KeyAllowance &allowance);

} // namespace countersign
