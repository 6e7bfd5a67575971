// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause.h"
#include "core/request/request.h"
#include "core/signing/signaturescheme.h"

#include <bitset>
#include <functional>

namespace countersign {

/// One bit for every rule, and one for every member of a rule that is a set.
using RuleBits = std::bitset<192>;

/// The rules that differ.
COUNTERSIGN_CORE RuleBits changedRules(const SigningRules &before, const SigningRules &after);
/// Whether some of them change the string to sign.
COUNTERSIGN_CORE bool changesString(const RuleBits &rules);
/// Whether some of them change what is made of it: key, MAC, output.
COUNTERSIGN_CORE bool changesKey(const RuleBits &rules);

/// A known mistake at one place, as a change of the rules by which a request is signed.
struct Deviation {
    QVector<Cause> causes{}; ///< one as a rule; several where one call of a library makes them together
    std::function<void(SigningRules &)> apply{};
    RuleBits touches{};     ///< two that touch the same rule cannot be made together
    bool isOfString = true; ///< false: it leaves the string to sign as it is
    bool isOfKey = false;   ///< it changes key, MAC or output; a digest may be changed with those of the string
    int likelihood = 0;     ///< 1 to 100, of the rarest of its causes
    bool isRare = false;    ///< a place or a spelling of its cause that is seldom seen

    bool isCompatible(const Deviation &other) const { return (touches & other.touches).none(); }
};

/// Every mistake that could be made with this request, at every place, likeliest first; many of them change nothing in it.
/// \param schemeId one with a lean form; \param vendor its rules; \param signer of \p request
COUNTERSIGN_CORE QVector<Deviation> deviations(QByteArrayView schemeId, const SigningRules &vendor, LeanSigner &signer,
                                               const Request &request);

} // namespace countersign
