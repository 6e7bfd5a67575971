// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textrows.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>

#include <algorithm>

namespace countersign {

namespace {

CellGrid textGrid()
{
    const Theme &theme = Theme::current();
    return CellGrid(theme.font(TextRole::Mono), theme.px(19));
}

} // namespace

TextRows::TextRows() : m_grid(textGrid()) { }

void TextRows::setContent(TextLayout content)
{
    m_content = std::move(content);
    m_revealed = false;
    m_folded.clear();
    measure();
}

void TextRows::setRevealed(bool revealed)
{
    m_revealed = revealed;
    measure();
}

void TextRows::followTheme()
{
    m_grid = textGrid();
    place();
}

void TextRows::layOut(int width)
{
    m_width = width;
    place();
}

void TextRows::measure()
{
    m_cells.resize(m_content.lines.size());
    for (size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i] = m_content.cells(m_content.lines[i], m_revealed);
    place();
}

void TextRows::place()
{
    measureColumns();
    m_shown.clear();
    m_firstRow.clear();
    qint64 rows = 0;
    for (int index = 0; index < lineCount(); ++index) {
        m_shown.push_back(index);
        m_firstRow.push_back(rows);
        rows += rowCount(index);
        if (m_folded.contains(index))
            index = line(index).foldEnd; // the closing line is painted behind the fold's mark
    }
    m_firstRow.push_back(rows);
}

/// Widths that every row needs, computed once a layout.
void TextRows::measureColumns()
{
    const Theme &theme = Theme::current();
    const auto last =
        std::find_if(m_content.lines.crbegin(), m_content.lines.crend(), [](const TextLine &line) { return line.number > 0; });
    const int number = last == m_content.lines.crend() ? 1 : last->number;
    const qreal digit = QFontMetricsF(theme.font(TextRole::Mono)).horizontalAdvance(u'0');
    m_gutter = std::max(theme.px(36), theme.px(14) + int(digit * qreal(QByteArray::number(number).size())));
    m_columns = std::max(16, int((m_width - m_gutter - foldWidth() - theme.px(8)) / m_grid.advance()) - 1);
}

// --- folds

bool TextRows::setFolded(int index, bool folded)
{
    if (index < 0 || index >= lineCount() || line(index).foldEnd < 0)
        return false;
    if (folded)
        m_folded.insert(index);
    else
        m_folded.remove(index);
    place();
    return true;
}

void TextRows::foldAll(bool folded)
{
    m_folded.clear();
    for (int index = 1; folded && index < lineCount(); ++index) {
        if (line(index).foldEnd > 0)
            m_folded.insert(index);
    }
    place();
}

bool TextRows::reveal(int index)
{
    const qsizetype before = m_folded.size();
    m_folded.removeIf([this, index](int fold) { return fold < index && line(fold).foldEnd >= index; });
    if (m_folded.size() == before)
        return false;
    place();
    return true;
}

// --- where things stand

int TextRows::foldWidth() const
{
    return m_content.syntax == TextLayout::Syntax::Plain ? Theme::current().px(10) : Theme::current().px(22);
}

int TextRows::padding() const
{
    return Theme::current().px(5);
}

int TextRows::rowsIn(int height) const
{
    return std::max(1, (height - 2 * padding()) / m_grid.lineHeight());
}

int TextRows::rowCells(const TextLine &line) const
{
    return m_columns - std::min(line.indent, m_columns / 2);
}

int TextRows::rowCount(int index) const
{
    const TextLine &at = line(index);
    const int behindIndent = cells(index) - at.indent;
    return std::max(1, (behindIndent + rowCells(at) - 1) / rowCells(at));
}

qsizetype TextRows::shownAt(qint64 row) const
{
    const auto after = std::upper_bound(m_firstRow.cbegin(), m_firstRow.cend(), row);
    return std::clamp<qsizetype>(after - m_firstRow.cbegin() - 1, 0, std::max<qsizetype>(0, qsizetype(m_shown.size()) - 1));
}

std::pair<int, int> TextRows::lineAt(qint64 row) const
{
    if (m_shown.empty())
        return {};
    const auto shown = size_t(shownAt(row));
    const int index = m_shown[shown];
    return {index, int(std::clamp<qint64>(row - m_firstRow[shown], 0, rowCount(index) - 1))};
}

qint64 TextRows::rowOf(const TextPlace &place) const
{
    if (m_shown.empty())
        return 0;
    const auto after = std::upper_bound(m_shown.cbegin(), m_shown.cend(), place.line);
    const auto shown = size_t(std::max<qsizetype>(0, after - m_shown.cbegin() - 1));
    if (m_shown[shown] != place.line)
        return m_firstRow[shown];
    const TextLine &at = line(place.line);
    const int row = std::max(0, place.cell - at.indent) / rowCells(at);
    return m_firstRow[shown] + std::min(row, rowCount(place.line) - 1);
}

std::pair<int, int> TextRows::cellsOfRow(int index, int row) const
{
    const TextLine &at = line(index);
    const int from = row == 0 ? 0 : at.indent + row * rowCells(at);
    const int to = row + 1 >= rowCount(index) ? cells(index) : at.indent + (row + 1) * rowCells(at);
    return {from, to};
}

qreal TextRows::xOf(const TextLine &line, int cell) const
{
    const int indent = std::min(line.indent, m_columns / 2);
    return m_gutter + foldWidth() + m_grid.advance() * (indent + cell);
}

int TextRows::top(qint64 row, qint64 firstRow) const
{
    return padding() + int(row - firstRow) * m_grid.lineHeight();
}

TextPlace TextRows::placeAt(const QPoint &point, qint64 firstRow) const
{
    if (m_shown.empty())
        return {};
    const auto [index, row] = lineAt(firstRow + std::max(0, point.y() - padding()) / m_grid.lineHeight());
    const TextLine &at = line(index);
    const auto column = int(std::round((point.x() - xOf(at, 0)) / m_grid.advance()));
    const int cell = at.indent + row * rowCells(at) + std::clamp(column, 0, rowCells(at));
    return {index, std::clamp(cell, at.indent, std::max(at.indent, cells(index)))};
}

TextPlace TextRows::movedByRows(const TextPlace &from, int rows) const
{
    const TextLine &start = line(from.line);
    const int column = std::max(0, from.cell - start.indent) % rowCells(start) + std::min(start.indent, m_columns / 2);
    const auto [index, row] = lineAt(std::clamp<qint64>(rowOf(from) + rows, 0, count() - 1));
    const TextLine &at = line(index);
    const int inRow = std::max(0, column - std::min(at.indent, m_columns / 2));
    return {index, std::min(at.indent + row * rowCells(at) + inRow, cells(index))};
}

} // namespace countersign
