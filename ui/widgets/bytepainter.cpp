// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bytepainter.h"

#include "ui/theme/theme.h"
#include "ui/widgets/litranges.h"
#include "ui/widgets/originpainting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace countersign {

bool BytePainter::isLit(qsizetype offset) const
{
    return std::any_of(m_marks.litRanges.cbegin(), m_marks.litRanges.cend(),
                       [offset](const Segment &range) { return offset >= range.offset && offset < endOf(range); });
}

bool BytePainter::isLit(const ByteLine &line) const
{
    return std::any_of(m_marks.litRanges.cbegin(), m_marks.litRanges.cend(), [&line](const Segment &range) {
        return range.length == 0 ? range.offset > line.from && range.offset <= line.to : range.offset < line.to && endOf(range) > line.from;
    });
}

void BytePainter::paintLine(const ByteLine &line, qreal y)
{
    const bool lit = isLit(line);
    paintGutter(line, y, lit);
    paintLitRuns(line, y);
    paintMatches(line, y);
    paintSelection(line, y);
    paintPieces(line, y, lit);
    paintCaret(line, y);
}

void BytePainter::paintGutter(const ByteLine &line, qreal y, bool lit)
{
    const Theme &theme = Theme::current();
    const int gutter = m_layout.gutterWidth();
    const int height = m_layout.grid().lineHeight();
    QFont font = theme.font(TextRole::Badge);
    if (lit) {
        font.setWeight(QFont::DemiBold);
        const qreal middle = y + height / 2.0;
        const qreal left = theme.px(3);
        const qreal side = theme.px(4);
        QPainterPath triangle(QPointF(left, middle - side));
        triangle.lineTo(left + 1.5 * side, middle);
        triangle.lineTo(left, middle + side);
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.fillPath(triangle, theme.colour(Token::LitLine));
        m_painter.restore();
    }
    m_painter.setFont(font);
    m_painter.setPen(theme.colour(lit ? Token::Text : Token::Muted));
    m_painter.drawText(QRectF(0, y, gutter - theme.px(13), height), Qt::AlignRight | Qt::AlignVCenter, QString::number(line.from));
    if (line.cut)
        m_painter.drawText(QRectF(gutter - theme.px(12), y, theme.px(11), height), Qt::AlignCenter, QStringLiteral("\u21AA"));
}

/// A value of no bytes can still be lit.
void BytePainter::paintTick(const ByteLine &line, qsizetype offset, qreal y)
{
    m_painter.fillRect(QRectF(m_layout.xOf(line, offset) - 1, y + 2, 2, m_layout.grid().lineHeight() - 4),
                       Theme::current().colour(Token::LitLine));
}

void BytePainter::paintLitRuns(const ByteLine &line, qreal y)
{
    const Theme &theme = Theme::current();
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setOpacity(m_marks.litOpacity);
    for (const Segment &range : m_marks.litRanges) {
        const qsizetype from = std::max(range.offset, line.from);
        const qsizetype to = std::min(endOf(range), line.to);
        if (range.length == 0 && range.offset > line.from && range.offset <= line.to) {
            paintTick(line, range.offset, y);
        } else if (from < to) {
            const qreal x = m_layout.xOf(line, from);
            const QRectF box(x - 0.5, y + 0.5, m_layout.xOf(line, to) - x + 1, m_layout.grid().lineHeight() - 1);
            m_painter.setPen(QPen(theme.colour(Token::LitLine), 1));
            m_painter.setBrush(theme.colour(Token::Lit));
            m_painter.drawRoundedRect(box, 2, 2);
        }
    }
    m_painter.restore();
}

void BytePainter::paintSelection(const ByteLine &line, qreal y)
{
    const auto [from, to] = m_marks.selection;
    if (from >= to || from >= line.to || to <= line.from)
        return;
    m_painter.fillRect(boxOf(line, from, to, y), Theme::current().colour(Token::Selected));
}

QRectF BytePainter::boxOf(const ByteLine &line, qsizetype from, qsizetype to, qreal y) const
{
    const qreal left = m_layout.xOf(line, std::max(from, line.from));
    const qreal right = m_layout.xOf(line, std::min(to, line.to));
    return {left, y, right - left, qreal(m_layout.grid().lineHeight())};
}

void BytePainter::paintMatches(const ByteLine &line, qreal y)
{
    const Theme &theme = Theme::current();
    auto match = std::partition_point(m_marks.matches.cbegin(), m_marks.matches.cend(),
                                      [&line](const ByteMatch &each) { return each.to <= line.from; });
    for (; match != m_marks.matches.cend() && match->from < line.to; ++match) {
        const QRectF box = boxOf(line, match->from, match->to, y);
        m_painter.fillRect(box, theme.colour(Token::Find));
        m_painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), theme.colour(Token::LitLine));
    }
}

void BytePainter::paintPieces(const ByteLine &line, qreal y, bool lit)
{
    const Theme &theme = Theme::current();
    const CellGrid &grid = m_layout.grid();
    const QColor rule = theme.colour(Token::OriginRule);
    // Half a pixel keeps a line of one pixel sharp; where text is small it comes nearer, so as not to run into the next line.
    const qreal below = std::max(1, theme.px(3)) + 0.5;
    const qreal underlineAt = y + std::min(grid.baseline() + below, grid.lineHeight() - (below < 3 ? 0.5 : 2.5));
    for (const ByteLayout::Piece &piece : m_layout.pieces(line)) {
        const Origin &origin = piece.segment->origin;
        const OriginLook look = originLook(origin.kind);
        const bool inLit = lit && isLit(piece.from);
        if (piece.segment->length == 0 && lit && origin.sameCause(m_marks.lit))
            paintTick(line, piece.from, y);
        const bool isValue = origin.part == Origin::Part::Value;
        const QColor colour = inLit && origin.kind == Origin::Kind::Literal ? theme.colour(Token::Text) : theme.colour(look.colour);
        grid.paint(&m_painter, piece.x, y, QByteArrayView(m_layout.bytes().bytes()).sliced(piece.from, piece.to - piece.from), colour, rule,
                   inLit && origin.kind != Origin::Kind::Literal && (isValue || look.underline != Underline::None));
        if (isValue)
            paintUnderline(&m_painter, look.underline, piece.x, piece.x + piece.width, underlineAt, colour, inLit ? 2 : 1);
    }
}

void BytePainter::paintCaret(const ByteLine &line, qreal y)
{
    if (!m_marks.caret)
        return;
    const qsizetype caret = *m_marks.caret;
    const bool ownsCaret = caret >= line.from && (caret < line.to || (caret == line.to && line.to == m_layout.bytes().size()));
    if (ownsCaret)
        m_painter.fillRect(QRectF(m_layout.xOf(line, caret), y + 2, 1, m_layout.grid().lineHeight() - 4),
                           Theme::current().colour(Token::Text));
}

} // namespace countersign
