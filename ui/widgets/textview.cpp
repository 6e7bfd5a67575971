// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textview.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/textpainter.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <climits>

namespace countersign {

TextView::TextView(QWidget *parent) : QAbstractScrollArea(parent)
{
    provideAccessibleText();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&Theme::current(), &Theme::changed, this, &TextView::applyTheme);
    m_rows.layOut(viewport()->width());
    showRows();
}

void TextView::applyTheme()
{
    m_rows.followTheme();
    showRows();
}

void TextView::setContent(TextLayout content)
{
    m_rows.setContent(std::move(content));
    m_reading.forget();
    m_search.forget();
    m_caret = m_anchor = {};
    verticalScrollBar()->setValue(0);
    showRows();
    if (!m_search.text().isEmpty())
        find(m_search.text());
    if (QAccessible::isActive()) {
        QAccessibleTextUpdateEvent event(this, 0, QString(), accessibleText());
        QAccessible::updateAccessibility(&event);
    }
}

void TextView::setRevealed(bool revealed)
{
    if (isRevealed() == revealed)
        return;
    m_rows.setRevealed(revealed);
    m_reading.forget();
    m_caret = m_anchor = {m_caret.line, 0};
    showRows();
}

// --- rows in sight

void TextView::showRows()
{
    const int page = m_rows.rowsIn(viewport()->height());
    verticalScrollBar()->setRange(0, int(std::clamp<qint64>(m_rows.count() - page, 0, INT_MAX)));
    verticalScrollBar()->setPageStep(page);
    m_reading.setInSight(firstRow(), page);
    viewport()->update();
}

qint64 TextView::firstRow() const
{
    return verticalScrollBar()->value();
}

void TextView::scrollContentsBy(int, int)
{
    viewport()->update();
    m_reading.setInSight(firstRow(), verticalScrollBar()->pageStep());
}

QSize TextView::sizeHint() const
{
    return {m_rows.gutterWidth() + m_rows.foldWidth() + int(60 * m_rows.grid().advance()), 12 * m_rows.grid().lineHeight()};
}

QSize TextView::minimumSizeHint() const
{
    return {m_rows.gutterWidth() + m_rows.foldWidth() + int(16 * m_rows.grid().advance()), m_rows.grid().lineHeight()};
}

void TextView::resizeEvent(QResizeEvent *event)
{
    const TextPlace top{m_rows.lineAt(firstRow()).first, 0};
    QAbstractScrollArea::resizeEvent(event);
    m_rows.layOut(viewport()->width());
    showRows();
    if (event->oldSize().width() != event->size().width())
        verticalScrollBar()->setValue(int(m_rows.rowOf(top)));
}

// --- painting

bool TextView::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().colour(Token::Base));
        if (hasFocus())
            paintFocusRing(&painter, rect(), 0);
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void TextView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    TextPainter rows(painter, m_rows, m_search);
    const auto [from, to] = selection();
    rows.setSelection(from, to);
    if (hasFocus())
        rows.setCaret(m_caret);
    const int height = m_rows.grid().lineHeight();
    const qint64 first = firstRow() + std::max(0, event->rect().top() - m_rows.padding()) / height;
    const qint64 last = std::min(firstRow() + std::max(0, event->rect().bottom() - m_rows.padding()) / height, m_rows.count() - 1);
    for (qint64 row = first; row <= last; ++row)
        rows.paintRow(row, m_rows.top(row, firstRow()));
}

// --- folding and search

void TextView::setFolded(int line, bool folded)
{
    if (m_rows.setFolded(line, folded))
        showRows();
}

void TextView::foldAll(bool folded)
{
    m_rows.foldAll(folded);
    showRows();
}

void TextView::find(const QString &text)
{
    m_search.look(text, m_rows.content(), isRevealed(), selection().first);
    findNext(false);
    viewport()->update();
}

void TextView::findNext(bool backwards)
{
    if (m_search.count() == 0)
        return;
    const TextSearch::Match &match = m_search.step(backwards);
    m_anchor = match.from;
    m_caret = {match.from.line, match.from.cell + match.cells};
    ensureCaretVisible();
    viewport()->update();
}

// --- caret, selection, copy

std::pair<TextPlace, TextPlace> TextView::selection() const
{
    return std::minmax(m_anchor, m_caret);
}

void TextView::setCaret(const TextPlace &place, bool keepAnchor)
{
    m_caret = place;
    if (!keepAnchor)
        m_anchor = place;
    viewport()->update();
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, accessibleCaret());
        QAccessible::updateAccessibility(&event);
    }
}

void TextView::ensureCaretVisible()
{
    if (m_rows.reveal(m_caret.line))
        showRows();
    const auto row = int(m_rows.rowOf(m_caret));
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + bar->pageStep())
        bar->setValue(row - bar->pageStep() + 1);
}

void TextView::selectAll()
{
    if (m_rows.lineCount() == 0)
        return;
    m_anchor = {};
    const int last = m_rows.lineCount() - 1;
    setCaret({last, m_rows.cells(last)}, true);
}

QByteArray TextView::selectedBytes() const
{
    const auto [from, to] = selection();
    if (from == to || m_rows.lineCount() == 0)
        return {};
    QByteArray bytes;
    for (int i = from.line; i <= to.line; ++i) {
        const TextLine &line = m_rows.line(i);
        if (i > from.line && line.number > 0)
            bytes += '\n';
        const QByteArray whole = content().lineBytes(line, isRevealed());
        bytes += bytesBetween(whole, i == from.line ? from.cell : 0, i == to.line ? to.cell : INT_MAX);
    }
    return bytes;
}

void TextView::copy()
{
    QByteArray bytes = selectedBytes();
    if (bytes.isEmpty())
        bytes = content().text(0, m_rows.lineCount() - 1, isRevealed());
    copyToClipboard(bytes);
    emit copied(bytes.size());
}

void TextView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_rows.isEmpty())
        return;
    const QPoint point = event->position().toPoint();
    const TextPlace place = m_rows.placeAt(point, firstRow());
    if (point.x() < m_rows.gutterWidth() + m_rows.foldWidth() && m_rows.line(place.line).foldEnd >= 0)
        setFolded(place.line, !isFolded(place.line));
    else
        setCaret(place, event->modifiers().testFlag(Qt::ShiftModifier));
}

void TextView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    setCaret(m_rows.placeAt(event->position().toPoint(), firstRow()), true);
    ensureCaretVisible();
}

void TextView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_rows.isEmpty())
        return;
    const TextPlace at = m_rows.placeAt(event->position().toPoint(), firstRow());
    int cell = m_rows.line(at.line).indent;
    content().visit(m_rows.line(at.line), isRevealed(), [&](QByteArrayView piece, SyntaxPart part) { // the token, without its quotes
        const int cells = cellsIn(piece);
        if (at.cell >= cell && at.cell < cell + cells) {
            const bool quoted =
                cells > 2 && (part == SyntaxPart::Name || part == SyntaxPart::String) && piece.front() == '"' && piece.back() == '"';
            m_anchor = {at.line, cell + (quoted ? 1 : 0)};
            m_caret = {at.line, cell + cells - (quoted ? 1 : 0)};
        }
        cell += cells;
    });
    viewport()->update();
}

void TextView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(hasSelection() ? tr("Copy selection") : tr("Copy all"), this, &TextView::copy)->setShortcut(QKeySequence::Copy);
    menu.addAction(tr("Select all"), this, &TextView::selectAll)->setShortcut(QKeySequence::SelectAll);
    if (content().syntax != TextLayout::Syntax::Plain) {
        menu.addSeparator();
        menu.addAction(tr("Fold all"), this, [this] { foldAll(true); });
        menu.addAction(tr("Unfold all"), this, [this] { foldAll(false); });
    }
    menu.exec(event->globalPos());
}

std::optional<TextPlace> TextView::caretMovedBy(const QKeyEvent &key) const
{
    const bool control = key.modifiers().testFlag(Qt::ControlModifier);
    const int last = m_rows.lineCount() - 1;
    const TextLine &line = m_rows.line(m_caret.line);
    const int end = m_rows.cells(m_caret.line);
    switch (key.key()) {
    case Qt::Key_Left:
        if (m_caret.cell > line.indent)
            return TextPlace{m_caret.line, m_caret.cell - 1};
        return m_caret.line > 0 ? TextPlace{m_caret.line - 1, m_rows.cells(m_caret.line - 1)} : m_caret;
    case Qt::Key_Right:
        if (m_caret.cell < end)
            return TextPlace{m_caret.line, m_caret.cell + 1};
        return m_caret.line < last ? TextPlace{m_caret.line + 1, m_rows.line(m_caret.line + 1).indent} : m_caret;
    case Qt::Key_Up:
        return m_rows.movedByRows(m_caret, -1);
    case Qt::Key_Down:
        return m_rows.movedByRows(m_caret, 1);
    case Qt::Key_PageUp:
        return m_rows.movedByRows(m_caret, -verticalScrollBar()->pageStep());
    case Qt::Key_PageDown:
        return m_rows.movedByRows(m_caret, verticalScrollBar()->pageStep());
    case Qt::Key_Home:
        return control ? TextPlace{} : TextPlace{m_caret.line, line.indent};
    case Qt::Key_End:
        return control ? TextPlace{last, m_rows.cells(last)} : TextPlace{m_caret.line, end};
    default:
        return {};
    }
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (m_rows.isEmpty())
        return QAbstractScrollArea::keyPressEvent(event);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        setFolded(m_caret.line, !isFolded(m_caret.line));
    else if (const auto to = caretMovedBy(*event))
        setCaret(*to, shift);
    else
        return QAbstractScrollArea::keyPressEvent(event);
    ensureCaretVisible();
}

void TextView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    update();
    viewport()->update();
}

void TextView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    update();
    viewport()->update();
}

// --- for screen readers

void TextView::setAccessibleCaret(int offset)
{
    setCaret(m_reading.placeOf(offset), false);
    ensureCaretVisible();
}

std::pair<int, int> TextView::accessibleSelection() const
{
    const auto [from, to] = selection();
    return {m_reading.unitsTo(from), m_reading.unitsTo(to)};
}

void TextView::setAccessibleSelection(int start, int end)
{
    m_anchor = m_reading.placeOf(start);
    setCaret(m_reading.placeOf(end), true);
}

QRect TextView::accessibleRect(int offset) const
{
    if (m_rows.lineCount() == 0)
        return {};
    const TextPlace place = m_reading.placeOf(offset);
    const TextLine &line = m_rows.line(place.line);
    const int column = std::max(0, place.cell - line.indent) % m_rows.rowCells(line);
    return {int(m_rows.xOf(line, column)), m_rows.top(m_rows.rowOf(place), firstRow()), int(m_rows.grid().advance()),
            m_rows.grid().lineHeight()};
}

int TextView::accessibleOffsetAt(const QPoint &point) const
{
    return m_reading.unitsTo(m_rows.placeAt(point - viewport()->pos(), firstRow()));
}

} // namespace countersign
