// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"

namespace countersign {

/// Two strings of a diagnosis side by side, tokens as stars.
struct ShownStrings {
    /// In the order of events: what stands above the other.
    enum class Sides {
        SignedSent, ///< what the other program signed, above what the request carries
        SentArrived ///< what the request carries, above what the server computed
    };
    QByteArray step{}; ///< `string-to-sign`, `canonical-request`
    QString title{};   ///< of that step: "String to sign"
    Sides sides = Sides::SignedSent;
    bool wasGiven = false; ///< the other string was given; otherwise it was made by signing with the mistakes
    Comparison comparison{};

    bool isTheirsAbove() const { return sides == Sides::SignedSent; }
};

/// What is to be shown beside that explanation, the pair that shows its mistake first: the canonical request where the scheme has one and it differs, for
/// behind it the string to sign differs in a hash only. Pairs may be equal. Nothing for the signature of a published sample.
COUNTERSIGN_CORE QVector<ShownStrings> stringsToShow(const Diagnosis &diagnosis, int explanation);

/// The same with `*` in place of tokens, on both sides, of the same length; the differences stay where they are.
COUNTERSIGN_CORE Comparison maskedComparison(const Comparison &comparison);

} // namespace countersign
