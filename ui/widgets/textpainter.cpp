// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textpainter.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <climits>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

Token syntaxToken(SyntaxPart part)
{
    switch (part) {
    case SyntaxPart::Plain:
    case SyntaxPart::Name:
        return Token::Text;
    case SyntaxPart::String:
        return Token::JsonString;
    case SyntaxPart::Number:
        return Token::JsonNumber;
    case SyntaxPart::Literal:
        return Token::JsonLiteral;
    case SyntaxPart::Punctuation:
        return Token::Muted;
    case SyntaxPart::Masked:
        return Token::OriginKey;
    }
    return Token::Text;
}

} // namespace

void TextPainter::paintRow(qint64 row, qreal y)
{
    const Theme &theme = Theme::current();
    const auto [index, inLine] = m_rows.lineAt(row);
    const TextLine &line = m_rows.line(index);
    const CellGrid &grid = m_rows.grid();
    paintMarks(index, inLine, y);
    if (inLine == 0)
        paintGutter(index, inLine, y);
    const int start = inLine * m_rows.rowCells(line);
    const int end = start + m_rows.rowCells(line);
    int cell = 0;
    m_rows.content().visit(line, m_rows.isRevealed(), [&](QByteArrayView piece, SyntaxPart part) {
        const int cells = cellsIn(piece);
        const int before = cell;
        cell += cells;
        if (cell <= start || before >= end)
            return;
        int skipped = 0;
        const qsizetype from = before < start ? bytesWithin(piece, start - before, &skipped) : 0;
        const qsizetype length = bytesWithin(piece.sliced(from), end - before - skipped);
        const QColor colour = theme.colour(syntaxToken(part));
        grid.paint(&m_painter, m_rows.xOf(line, before + skipped - start), y, piece.sliced(from, length), colour,
                   theme.colour(Token::Muted));
    });
    if (m_rows.isFolded(index) && inLine == m_rows.rowCount(index) - 1)
        paintFold(index, m_rows.xOf(line, cell - start), y);
    if (m_caret && m_caret->line == index && m_rows.rowOf(*m_caret) == row)
        m_painter.fillRect(QRectF(m_rows.xOf(line, m_caret->cell - line.indent - start), y + 2, 1, grid.lineHeight() - 4),
                           theme.colour(Token::Text));
}

void TextPainter::paintGutter(int index, int row, qreal y)
{
    const Theme &theme = Theme::current();
    const TextLine &line = m_rows.line(index);
    const int height = m_rows.grid().lineHeight();
    if (row == 0 && line.number > 0) {
        m_painter.setFont(m_rows.grid().font());
        m_painter.setPen(theme.colour(Token::Muted));
        m_painter.drawText(QRectF(0, y, m_rows.gutterWidth(), height), Qt::AlignRight | Qt::AlignVCenter, QString::number(line.number));
    }
    if (line.foldEnd >= 0) {
        const int side = theme.px(12);
        paintIcon(&m_painter, QRect(m_rows.gutterWidth() + theme.px(5), int(y) + (height - side) / 2, side, side),
                  m_rows.isFolded(index) ? u"chevron-right"_s : u"chevron-down"_s, Token::Muted);
    }
}

void TextPainter::paintRange(int index, int row, qreal y, int from, int to, const QColor &fill, bool underlined)
{
    const TextLine &line = m_rows.line(index);
    const int start = line.indent + row * m_rows.rowCells(line);
    const int left = std::max(from, start) - start;
    const int right = std::min(to, start + m_rows.rowCells(line)) - start;
    if (left >= right)
        return;
    const QRectF box(m_rows.xOf(line, left), y, m_rows.grid().advance() * (right - left), m_rows.grid().lineHeight());
    m_painter.fillRect(box, fill);
    if (underlined)
        m_painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), Theme::current().colour(Token::LitLine));
}

void TextPainter::paintMarks(int index, int row, qreal y)
{
    const Theme &theme = Theme::current();
    for (const TextSearch::Match &match : m_search.inLine(index))
        paintRange(index, row, y, match.from.cell, match.from.cell + match.cells, theme.colour(Token::Find), true);
    const auto &[from, to] = m_selection;
    if (from != to && index >= from.line && index <= to.line)
        paintRange(index, row, y, index == from.line ? from.cell : 0, index == to.line ? to.cell : INT_MAX, theme.colour(Token::Selected),
                   false);
}

/// Behind a folded line: how much is hidden, and what closes it.
void TextPainter::paintFold(int index, qreal x, qreal y)
{
    const Theme &theme = Theme::current();
    const TextLine &line = m_rows.line(index);
    const TextLayout &content = m_rows.content();
    const CellGrid &grid = m_rows.grid();
    const bool isArray = content.source.at(line.to - 1) == '[';
    const bool isXml = content.syntax == TextLayout::Syntax::Xml;
    QString words = isXml ? tr("%1 elements").arg(line.children)
        : isArray         ? tr("%1 items").arg(line.children)
                          : tr("%1 keys").arg(line.children);
    if (line.children == 1)
        words = isXml ? tr("1 element") : isArray ? tr("1 item") : tr("1 key");
    m_painter.setFont(theme.font(TextRole::Badge));
    const int width = m_painter.fontMetrics().horizontalAdvance(words) + theme.px(10);
    const QRect box(int(x) + theme.px(3), int(y) + theme.px(1), width, grid.lineHeight() - theme.px(2));
    paintBox(&m_painter, box, theme.px(4), {}, theme.colour(Token::Line2));
    m_painter.setPen(theme.colour(Token::Muted));
    m_painter.drawText(box, Qt::AlignCenter, words);
    qreal after = box.right() + theme.px(4);
    content.visit(m_rows.line(line.foldEnd), m_rows.isRevealed(), [&](QByteArrayView piece, SyntaxPart part) {
        after = grid.paint(&m_painter, after, y, piece, theme.colour(syntaxToken(part)), theme.colour(Token::Muted));
    });
}

} // namespace countersign
