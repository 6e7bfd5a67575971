// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/accessibletext.h"
#include "ui/widgets/bytecaret.h"
#include "ui/widgets/bytelayout.h"
#include "ui/widgets/bytesearch.h"
#include "ui/widgets/findable.h"
#include "ui/widgets/litranges.h"

#include <QAbstractScrollArea>
#include <QVariantAnimation>

#include <optional>

namespace countersign {

/// Bytes with their origins: each kind in its colour and underline, the focused cause lit, offsets in the gutter. Wraps behind separators, never
/// scrolls sideways, paints only the lines in sight. Read-only; caret and selection by mouse and keyboard; a click or Enter names the origin.
class TracedBytesView : public QAbstractScrollArea, public AccessibleTextSource, public Findable {
    Q_OBJECT
public:
    explicit TracedBytesView(QWidget *parent = nullptr);

    /// Caret and selection stay where the bytes are long enough.
    void setBytes(const TracedBytes &bytes);
    const TracedBytes &bytes() const { return m_layout.bytes(); }
    /// Lights the cause; a literal lights nothing.
    void setLit(const Origin &origin);
    const Origin &lit() const { return m_lit; }
    LitBytes litBytes() const { return summary(m_litRanges); }
    /// What is said of the bytes as a whole, "23 bytes lit at 273": its accessible description, behind the origins at the caret.
    void setSummary(const QString &sentence);
    /// Grows with its lines up to \p rows, then scrolls inside; 0: fills what it is given.
    void setMaximumRows(int rows);
    /// A rounded well behind the bytes, or the pane's own ground.
    void setFramed(bool framed);

    QByteArray selectedBytes() const;
    void selectAll();
    /// The selection, or everything, exactly, to the clipboard.
    void copy();
    qsizetype caret() const { return m_caret.position(); }
    void setCaret(qsizetype offset, bool keepAnchor = false);
    const std::vector<ByteLine> &lines() const { return m_layout.lines(); }
    /// Where the byte is painted, in the viewport's coordinates.
    QRect byteRect(qsizetype offset) const { return m_layout.rectOf(offset, firstRow()); }

    /// Marks where \p text occurs, without going there. \returns in how many places
    int mark(const QString &text);
    /// Selects the match and scrolls to it. \param index from 0
    void showMatch(int index);
    void find(const QString &text) override;
    void findNext(bool backwards) override;
    int matchCount() const override { return int(m_matches.size()); }
    int currentMatch() const override { return m_currentMatch + 1; }
    void focusFound() override { setFocus(Qt::OtherFocusReason); }

    bool hasHeightForWidth() const override { return m_maximumRows > 0; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    QString accessibleText() const override;
    int accessibleCaret() const override;
    void setAccessibleCaret(int offset) override;
    std::pair<int, int> accessibleSelection() const override;
    void setAccessibleSelection(int start, int end) override;
    QRect accessibleRect(int offset) const override;
    int accessibleOffsetAt(const QPoint &point) const override;
    std::pair<int, int> accessibleLine(int offset) const override;
    AccessibleRun accessibleRun(int offset) const override;

signals:
    void originClicked(const countersign::Origin &origin);
    void copied(qsizetype bytes);
    /// The caret moved by keyboard; \p rect in this widget's coordinates, for a pane that scrolls as a whole.
    void caretMoved(const QRect &rect);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void applyTheme();
    void relayout();
    qsizetype firstRow() const;
    /// The segment at a point that a click can go to; null for the scheme's own bytes and beside the text.
    const Segment *clickableAt(const QPoint &point) const;
    void activate(const Segment *segment);
    void ensureCaretVisible();
    const ReadableBytes &readable() const;
    void describe();
    void describeCaret();

    ByteLayout m_layout;
    ByteCaret m_caret;
    Origin m_lit{};
    QVector<Segment> m_litRanges{};
    int m_maximumRows = 0;
    std::optional<QPoint> m_pressedAt{};
    QVariantAnimation m_fade;
    mutable std::pair<int, int> m_heightCache{-1, 0};
    mutable std::optional<ReadableBytes> m_readable{};
    QString m_sought{};
    QVector<ByteMatch> m_matches{};
    int m_currentMatch = -1;
    QString m_summary{};
    QString m_atCaret{};           ///< where the bytes at the caret came from
    qsizetype m_describedRow = -1; ///< the caret's when that was said
};

} // namespace countersign
