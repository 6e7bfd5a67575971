// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bytelayout.h"

#include "ui/theme/theme.h"
#include "ui/widgets/litranges.h"

#include <QFontMetricsF>

#include <algorithm>

namespace countersign {

namespace {

CellGrid byteGrid()
{
    const Theme &theme = Theme::current();
    return CellGrid(theme.font(TextRole::Mono), theme.px(18));
}

} // namespace

ByteLayout::ByteLayout() : m_grid(byteGrid()) { }

void ByteLayout::followTheme()
{
    m_grid = byteGrid();
}

void ByteLayout::layOut(int width)
{
    m_lines = wrappedLines(m_bytes.bytes(), columns(width));
}

int ByteLayout::rowsAt(int width) const
{
    return int(wrappedLines(m_bytes.bytes(), columns(width)).size());
}

int ByteLayout::gutterWidth() const
{
    const Theme &theme = Theme::current();
    const auto digits = QByteArray::number(m_bytes.size()).size();
    const qreal badge = QFontMetricsF(theme.font(TextRole::Badge)).horizontalAdvance(u'0');
    return std::max(theme.px(46), theme.px(28) + int(badge * qreal(digits)));
}

int ByteLayout::columns(int width) const
{
    return std::max(8, int((width - gutterWidth() - Theme::current().px(8)) / m_grid.advance()));
}

int ByteLayout::padding() const
{
    return Theme::current().px(m_framed ? 3 : 6);
}

int ByteLayout::rowsIn(int height) const
{
    return std::max(1, (height - padding()) / m_grid.lineHeight());
}

int ByteLayout::top(qsizetype row, qsizetype firstRow) const
{
    return padding() + int(row - firstRow) * m_grid.lineHeight();
}

qsizetype ByteLayout::rowOf(qsizetype offset) const
{
    const auto after =
        std::upper_bound(m_lines.cbegin(), m_lines.cend(), offset, [](qsizetype o, const ByteLine &line) { return o < line.from; });
    return std::max<qsizetype>(0, after - m_lines.cbegin() - 1);
}

std::vector<ByteLayout::Piece> ByteLayout::pieces(const ByteLine &line) const
{
    std::vector<Piece> found;
    const QVector<Segment> &segments = m_bytes.segments();
    auto segment = std::partition_point(segments.cbegin(), segments.cend(),
                                        [&line](const Segment &s) { return endOf(s) <= line.from && s.offset < line.from; });
    qreal x = gutterWidth();
    for (; segment != segments.cend() && (segment->offset < line.to || (segment->offset == line.to && segment->length == 0)); ++segment) {
        const qsizetype from = std::max(segment->offset, line.from);
        const qsizetype to = std::min(endOf(*segment), line.to);
        if (segment->length == 0 && segment->offset == line.from && line.from > 0)
            continue; // belongs to the end of the line before
        const qreal width = m_grid.advance() * cellsIn(QByteArrayView(m_bytes.bytes()).sliced(from, to - from));
        found.push_back({from, to, &*segment, x, width});
        x += width;
    }
    return found;
}

qreal ByteLayout::xOf(const ByteLine &line, qsizetype offset) const
{
    qreal x = gutterWidth();
    const QByteArrayView all(m_bytes.bytes());
    for (const Piece &piece : pieces(line)) {
        if (offset < piece.to)
            return piece.x + m_grid.advance() * cellsIn(all.sliced(piece.from, std::max<qsizetype>(0, offset - piece.from)));
        x = piece.x + piece.width;
    }
    return x;
}

QRect ByteLayout::rectOf(qsizetype offset, qsizetype firstRow) const
{
    const qsizetype row = rowOf(offset);
    const ByteLine &line = m_lines[size_t(row)];
    const int width = offset < line.to ? int(m_grid.advance() * cellAt(m_bytes.bytes(), offset).width) : 1;
    return {int(xOf(line, offset)), top(row, firstRow), std::max(1, width), m_grid.lineHeight()};
}

qsizetype ByteLayout::offsetAt(const QPoint &point, qsizetype firstRow, bool *past) const
{
    const qsizetype row = firstRow + std::max(0, point.y() - padding()) / m_grid.lineHeight();
    const ByteLine &line = m_lines[size_t(std::clamp<qsizetype>(row, 0, qsizetype(m_lines.size()) - 1))];
    if (past)
        *past = row >= qsizetype(m_lines.size()) || point.x() < gutterWidth();
    for (const Piece &piece : pieces(line)) {
        if (qreal(point.x()) >= piece.x + piece.width)
            continue;
        qreal x = piece.x;
        for (qsizetype at = piece.from; at < piece.to;) {
            const Cell cell = cellAt(QByteArrayView(m_bytes.bytes()).first(piece.to), at);
            x += m_grid.advance() * cell.width;
            if (qreal(point.x()) < x)
                return at;
            at += cell.bytes;
        }
    }
    if (past)
        *past = true;
    const bool endsInNewline = line.to > line.from && m_bytes.bytes().at(line.to - 1) == '\n';
    return endsInNewline ? line.to - 1 : line.to;
}

} // namespace countersign
