// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPainter;

namespace countersign {

/// One thing that takes cells in a fixed-advance grid: a letter with its combining marks, or an escape that stands for what has no glyph.
struct Cell {
    QString text{};
    qsizetype bytes = 0;  ///< how many bytes of the source it stands for
    int width = 1;        ///< advances it takes: 2 for CJK and emoji, more for escapes
    bool escaped = false; ///< the text is ours, not the source's: painted muted
};

/// Reads the cell of UTF-8 \p source that starts at \p offset. Bytes that are no text become `\xNN`, line ends ⏎ and `\r`, other control and
/// invisible characters their code point, so that nothing in the source can hide or turn the line round.
Cell cellAt(QByteArrayView source, qsizetype offset);
/// Sum of the widths of the cells in \p source, which starts at the start of a cell.
int cellsIn(QByteArrayView source);
/// How many bytes of \p source fit into \p cells cells, at least one cell's. \param used cells they take
qsizetype bytesWithin(QByteArrayView source, int cells, int *used = nullptr);
/// How \p source reads as text: as `cellAt`, but real line ends and tabs. For copying out and for screen readers.
QString readableText(QByteArrayView source);

/// The byte of \p source behind \p units UTF-16 units of `readableText(source)`.
qsizetype bytesOfReadable(QByteArrayView source, qsizetype units);

/// Width and height of the grid of a font, and the one way to paint into it.
class CellGrid {
public:
    explicit CellGrid(const QFont &font, int lineHeight);

    qreal advance() const { return m_advance; }
    int lineHeight() const { return m_lineHeight; }
    const QFont &font(bool bold = false) const { return bold ? m_bold : m_font; }
    qreal baseline() const { return m_baseline; }
    /// Paints UTF-8 \p source from \p x on, the line's top at \p y; letters beyond ASCII are placed one by one so that the grid holds.
    /// \returns the x behind it.
    qreal paint(QPainter *painter, qreal x, qreal y, QByteArrayView source, const QColor &colour, const QColor &escapeColour,
                bool bold = false) const;

private:
    QFont m_font;
    QFont m_bold;
    qreal m_advance;
    int m_lineHeight;
    qreal m_baseline;
};

} // namespace countersign
