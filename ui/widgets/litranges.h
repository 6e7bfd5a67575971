// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tracedbytes.h"

namespace countersign {

/// What is lit in a view: how many bytes, where the first is, and in how many places.
struct LitBytes {
    qsizetype bytes = 0;
    qsizetype first = 0;
    int places = 0;

    bool operator==(const LitBytes &) const = default;
};

/// Where the bytes of \p origin's cause are in \p bytes: name, separator and value that stand together are one range.
QVector<Segment> litRanges(const TracedBytes &bytes, const Origin &origin);
LitBytes summary(const QVector<Segment> &litRanges);

/// The byte behind the last of \p segment.
inline qsizetype endOf(const Segment &segment)
{
    return segment.offset + segment.length;
}

} // namespace countersign
