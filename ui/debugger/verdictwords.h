// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"

namespace countersign {

/// What a verdict asks of the person.
enum class VerdictTone {
    Bad,  ///< the request is wrong
    Warn, ///< a setting of the person's own is: secret, clock, token
    Ok,
    Open ///< unexplained, or not enough was given
};

/// \param explanation of \p diagnosis that is shown; without any it is passed over
VerdictTone verdictTone(const Diagnosis &diagnosis, int explanation);
/// Name of the icon that stands for tone and cause.
QString verdictIcon(const Diagnosis &diagnosis, int explanation);
/// The banner's sentence for that explanation, and where names and values stand in it.
CauseSentence verdictSentence(const Diagnosis &diagnosis, int explanation);
QString verdictReason(const Diagnosis &diagnosis, int explanation);

/// "reproduced", "server-string": the word of a proof's tag.
QString proofWord(Diagnosis::Proof proof);
/// Likewise for a tool tip: what the word means.
QString proofMeaning(Diagnosis::Proof proof);
/// "Space written as +", or "3 mistakes": an explanation in a menu.
QString explanationName(const Diagnosis::Explanation &explanation);
/// Null when there is none of that index.
const Diagnosis::Explanation *explanationAt(const Diagnosis &diagnosis, int index);

} // namespace countersign
