// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/canonicalpath.h"

#include "core/base/encoding.h"

namespace countersign {

PathParts takenApart(const TracedBytes &path, bool plusIsBlank)
{
    PathParts parts{.asSent = path.isEmpty() ? TracedBytes("/", Origin::of(Origin::Kind::Path)) : path};
    const QByteArray &bytes = parts.asSent.bytes();
    const auto decoded = [plusIsBlank](QByteArrayView segment) { return plusIsBlank ? formDecoded(segment) : percentDecoded(segment); };
    qsizetype from = 0;
    while (from <= bytes.size()) {
        const qsizetype slash = bytes.indexOf('/', from);
        const qsizetype to = slash < 0 ? bytes.size() : slash;
        parts.segments.append(to == from ? TracedBytes() : rewritten(parts.asSent.sliced(from, to - from), decoded));
        from = to + 1;
    }
    return parts;
}

} // namespace countersign
