// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tracedbytesview.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bytepainter.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/originpainting.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace countersign {

TracedBytesView::TracedBytesView(QWidget *parent) : QAbstractScrollArea(parent)
{
    provideAccessibleText();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    setFramed(true);
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    connect(&m_fade, &QVariantAnimation::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, this, &TracedBytesView::applyTheme);
}

void TracedBytesView::applyTheme()
{
    m_layout.followTheme();
    setFramed(m_layout.isFramed());
    relayout();
    update();
}

void TracedBytesView::setBytes(const TracedBytes &bytes)
{
    if (bytes == m_layout.bytes())
        return;
    m_layout.setBytes(bytes);
    m_readable.reset();
    m_caret.limit(bytes.size());
    m_litRanges = litRanges(bytes, m_lit);
    m_matches = m_sought.isEmpty() ? QVector<ByteMatch>() : matchesIn(readable(), m_sought);
    m_currentMatch = std::min(m_currentMatch, int(m_matches.size()) - 1);
    relayout();
    if (QAccessible::isActive()) {
        QAccessibleTextUpdateEvent event(this, 0, QString(), accessibleText());
        QAccessible::updateAccessibility(&event);
    }
}

void TracedBytesView::setLit(const Origin &origin)
{
    const bool sameCause = m_lit.sameCause(origin);
    m_lit = origin;
    if (sameCause)
        return;
    m_litRanges = litRanges(m_layout.bytes(), m_lit);
    m_fade.stop();
    m_fade.setDuration(std::min(80, style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this)));
    if (!m_litRanges.isEmpty() && isVisible())
        m_fade.start();
    viewport()->update();
}

void TracedBytesView::setMaximumRows(int rows)
{
    m_maximumRows = rows;
    QSizePolicy policy(QSizePolicy::Expanding, rows > 0 ? QSizePolicy::Preferred : QSizePolicy::Expanding);
    policy.setHeightForWidth(rows > 0);
    setSizePolicy(policy);
    updateGeometry();
}

void TracedBytesView::setFramed(bool framed)
{
    m_layout.setFramed(framed);
    const int edge = framed ? 2 : 0;
    setViewportMargins(edge, edge, edge, edge);
    m_heightCache = {-1, 0};
    update();
}

// --- size and scrolling

void TracedBytesView::relayout()
{
    m_layout.layOut(viewport()->width());
    m_heightCache = {-1, 0};
    const int inSight = m_layout.rowsIn(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, int(lines().size()) - inSight));
    verticalScrollBar()->setPageStep(inSight);
    updateGeometry();
    viewport()->update();
}

int TracedBytesView::heightForWidth(int width) const
{
    if (m_heightCache.first == width)
        return m_heightCache.second;
    const QMargins margins = viewportMargins();
    const int rows = m_layout.rowsAt(width - margins.left() - margins.right());
    const int shown = m_maximumRows > 0 ? std::min(rows, m_maximumRows) : rows;
    m_heightCache = {width, shown * m_layout.grid().lineHeight() + 2 * m_layout.padding() + margins.top() + margins.bottom()};
    return m_heightCache.second;
}

QSize TracedBytesView::sizeHint() const
{
    const int width = m_layout.gutterWidth() + int(64 * m_layout.grid().advance());
    return {width, m_maximumRows > 0 ? heightForWidth(std::max(width, this->width())) : 12 * m_layout.grid().lineHeight()};
}

QSize TracedBytesView::minimumSizeHint() const
{
    return {m_layout.gutterWidth() + int(16 * m_layout.grid().advance()), m_layout.grid().lineHeight() + 2 * m_layout.padding()};
}

void TracedBytesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void TracedBytesView::scrollContentsBy(int, int)
{
    viewport()->update();
}

qsizetype TracedBytesView::firstRow() const
{
    return verticalScrollBar()->value();
}

void TracedBytesView::ensureCaretVisible()
{
    const auto row = int(m_layout.rowOf(caret()));
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + bar->pageStep())
        bar->setValue(row - bar->pageStep() + 1);
}

void TracedBytesView::wheelEvent(QWheelEvent *event)
{
    // A well among others scrolls only when it was chosen, so that the wheel never gets stuck on the way through the steps.
    if (m_maximumRows > 0 && !hasFocus())
        event->ignore();
    else
        QAbstractScrollArea::wheelEvent(event);
}

// --- painting

bool TracedBytesView::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) { // the ground; the bytes are the viewport's
        QPainter painter(this);
        const Theme &theme = Theme::current();
        const bool framed = m_layout.isFramed();
        if (framed)
            paintBox(&painter, rect(), theme.px(6), theme.colour(Token::Well), theme.colour(Token::Line));
        else
            painter.fillRect(rect(), theme.colour(Token::Base));
        if (hasFocus())
            paintFocusRing(&painter, rect(), framed ? theme.px(6) : 0);
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void TracedBytesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const bool fades = m_fade.state() == QAbstractAnimation::Running;
    const ByteMarks marks{.lit = m_lit,
                          .litRanges = m_litRanges,
                          .litOpacity = fades ? m_fade.currentValue().toReal() : 1.0,
                          .matches = m_matches,
                          .selection = m_caret.selection(),
                          .caret = hasFocus() ? std::optional(caret()) : std::nullopt};
    BytePainter lines(painter, m_layout, marks);
    const int height = m_layout.grid().lineHeight();
    const qsizetype first = firstRow() + std::max(0, event->rect().top() - m_layout.padding()) / height;
    const qsizetype last = firstRow() + std::max(0, event->rect().bottom() - m_layout.padding()) / height;
    for (qsizetype row = first; row <= std::min(last, qsizetype(m_layout.lines().size()) - 1); ++row)
        lines.paintLine(m_layout.lines()[size_t(row)], m_layout.top(row, firstRow()));
}

// --- deeds

QByteArray TracedBytesView::selectedBytes() const
{
    const auto [from, to] = m_caret.selection();
    return bytes().bytes().mid(from, to - from);
}

void TracedBytesView::selectAll()
{
    m_caret.select(0, bytes().size());
    viewport()->update();
}

void TracedBytesView::copy()
{
    const QByteArray chosen = m_caret.hasSelection() ? selectedBytes() : bytes().bytes();
    copyToClipboard(chosen);
    emit copied(chosen.size());
}

void TracedBytesView::setCaret(qsizetype offset, bool keepAnchor)
{
    m_caret.place(std::clamp<qsizetype>(offset, 0, bytes().size()), keepAnchor);
    viewport()->update();
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, accessibleCaret());
        QAccessible::updateAccessibility(&event);
    }
    describeCaret();
}

// --- search

int TracedBytesView::mark(const QString &text)
{
    m_sought = text;
    m_matches = matchesIn(readable(), text);
    m_currentMatch = -1;
    viewport()->update();
    return matchCount();
}

void TracedBytesView::showMatch(int index)
{
    m_currentMatch = index;
    const ByteMatch &match = m_matches.at(index);
    m_caret.place(match.from, false);
    setCaret(match.to, true);
    ensureCaretVisible();
    emit caretMoved(byteRect(match.from).translated(viewport()->pos()));
}

void TracedBytesView::find(const QString &text)
{
    const qsizetype from = m_caret.selection().first;
    if (mark(text) == 0)
        return;
    const auto behind = std::find_if(m_matches.cbegin(), m_matches.cend(), [from](const ByteMatch &match) { return match.from >= from; });
    showMatch(behind == m_matches.cend() ? 0 : int(behind - m_matches.cbegin()));
}

void TracedBytesView::findNext(bool backwards)
{
    const int count = matchCount();
    if (count > 0)
        showMatch((std::max(m_currentMatch, backwards ? 0 : -1) + (backwards ? -1 : 1) + count) % count);
}

const Segment *TracedBytesView::clickableAt(const QPoint &point) const
{
    bool past = false;
    const qsizetype offset = m_layout.offsetAt(point, firstRow(), &past);
    const Segment *segment = past ? nullptr : bytes().segmentAt(offset);
    return segment && segment->origin.kind != Origin::Kind::Literal ? segment : nullptr;
}

void TracedBytesView::activate(const Segment *segment)
{
    if (!segment || segment->origin.kind == Origin::Kind::Literal)
        return;
    Origin origin = segment->origin;
    origin.part = Origin::Part::Value;
    emit originClicked(origin);
}

bool TracedBytesView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const Segment *segment = clickableAt(help->pos());
        QToolTip::showText(help->globalPos(), segment ? plainToolTip(originText(segment->origin)) : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TracedBytesView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position().toPoint();
    setCaret(m_layout.offsetAt(*m_pressedAt, firstRow()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void TracedBytesView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        viewport()->setCursor(clickableAt(point) ? Qt::PointingHandCursor : Qt::IBeamCursor);
        return;
    }
    const bool dragged = m_pressedAt && (point - *m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (dragged)
        m_pressedAt.reset();
    if (!m_pressedAt) {
        setCaret(m_layout.offsetAt(point, firstRow()), true);
        ensureCaretVisible();
    }
}

void TracedBytesView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_pressedAt && !event->modifiers().testFlag(Qt::ShiftModifier))
        activate(clickableAt(*m_pressedAt));
    m_pressedAt.reset();
}

void TracedBytesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressedAt.reset();
    if (const Segment *segment = bytes().segmentAt(m_layout.offsetAt(event->position().toPoint(), firstRow()))) {
        m_caret.place(segment->offset, false);
        setCaret(endOf(*segment), true);
    }
}

void TracedBytesView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyAction =
        menu.addAction(m_caret.hasSelection() ? tr("Copy selected bytes") : tr("Copy all bytes"), this, &TracedBytesView::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    menu.addAction(tr("Select all"), this, &TracedBytesView::selectAll)->setShortcut(QKeySequence::SelectAll);
    const Segment *segment = bytes().segmentAt(caret());
    if (segment && segment->origin.kind != Origin::Kind::Literal) {
        menu.addSeparator();
        menu.addAction(tr("Go to %1").arg(originText(segment->origin)), this,
                       [this, origin = segment->origin] { emit originClicked(origin); });
    }
    menu.exec(event->globalPos());
}

void TracedBytesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return activate(bytes().segmentAt(caret()));
    const auto to = caretMovedBy(*event, m_layout, caret(), verticalScrollBar()->pageStep());
    if (!to)
        return QAbstractScrollArea::keyPressEvent(event);
    setCaret(*to, event->modifiers().testFlag(Qt::ShiftModifier));
    ensureCaretVisible();
    emit caretMoved(byteRect(caret()).translated(viewport()->pos()));
}

void TracedBytesView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    describeCaret();
    update();
    viewport()->update();
}

void TracedBytesView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    describeCaret();
    update();
    viewport()->update();
}

} // namespace countersign
