// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/canonicalpath.h"

#include "core/base/encoding.h"
#include "core/signing/fieldshape.h"

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
        const TracedBytes segment = to == from ? TracedBytes() : parts.asSent.sliced(from, to - from);
        const bool isPlain = !segment.bytes().contains('%') && !(plusIsBlank && segment.bytes().contains('+'));
        parts.segments.append(isPlain ? segment : rewritten(segment, decoded));
        from = to + 1;
    }
    return parts;
}

const QVector<TracedBytes> &PathShapes::made(const PathParts &path, const SigningRules &rules)
{
    for (const Shape &shape : m_shapes) {
        if (shape.escapes == rules.pathEscapes && shape.charset == rules.pathCharset)
            return *shape.segments;
    }
    auto segments = std::make_unique<QVector<TracedBytes>>();
    for (const TracedBytes &segment : path.segments)
        segments->append(inCharset(segment, rules.pathEscapes, rules.pathCharset));
    m_shapes.push_back({rules.pathEscapes, rules.pathCharset, std::move(segments)});
    return *m_shapes.back().segments;
}

} // namespace countersign
