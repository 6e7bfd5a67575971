// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cellgrid.h"
#include "ui/widgets/textlayout.h"

#include <QPoint>
#include <QSet>

#include <compare>

namespace countersign {

/// A place in a shown text: line of the layout and cell in it.
struct TextPlace {
    int line = 0;
    int cell = 0;

    auto operator<=>(const TextPlace &) const = default;
};

/// The rows in which a laid out text stands in a view: lines that are not folded away, wrapped at the view's width. A point's y counts from the
/// row at the top, which the caller says, so that scrolling changes nothing in here.
class TextRows {
public:
    TextRows();

    void setContent(TextLayout content);
    const TextLayout &content() const { return m_content; }
    const TextLine &line(int index) const { return m_content.lines[size_t(index)]; }
    int lineCount() const { return int(m_content.lines.size()); }
    bool isEmpty() const { return m_shown.empty(); }
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_revealed; }
    void followTheme();
    /// Breaks the rows anew for a view of \p width.
    void layOut(int width);

    bool isFolded(int line) const { return m_folded.contains(line); }
    /// \returns whether there is something to fold; the rows are broken anew
    bool setFolded(int line, bool folded);
    /// Folds everything below the outermost level, or opens all.
    void foldAll(bool folded);
    /// Opens every fold that hides \p line. \returns whether there was one
    bool reveal(int line);

    const CellGrid &grid() const { return m_grid; }
    int gutterWidth() const { return m_gutter; }
    int foldWidth() const;
    int padding() const;
    int rowsIn(int height) const;
    qint64 count() const { return m_firstRow.back(); }
    int shownLines() const { return int(m_shown.size()); }
    /// Cells of a line, masked values as they are shown.
    int cells(int line) const { return m_cells[size_t(line)]; }
    /// Cells of a row of the line, behind its indent.
    int rowCells(const TextLine &line) const;
    int rowCount(int line) const;
    /// The line that stands in \p row, and which of its rows that is.
    std::pair<int, int> lineAt(qint64 row) const;
    qint64 rowOf(const TextPlace &place) const;
    /// Its first and the one behind its last cell.
    std::pair<int, int> cellsOfRow(int line, int row) const;
    /// \param cell counted from the row's first
    qreal xOf(const TextLine &line, int cell) const;
    int top(qint64 row, qint64 firstRow) const;
    TextPlace placeAt(const QPoint &point, qint64 firstRow) const;
    /// The place \p rows further down in the same column.
    TextPlace movedByRows(const TextPlace &from, int rows) const;

private:
    void measure();
    void place();
    void measureColumns();
    qsizetype shownAt(qint64 row) const;

    TextLayout m_content{};
    bool m_revealed = false;
    CellGrid m_grid;
    int m_width = 0;
    int m_gutter = 0;
    int m_columns = 16;
    std::vector<int> m_cells{};          ///< of each line
    std::vector<int> m_shown{};          ///< lines that are not folded away
    std::vector<qint64> m_firstRow{{0}}; ///< of each shown line, and the sum
    QSet<int> m_folded{};
};

} // namespace countersign
