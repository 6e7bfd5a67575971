// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause.h"
#include "core/diagnosis/comparison.h"
#include "core/diagnosis/solver.h"

namespace countersign {

/// What makes the string that another program signed, or that a server computed, different from ours.
struct StringFindings {
    QVector<Cause> causes{};   ///< mistakes of canonicalising first, then values and parameters that differ; likeliest first
    bool isReproduced = false; ///< signing again with these mistakes gives the other string, byte for byte
    SigningRules rules{};      ///< the vendor's with the mistakes of canonicalising
    Comparison comparison{};   ///< of our string by the vendor's rules with the other one
    Comparison rest{};         ///< of our string with the mistakes: what no mistake explains
    quint64 tried = 0;
};

/// Classifies every difference. Mistakes are changed rules of the signing code, taken one after the other, each the one that brings our string nearest
/// to the other one; what remains are values that differ and parameters that only the other string has.
/// \param task its signature is not looked at; a secret is not needed
/// \param step `string-to-sign`, or `canonical-request` where that is what is known of the other program
/// \param isServers the string is the server's: what differs was changed on the way, and no mistake of canonicalising is looked for
/// Fails as SignatureScheme::sign does where there is no such step.
COUNTERSIGN_CORE Result<StringFindings> classified(const SolverTask &task, QByteArrayView step, const QByteArray &theirs,
                                                   bool isServers = false);

} // namespace countersign
