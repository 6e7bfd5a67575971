// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tracedbytes.h"
#include "ui/widgets/bytelines.h"
#include "ui/widgets/cellgrid.h"

#include <QPoint>
#include <QRect>

namespace countersign {

/// Bytes in lines behind a gutter of offsets, and where each byte stands. Rows count from 0; a point's y counts from the row at the top, which
/// the caller says, so that scrolling changes nothing in here.
class ByteLayout {
public:
    /// What of a segment stands in one line.
    struct Piece {
        qsizetype from = 0;
        qsizetype to = 0;
        const Segment *segment = nullptr;
        qreal x = 0;
        qreal width = 0;
    };

    ByteLayout();

    void setBytes(const TracedBytes &bytes) { m_bytes = bytes; }
    const TracedBytes &bytes() const { return m_bytes; }
    /// A framed view has less room above its first line.
    void setFramed(bool framed) { m_framed = framed; }
    bool isFramed() const { return m_framed; }
    /// Reads the grid from the theme again; `layOut` comes after it.
    void followTheme();
    /// Breaks the lines anew for a view of \p width.
    void layOut(int width);
    int rowsAt(int width) const;

    const std::vector<ByteLine> &lines() const { return m_lines; }
    const CellGrid &grid() const { return m_grid; }
    int gutterWidth() const;
    /// Above the first line and below the last.
    int padding() const;
    int rowsIn(int height) const;
    int top(qsizetype row, qsizetype firstRow) const;

    qsizetype rowOf(qsizetype offset) const;
    std::vector<Piece> pieces(const ByteLine &line) const;
    qreal xOf(const ByteLine &line, qsizetype offset) const;
    QRect rectOf(qsizetype offset, qsizetype firstRow) const;
    /// \param past set when the point lies outside the line's bytes
    qsizetype offsetAt(const QPoint &point, qsizetype firstRow, bool *past = nullptr) const;

private:
    int columns(int width) const;

    TracedBytes m_bytes{};
    bool m_framed = true;
    CellGrid m_grid;
    std::vector<ByteLine> m_lines{{}};
};

} // namespace countersign
