// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/accessibletext.h"
#include "ui/widgets/findable.h"
#include "ui/widgets/textreading.h"
#include "ui/widgets/textrows.h"
#include "ui/widgets/textsearch.h"

#include <QAbstractScrollArea>

namespace countersign {

/// Shows a laid out text with line numbers, colours, folding and search. Long lines wrap; only the lines in sight are painted, so that size
/// costs memory and no time. Read-only; caret and selection by mouse and keyboard.
class TextView : public QAbstractScrollArea, public AccessibleTextSource, public Findable {
    Q_OBJECT
public:
    explicit TextView(QWidget *parent = nullptr);

    void setContent(TextLayout content);
    const TextLayout &content() const { return m_rows.content(); }
    /// Shows what is masked, or masks it again.
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_rows.isRevealed(); }

    void find(const QString &text) override;
    void findNext(bool backwards) override;
    int matchCount() const override { return m_search.count(); }
    int currentMatch() const override { return m_search.current(); }
    void focusFound() override { setFocus(Qt::OtherFocusReason); }

    bool isFolded(int line) const { return m_rows.isFolded(line); }
    void setFolded(int line, bool folded);
    /// Folds everything below the outermost level, or opens all.
    void foldAll(bool folded);

    void selectAll();
    QByteArray selectedBytes() const;
    /// The selection, or everything as shown.
    void copy();
    /// Lines in sight, folds taken into account.
    int visibleLineCount() const { return m_rows.shownLines(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText() const override { return m_reading.text(); }
    int accessibleCaret() const override { return m_reading.unitsTo(m_caret); }
    void setAccessibleCaret(int offset) override;
    std::pair<int, int> accessibleSelection() const override;
    void setAccessibleSelection(int start, int end) override;
    QRect accessibleRect(int offset) const override;
    int accessibleOffsetAt(const QPoint &point) const override;
    std::pair<int, int> accessibleLine(int offset) const override { return m_reading.rowAt(offset); }

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
    void applyTheme();
    /// The rows changed: scroll range and pixels follow.
    void showRows();
    qint64 firstRow() const;
    bool hasSelection() const { return m_anchor != m_caret; }
    std::pair<TextPlace, TextPlace> selection() const;
    void setCaret(const TextPlace &place, bool keepAnchor);
    std::optional<TextPlace> caretMovedBy(const QKeyEvent &key) const;
    /// Opens the folds round the caret and scrolls to it.
    void ensureCaretVisible();

    TextRows m_rows;
    TextSearch m_search;
    TextReading m_reading{m_rows};
    TextPlace m_caret{};
    TextPlace m_anchor{};
};

} // namespace countersign
