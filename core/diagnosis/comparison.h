// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tracedbytes.h"

namespace countersign {

/// One place where two byte strings differ. A length of zero: something is missing on that side.
struct Difference {
    qsizetype oursOffset = 0, oursLength = 0;
    qsizetype theirsOffset = 0, theirsLength = 0;
    /// What our bytes there came from, each cause once, in order, without literals. Where ours lacks something: of the bytes around it.
    QVector<Origin> origins{};

    bool operator==(const Difference &) const = default;
};

/// Two byte strings side by side. The stretches between the differences are equal.
struct Comparison {
    TracedBytes ours{};
    QByteArray theirs{};
    QVector<Difference> differences{}; ///< in order

    bool areEqual() const { return differences.isEmpty(); }
};

/// Aligns two strings to sign or canonical requests. A difference covers whole percent-codes (`%2B`, `%252B`) and whole UTF-8 characters, never
/// a part of one; equal bytes at the ends of a changed word stay outside of it. Strings that have almost nothing in common, and huge ones, give
/// one difference between their equal ends. Never fails.
COUNTERSIGN_CORE Comparison compared(const TracedBytes &ours, const QByteArray &theirs);

/// \p text, and what undoing one layer of percent-encoding after the other makes of it, until nothing is left to undo; at most \p most layers.
/// A `%` that begins no code stays.
COUNTERSIGN_CORE QVector<QByteArray> decodedLayers(const QByteArray &text, int most = 4);

/// What stands in \p bytes for a person to read: line end ⏎, carriage return ␍, tab ⇥, space ·; control characters, invisible characters
/// (no-break space, zero-width, byte order mark, direction marks) as `<U+00A0>`; bytes that are no UTF-8 as `\x9F`.
COUNTERSIGN_CORE QString visibleText(QByteArrayView bytes);

} // namespace countersign
