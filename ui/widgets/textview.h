// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/accessibletext.h"
#include "ui/widgets/cellgrid.h"
#include "ui/widgets/textlayout.h"

#include <QAbstractScrollArea>

#include <compare>
#include <optional>

namespace countersign {

/// A place in a shown text: line of the layout and cell in it.
struct TextPlace {
    int line = 0;
    int cell = 0;

    auto operator<=>(const TextPlace &) const = default;
};

/// Shows a laid out text with line numbers, colours, folding and search. Long lines wrap; only the lines in sight are painted, so that size
/// costs memory and no time. Read-only; caret and selection by mouse and keyboard.
class TextView : public QAbstractScrollArea, public AccessibleTextSource {
    Q_OBJECT
public:
    explicit TextView(QWidget *parent = nullptr);

    void setContent(TextLayout content);
    const TextLayout &content() const { return m_content; }
    /// Shows what is masked, or masks it again.
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_revealed; }

    /// Looks for \p text without regard to case and goes to the first match behind the caret. Empty: forgets the search.
    void find(const QString &text);
    /// Goes to the next or the previous match, round the end.
    void findNext(bool backwards);
    int matchCount() const { return int(m_matches.size()); }
    /// From 1; 0 when none is chosen.
    int currentMatch() const { return m_currentMatch + 1; }

    bool isFolded(int line) const { return m_folded.contains(line); }
    void setFolded(int line, bool folded);
    /// Folds everything below the outermost level, or opens all.
    void foldAll(bool folded);

    void selectAll();
    QByteArray selectedBytes() const;
    /// The selection, or everything as shown.
    void copy();
    /// Lines in sight, folds taken into account.
    int visibleLineCount() const { return int(m_shown.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText() const override;
    int accessibleCaret() const override;
    void setAccessibleCaret(int offset) override;
    std::pair<int, int> accessibleSelection() const override;
    void setAccessibleSelection(int start, int end) override;
    QRect accessibleRect(int offset) const override;
    int accessibleOffsetAt(const QPoint &point) const override;

signals:
    void copied(qsizetype bytes);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Match {
        TextPlace from{};
        int cells = 0;
    };

    void applyTheme();
    void measure();
    void place();
    void measureColumns();
    int foldWidth() const;
    /// Cells of a row of the line, behind its indent.
    int rowCells(const TextLine &line) const;
    int rowCount(int line) const;
    qint64 rowOf(const TextPlace &place) const;
    TextPlace placeAt(const QPoint &point) const;
    qsizetype shownAt(qint64 row) const;
    qreal xOf(const TextLine &line, int cell) const;
    void setCaret(const TextPlace &place, bool keepAnchor);
    void moveRows(int rows, bool keepAnchor);
    void ensureVisible(const TextPlace &place);
    void reveal(int line);
    void paintRow(QPainter &painter, qsizetype shown, int row, qreal y) const;
    void paintMarks(QPainter &painter, int lineIndex, int row, qreal y) const;
    void paintRange(QPainter &painter, int lineIndex, int row, qreal y, int from, int to, const QColor &fill, bool underlined) const;
    void paintFold(QPainter &painter, int lineIndex, qreal x, qreal y) const;
    /// First line and the one behind the last that `accessibleText` holds.
    std::pair<int, int> accessibleLines() const;
    QByteArray prefix(const TextPlace &place) const;
    TextPlace placeOfUnits(int units) const;

    TextLayout m_content{};
    bool m_revealed = false;
    CellGrid m_grid;
    int m_gutter = 0;
    int m_columns = 16;
    std::vector<int> m_cells{};       ///< of each line
    std::vector<int> m_shown{};       ///< lines that are not folded away
    std::vector<qint64> m_firstRow{}; ///< of each shown line, and the sum
    QSet<int> m_folded{};
    QString m_search{};
    std::vector<Match> m_matches{};
    int m_currentMatch = -1;
    TextPlace m_caret{};
    TextPlace m_anchor{};
    mutable std::optional<QString> m_text{};
};

} // namespace countersign
