// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tracedbytes.h"
#include "ui/widgets/accessibletext.h"
#include "ui/widgets/bytelines.h"
#include "ui/widgets/cellgrid.h"

#include <QAbstractScrollArea>
#include <QVariantAnimation>

#include <optional>

namespace countersign {

/// What is lit in a view: how many bytes, where the first is, and in how many places.
struct LitBytes {
    qsizetype bytes = 0;
    qsizetype first = 0;
    int places = 0;

    bool operator==(const LitBytes &) const = default;
};

/// Where the bytes of \p origin's cause are in \p bytes: name, separator and value that stand together are one range.
QVector<Segment> litRanges(const TracedBytes &bytes, const Origin &origin);

/// Bytes with their origins: each kind in its colour and underline, the focused cause lit, offsets in the gutter. Wraps behind separators, never
/// scrolls sideways, paints only the lines in sight. Read-only; caret and selection by mouse and keyboard; a click or Enter names the origin.
class TracedBytesView : public QAbstractScrollArea, public AccessibleTextSource {
    Q_OBJECT
public:
    explicit TracedBytesView(QWidget *parent = nullptr);

    /// Caret and selection stay where the bytes are long enough.
    void setBytes(const TracedBytes &bytes);
    const TracedBytes &bytes() const { return m_bytes; }
    /// Lights the cause; a literal lights nothing.
    void setLit(const Origin &origin);
    const Origin &lit() const { return m_lit; }
    LitBytes litBytes() const;
    /// Grows with its lines up to \p rows, then scrolls inside; 0: fills what it is given.
    void setMaximumRows(int rows);
    /// A rounded well behind the bytes, or the pane's own ground.
    void setFramed(bool framed);

    QByteArray selectedBytes() const;
    void selectAll();
    /// The selection, or everything, exactly, to the clipboard.
    void copy();
    qsizetype caret() const { return m_caret; }
    void setCaret(qsizetype offset, bool keepAnchor = false);
    const std::vector<ByteLine> &lines() const { return m_lines; }
    /// Where the byte is painted, in the viewport's coordinates.
    QRect byteRect(qsizetype offset) const;

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
    struct Piece {
        qsizetype from = 0;
        qsizetype to = 0;
        const Segment *segment = nullptr;
        qreal x = 0;
        qreal width = 0;
    };

    void applyTheme();
    void relayout();
    void updateLit();
    int columns(int viewportWidth) const;
    int gutterWidth() const;
    int verticalPadding() const;
    qsizetype firstRow() const;
    qsizetype rowOf(qsizetype offset) const;
    std::vector<Piece> pieces(const ByteLine &line) const;
    qreal xOf(const ByteLine &line, qsizetype offset) const;
    /// \param past set when the point lies outside the line's bytes
    qsizetype offsetAt(const QPoint &point, bool *past = nullptr) const;
    const Segment *clickableAt(const QPoint &point) const;
    void activate(const Segment *segment);
    void moveByRows(qsizetype rows, bool keepAnchor);
    void ensureCaretVisible();
    void paintLine(QPainter &painter, const ByteLine &line, qreal y) const;
    void paintGutter(QPainter &painter, const ByteLine &line, qreal y, bool lit) const;
    void paintTick(QPainter &painter, const ByteLine &line, qsizetype offset, qreal y) const;
    void paintLit(QPainter &painter, const ByteLine &line, qreal y) const;
    bool isLit(qsizetype offset) const;

    TracedBytes m_bytes{};
    Origin m_lit{};
    QVector<Segment> m_litRanges{};
    std::vector<ByteLine> m_lines{{}};
    bool m_anyCut = false;
    CellGrid m_grid;
    int m_maximumRows = 0;
    bool m_framed = true;
    qsizetype m_caret = 0;
    qsizetype m_anchor = 0;
    std::optional<QPoint> m_pressedAt{};
    QVariantAnimation m_fade;
    mutable std::pair<int, int> m_heightCache{-1, 0};
    mutable std::optional<QString> m_text{};
};

} // namespace countersign
