// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textrows.h"
#include "ui/widgets/textsearch.h"

#include <QCoreApplication>

#include <optional>

namespace countersign {

/// Paints rows of a laid out text: line numbers, fold marks, tokens in their colours, matches, selection and caret.
class TextPainter {
    Q_DECLARE_TR_FUNCTIONS(countersign::TextView)
public:
    TextPainter(QPainter &painter, const TextRows &rows, const TextSearch &search) : m_painter(painter), m_rows(rows), m_search(search) { }
    void setSelection(const TextPlace &from, const TextPlace &to) { m_selection = {from, to}; }
    void setCaret(const TextPlace &caret) { m_caret = caret; }
    /// \param row of the whole text \param y its top
    void paintRow(qint64 row, qreal y);

private:
    void paintGutter(int index, int row, qreal y);
    void paintMarks(int index, int row, qreal y);
    void paintRange(int index, int row, qreal y, int from, int to, const QColor &fill, bool underlined);
    void paintFold(int index, qreal x, qreal y);

    QPainter &m_painter;
    const TextRows &m_rows;
    const TextSearch &m_search;
    std::pair<TextPlace, TextPlace> m_selection{};
    std::optional<TextPlace> m_caret{};
};

} // namespace countersign
