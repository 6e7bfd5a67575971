// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/bytelayout.h"
#include "ui/widgets/bytesearch.h"

#include <optional>

namespace countersign {

/// What is marked in bytes while they are painted.
struct ByteMarks {
    Origin lit{};
    QVector<Segment> litRanges{};
    qreal litOpacity = 1;
    QVector<ByteMatch> matches{};
    std::pair<qsizetype, qsizetype> selection{};
    std::optional<qsizetype> caret{}; ///< where the focus is
};

/// Paints lines of bytes: each origin in its colour and underline, the lit run filled and outlined, offsets in the gutter.
class BytePainter {
public:
    BytePainter(QPainter &painter, const ByteLayout &layout, const ByteMarks &marks) : m_painter(painter), m_layout(layout), m_marks(marks)
    {
    }
    /// \param y the line's top
    void paintLine(const ByteLine &line, qreal y);

private:
    bool isLit(qsizetype offset) const;
    bool isLit(const ByteLine &line) const;
    void paintGutter(const ByteLine &line, qreal y, bool lit);
    void paintLitRuns(const ByteLine &line, qreal y);
    void paintTick(const ByteLine &line, qsizetype offset, qreal y);
    void paintMatches(const ByteLine &line, qreal y);
    void paintSelection(const ByteLine &line, qreal y);
    QRectF boxOf(const ByteLine &line, qsizetype from, qsizetype to, qreal y) const;
    void paintPieces(const ByteLine &line, qreal y, bool lit);
    void paintCaret(const ByteLine &line, qreal y);

    QPainter &m_painter;
    const ByteLayout &m_layout;
    const ByteMarks &m_marks;
};

} // namespace countersign
