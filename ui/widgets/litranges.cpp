// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/litranges.h"

namespace countersign {

namespace {

constexpr qsizetype longestJoint = 8; ///< bytes of the scheme between a name and its value: `=`, `%3D`, `%253D`, `":"`

} // namespace

QVector<Segment> litRanges(const TracedBytes &bytes, const Origin &origin)
{
    QVector<Segment> ranges;
    if (origin.kind == Origin::Kind::Literal)
        return ranges;
    const QVector<Segment> &segments = bytes.segments();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const Segment &segment = segments.at(i);
        if (!segment.origin.sameCause(origin))
            continue;
        const bool adjoins = !ranges.isEmpty() && endOf(ranges.constLast()) == segment.offset;
        const bool joined = i >= 2 && !ranges.isEmpty() && endOf(ranges.constLast()) == segments.at(i - 1).offset
            && segments.at(i - 1).origin.kind == Origin::Kind::Literal && segments.at(i - 1).length <= longestJoint
            && segments.at(i - 2).origin == origin.asName() && segment.origin.part == Origin::Part::Value;
        if (adjoins || joined)
            ranges.last().length = endOf(segment) - ranges.constLast().offset;
        else
            ranges.append({segment.offset, segment.length, origin});
    }
    return ranges;
}

LitBytes summary(const QVector<Segment> &litRanges)
{
    LitBytes lit;
    for (const Segment &range : litRanges)
        lit.bytes += range.length;
    lit.places = int(litRanges.size());
    lit.first = litRanges.isEmpty() ? 0 : litRanges.constFirst().offset;
    return lit;
}

} // namespace countersign
