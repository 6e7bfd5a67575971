// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/observed.h"
#include "core/session/explainjob.h"

namespace countersign {

/// What a person gave to be examined: a text that was read, and what stands beside it.
struct PastedCase {
    Observation pasted{};
    qsizetype chosen = -1;    ///< of several requests the one that is meant, as index into `pasted.readings`; -1: the first of `requests()`
    QByteArray schemeId{};    ///< chosen by the person; empty: the one that is recognised
    Secret secret{};          ///< empty: not known
    QByteArray otherString{}; ///< that the other program signed, or the canonical request that it hashed; empty: what the paste holds
    QByteArray serverAnswer{}; ///< a whole answer or its body; empty: what the paste holds
    QDateTime now{};           ///< UTC; invalid: clocks are not judged by it
};

/// The reading that is meant: the chosen one, else the first that holds a request; null when there is none.
COUNTERSIGN_CORE const Reading *meantRequest(const PastedCase &given);
/// What was read, without the requests that are not meant.
COUNTERSIGN_CORE Observation meantPart(const PastedCase &given);
/// The case to be judged. Of a text with several requests only the one that is meant counts, with what was recorded with it; what was given beside it
/// stands before what was found in it. A server's answer that says nothing is a remark.
COUNTERSIGN_CORE ExplainJob explainJob(const PastedCase &given);

} // namespace countersign
