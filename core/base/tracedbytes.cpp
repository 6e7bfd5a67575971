// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tracedbytes.h"

#include <algorithm>

namespace countersign {

TracedBytes::TracedBytes(const char *literal) : TracedBytes(QByteArray(literal), Origin::literal()) { }

TracedBytes::TracedBytes(QByteArray bytes, Origin origin)
    : m_bytes(std::move(bytes)), m_segments{{0, m_bytes.size(), std::move(origin)}} { }

void TracedBytes::setUntraced(QByteArrayView bytes)
{
    assign(m_bytes, bytes);
    if (!m_segments.isEmpty())
        m_segments.clear();
}

TracedBytes &TracedBytes::operator+=(const TracedBytes &other)
{
    const qsizetype shift = m_bytes.size();
    const bool isTraced = !isUntraced() && !other.isUntraced();
    m_bytes += other.m_bytes;
    if (!isTraced) {
        m_segments.clear();
        return *this;
    }
    for (const Segment &segment : other.m_segments) {
        const bool continuesLiteral =
            !m_segments.isEmpty() && segment.origin == Origin::literal() && m_segments.constLast().origin == Origin::literal();
        if (continuesLiteral)
            m_segments.last().length += segment.length;
        else
            m_segments.append({segment.offset + shift, segment.length, segment.origin});
    }
    return *this;
}

void TracedBytes::append(QByteArrayView bytes, const Origin &origin)
{
    const bool growsTogether = (origin.kind == Origin::Kind::Literal || origin.kind == Origin::Kind::Path) && !m_segments.isEmpty()
        && m_segments.constLast().origin == origin;
    if (growsTogether)
        m_segments.last().length += bytes.size();
    else if (!isUntraced())
        m_segments.append({m_bytes.size(), bytes.size(), origin});
    m_bytes.append(bytes);
}

TracedBytes TracedBytes::mapped(const std::function<QByteArray(QByteArrayView)> &f) const
{
    if (isUntraced())
        return untraced(f(m_bytes));
    TracedBytes result;
    for (const Segment &segment : m_segments)
        result += TracedBytes(f(QByteArrayView(m_bytes).sliced(segment.offset, segment.length)), segment.origin);
    return result;
}

TracedBytes TracedBytes::opaque(QByteArray result, Origin origin) const
{
    return {std::move(result), std::move(origin)};
}

TracedBytes TracedBytes::sliced(qsizetype position, qsizetype length) const
{
    Q_ASSERT_X(position >= 0 && length >= 0 && position + length <= m_bytes.size(), "TracedBytes::sliced", "outside the bytes");
    if (isUntraced())
        return untraced(m_bytes.sliced(position, length));
    TracedBytes result;
    for (const Segment &segment : m_segments) {
        const qsizetype from = std::max(position, segment.offset);
        const qsizetype to = std::min(position + length, segment.offset + segment.length);
        const bool emptyInside = segment.length == 0 && segment.offset >= position && segment.offset < position + length;
        if (from < to || emptyInside)
            result += TracedBytes(m_bytes.sliced(from, emptyInside ? 0 : to - from), segment.origin);
    }
    return result;
}

const Segment *TracedBytes::segmentAt(qsizetype position) const
{
    const auto found = std::find_if(m_segments.cbegin(), m_segments.cend(), [position](const Segment &segment) {
        return position >= segment.offset && position < segment.offset + segment.length;
    });
    return found == m_segments.cend() ? nullptr : &*found;
}

QVector<Segment> TracedBytes::segmentsOf(const Origin &origin) const
{
    QVector<Segment> found;
    std::copy_if(m_segments.cbegin(), m_segments.cend(), std::back_inserter(found),
                 [&origin](const Segment &segment) { return segment.origin.sameCause(origin); });
    return found;
}

TracedBytes join(const QVector<TracedBytes> &parts, const char *separator)
{
    TracedBytes result;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            result += separator;
        result += parts.at(i);
    }
    return result;
}

} // namespace countersign
