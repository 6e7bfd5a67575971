// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textview.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <climits>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wholeForReaders = qsizetype(1) << 20; ///< of a longer text screen readers get the part in sight
constexpr size_t mostMatches = 20000;

CellGrid textGrid()
{
    const Theme &theme = Theme::current();
    return CellGrid(theme.font(TextRole::Mono), theme.px(19));
}

Token syntaxToken(SyntaxPart part)
{
    switch (part) {
    case SyntaxPart::Plain:
    case SyntaxPart::Name:
        return Token::Text;
    case SyntaxPart::String:
        return Token::JsonString;
    case SyntaxPart::Number:
        return Token::JsonNumber;
    case SyntaxPart::Literal:
        return Token::JsonLiteral;
    case SyntaxPart::Punctuation:
        return Token::Muted;
    case SyntaxPart::Masked:
        return Token::OriginKey;
    }
    return Token::Text;
}

/// The bytes of \p line between two cells.
QByteArray bytesBetween(const QByteArray &line, int fromCell, int toCell)
{
    const auto offset = [&line](int cell) {
        qsizetype at = 0;
        for (int taken = 0; at < line.size() && taken < cell;) {
            const Cell next = cellAt(line, at);
            taken += next.width;
            at += next.bytes;
        }
        return at;
    };
    const qsizetype from = offset(fromCell);
    return line.mid(from, offset(toCell) - from);
}

} // namespace

TextView::TextView(QWidget *parent) : QAbstractScrollArea(parent), m_grid(textGrid())
{
    provideAccessibleText();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&Theme::current(), &Theme::changed, this, &TextView::applyTheme);
    measure();
}

void TextView::applyTheme()
{
    m_grid = textGrid();
    place();
}

void TextView::setContent(TextLayout content)
{
    m_content = std::move(content);
    m_revealed = false;
    m_folded.clear();
    m_matches.clear();
    m_currentMatch = -1;
    m_caret = m_anchor = {};
    verticalScrollBar()->setValue(0);
    measure();
    if (!m_search.isEmpty())
        find(m_search);
    if (QAccessible::isActive()) {
        QAccessibleTextUpdateEvent event(this, 0, QString(), accessibleText());
        QAccessible::updateAccessibility(&event);
    }
}

void TextView::setRevealed(bool revealed)
{
    if (m_revealed == revealed)
        return;
    m_revealed = revealed;
    m_caret = m_anchor = {m_caret.line, 0};
    measure();
}

// --- layout

void TextView::measure()
{
    m_text.reset();
    m_cells.resize(m_content.lines.size());
    for (size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i] = m_content.cells(m_content.lines[i], m_revealed);
    place();
}

void TextView::place()
{
    measureColumns();
    m_shown.clear();
    m_firstRow.clear();
    qint64 rows = 0;
    for (int line = 0; line < int(m_content.lines.size()); ++line) {
        m_shown.push_back(line);
        m_firstRow.push_back(rows);
        rows += rowCount(line);
        if (m_folded.contains(line))
            line = m_content.lines[size_t(line)].foldEnd; // the closing line is painted behind the fold's mark
    }
    m_firstRow.push_back(rows);
    const int page = std::max(1, (viewport()->height() - Theme::current().px(10)) / m_grid.lineHeight());
    verticalScrollBar()->setRange(0, int(std::clamp<qint64>(rows - page, 0, INT_MAX)));
    verticalScrollBar()->setPageStep(page);
    viewport()->update();
}

int TextView::foldWidth() const
{
    return m_content.syntax == TextLayout::Syntax::Plain ? Theme::current().px(10) : Theme::current().px(22);
}

/// Widths that every row needs, computed once a layout.
void TextView::measureColumns()
{
    const Theme &theme = Theme::current();
    const auto last =
        std::find_if(m_content.lines.crbegin(), m_content.lines.crend(), [](const TextLine &line) { return line.number > 0; });
    const int number = last == m_content.lines.crend() ? 1 : last->number;
    const qreal digit = QFontMetricsF(theme.font(TextRole::Mono)).horizontalAdvance(u'0');
    m_gutter = std::max(theme.px(36), theme.px(14) + int(digit * qreal(QByteArray::number(number).size())));
    m_columns = std::max(16, int((viewport()->width() - m_gutter - foldWidth() - theme.px(8)) / m_grid.advance()) - 1);
}

int TextView::rowCells(const TextLine &line) const
{
    return m_columns - std::min(line.indent, m_columns / 2);
}

int TextView::rowCount(int line) const
{
    const TextLine &at = m_content.lines[size_t(line)];
    const int cells = m_cells[size_t(line)] - at.indent;
    return std::max(1, (cells + rowCells(at) - 1) / rowCells(at));
}

qsizetype TextView::shownAt(qint64 row) const
{
    const auto after = std::upper_bound(m_firstRow.cbegin(), m_firstRow.cend(), row);
    return std::clamp<qsizetype>(after - m_firstRow.cbegin() - 1, 0, std::max<qsizetype>(0, qsizetype(m_shown.size()) - 1));
}

qint64 TextView::rowOf(const TextPlace &place) const
{
    if (m_shown.empty())
        return 0;
    const auto after = std::upper_bound(m_shown.cbegin(), m_shown.cend(), place.line);
    const auto shown = size_t(std::max<qsizetype>(0, after - m_shown.cbegin() - 1));
    const TextLine &line = m_content.lines[size_t(m_shown[shown])];
    if (m_shown[shown] != place.line)
        return m_firstRow[shown];
    const int row = std::max(0, place.cell - line.indent) / rowCells(line);
    return m_firstRow[shown] + std::min(row, rowCount(place.line) - 1);
}

qreal TextView::xOf(const TextLine &line, int cell) const
{
    const int indent = std::min(line.indent, m_columns / 2);
    return m_gutter + foldWidth() + m_grid.advance() * (indent + cell);
}

TextPlace TextView::placeAt(const QPoint &point) const
{
    if (m_shown.empty())
        return {};
    const qint64 row = verticalScrollBar()->value() + std::max(0, point.y() - Theme::current().px(5)) / m_grid.lineHeight();
    const qsizetype shown = shownAt(row);
    const int index = m_shown[size_t(shown)];
    const TextLine &line = m_content.lines[size_t(index)];
    const int inLine = int(std::clamp<qint64>(row - m_firstRow[size_t(shown)], 0, rowCount(index) - 1));
    const auto column = int(std::round((point.x() - xOf(line, 0)) / m_grid.advance()));
    const int cell = line.indent + inLine * rowCells(line) + std::clamp(column, 0, rowCells(line));
    return {index, std::clamp(cell, line.indent, std::max(line.indent, m_cells[size_t(index)]))};
}

QSize TextView::sizeHint() const
{
    return {m_gutter + foldWidth() + int(60 * m_grid.advance()), 12 * m_grid.lineHeight()};
}

QSize TextView::minimumSizeHint() const
{
    return {m_gutter + foldWidth() + int(16 * m_grid.advance()), 2 * m_grid.lineHeight()};
}

void TextView::resizeEvent(QResizeEvent *event)
{
    const TextPlace top = m_shown.empty() ? TextPlace{} : TextPlace{m_shown[size_t(shownAt(verticalScrollBar()->value()))], 0};
    QAbstractScrollArea::resizeEvent(event);
    place();
    if (event->oldSize().width() != event->size().width())
        verticalScrollBar()->setValue(int(rowOf(top)));
}

void TextView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (m_content.source.size() > wholeForReaders)
        m_text.reset();
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
    const int height = m_grid.lineHeight();
    const int top = Theme::current().px(5);
    const qint64 scrolled = verticalScrollBar()->value();
    const qint64 first = scrolled + std::max(0, event->rect().top() - top) / height;
    const qint64 last = std::min(scrolled + std::max(0, event->rect().bottom() - top) / height, m_firstRow.back() - 1);
    for (qint64 row = first; row <= last; ++row) {
        const qsizetype shown = shownAt(row);
        paintRow(painter, shown, int(row - m_firstRow[size_t(shown)]), top + qreal(row - scrolled) * height);
    }
}

void TextView::paintRange(QPainter &painter, int lineIndex, int row, qreal y, int from, int to, const QColor &fill, bool underlined) const
{
    const TextLine &line = m_content.lines[size_t(lineIndex)];
    const int start = line.indent + row * rowCells(line);
    const int left = std::max(from, start) - start;
    const int right = std::min(to, start + rowCells(line)) - start;
    if (left >= right)
        return;
    const QRectF box(xOf(line, left), y, m_grid.advance() * (right - left), m_grid.lineHeight());
    painter.fillRect(box, fill);
    if (underlined)
        painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), Theme::current().colour(Token::LitLine));
}

void TextView::paintMarks(QPainter &painter, int lineIndex, int row, qreal y) const
{
    const Theme &theme = Theme::current();
    const auto first = std::lower_bound(m_matches.cbegin(), m_matches.cend(), TextPlace{lineIndex, 0},
                                        [](const Match &match, const TextPlace &place) { return match.from < place; });
    for (auto match = first; match != m_matches.cend() && match->from.line == lineIndex; ++match)
        paintRange(painter, lineIndex, row, y, match->from.cell, match->from.cell + match->cells, theme.colour(Token::Find), true);
    const auto [from, to] = std::minmax(m_anchor, m_caret);
    if (from != to && lineIndex >= from.line && lineIndex <= to.line)
        paintRange(painter, lineIndex, row, y, lineIndex == from.line ? from.cell : 0, lineIndex == to.line ? to.cell : INT_MAX,
                   theme.colour(Token::Selected), false);
}

void TextView::paintRow(QPainter &painter, qsizetype shown, int row, qreal y) const
{
    const Theme &theme = Theme::current();
    const int index = m_shown[size_t(shown)];
    const TextLine &line = m_content.lines[size_t(index)];
    paintMarks(painter, index, row, y);
    if (row == 0 && line.number > 0) {
        painter.setFont(m_grid.font());
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(QRectF(0, y, m_gutter, m_grid.lineHeight()), Qt::AlignRight | Qt::AlignVCenter, QString::number(line.number));
    }
    if (row == 0 && line.foldEnd >= 0) {
        const int side = theme.px(12);
        paintIcon(&painter, QRect(m_gutter + theme.px(5), int(y) + (m_grid.lineHeight() - side) / 2, side, side),
                  m_folded.contains(index) ? u"chevron-right"_s : u"chevron-down"_s, Token::Muted);
    }
    const int start = row * rowCells(line);
    const int end = start + rowCells(line);
    int cell = 0;
    m_content.visit(line, m_revealed, [&](QByteArrayView piece, SyntaxPart part) {
        const int cells = cellsIn(piece);
        const int before = cell;
        cell += cells;
        if (cell <= start || before >= end)
            return;
        int skipped = 0;
        const qsizetype from = before < start ? bytesWithin(piece, start - before, &skipped) : 0;
        const qsizetype length = bytesWithin(piece.sliced(from), end - before - skipped);
        const QColor colour = theme.colour(syntaxToken(part));
        m_grid.paint(&painter, xOf(line, before + skipped - start), y, piece.sliced(from, length), colour, theme.colour(Token::Muted));
    });
    if (m_folded.contains(index) && row == rowCount(index) - 1)
        paintFold(painter, index, xOf(line, cell - start), y);
    if (hasFocus() && m_caret.line == index && rowOf(m_caret) == m_firstRow[size_t(shown)] + row)
        painter.fillRect(QRectF(xOf(line, m_caret.cell - line.indent - start), y + 2, 1, m_grid.lineHeight() - 4),
                         theme.colour(Token::Text));
}

/// Behind a folded line: how much is hidden, and what closes it.
void TextView::paintFold(QPainter &painter, int lineIndex, qreal x, qreal y) const
{
    const Theme &theme = Theme::current();
    const TextLine &line = m_content.lines[size_t(lineIndex)];
    const bool isArray = m_content.source.at(line.to - 1) == '[';
    const bool isXml = m_content.syntax == TextLayout::Syntax::Xml;
    QString words = isXml ? tr("%1 elements").arg(line.children)
        : isArray         ? tr("%1 items").arg(line.children)
                          : tr("%1 keys").arg(line.children);
    if (line.children == 1)
        words = isXml ? tr("1 element") : isArray ? tr("1 item") : tr("1 key");
    painter.setFont(theme.font(TextRole::Badge));
    const int width = painter.fontMetrics().horizontalAdvance(words) + theme.px(10);
    const QRect box(int(x) + theme.px(3), int(y) + theme.px(1), width, m_grid.lineHeight() - theme.px(2));
    paintBox(&painter, box, theme.px(4), {}, theme.colour(Token::Line2));
    painter.setPen(theme.colour(Token::Muted));
    painter.drawText(box, Qt::AlignCenter, words);
    qreal after = box.right() + theme.px(4);
    m_content.visit(m_content.lines[size_t(line.foldEnd)], m_revealed, [&](QByteArrayView piece, SyntaxPart part) {
        after = m_grid.paint(&painter, after, y, piece, theme.colour(syntaxToken(part)), theme.colour(Token::Muted));
    });
}

// --- folding and search

void TextView::setFolded(int line, bool folded)
{
    if (line < 0 || line >= int(m_content.lines.size()) || m_content.lines[size_t(line)].foldEnd < 0)
        return;
    if (folded)
        m_folded.insert(line);
    else
        m_folded.remove(line);
    place();
}

void TextView::foldAll(bool folded)
{
    m_folded.clear();
    for (int line = 1; folded && line < int(m_content.lines.size()); ++line) {
        if (m_content.lines[size_t(line)].foldEnd > 0)
            m_folded.insert(line);
    }
    place();
}

/// Opens every fold that hides \p line.
void TextView::reveal(int line)
{
    const qsizetype before = m_folded.size();
    m_folded.removeIf([this, line](int fold) { return fold < line && m_content.lines[size_t(fold)].foldEnd >= line; });
    if (m_folded.size() != before)
        place();
}

void TextView::find(const QString &text)
{
    m_search = text;
    m_matches.clear();
    m_currentMatch = -1;
    for (int line = 0; !text.isEmpty() && line < int(m_content.lines.size()) && m_matches.size() < mostMatches; ++line) {
        const QByteArray bytes = m_content.lineBytes(m_content.lines[size_t(line)], m_revealed);
        const QString readable = readableText(bytes);
        for (qsizetype at = readable.indexOf(text, 0, Qt::CaseInsensitive); at >= 0;
             at = readable.indexOf(text, at + text.size(), Qt::CaseInsensitive)) {
            const qsizetype from = bytesOfReadable(bytes, at);
            const qsizetype to = bytesOfReadable(bytes, at + text.size());
            const QByteArrayView view(bytes);
            m_matches.push_back({{line, cellsIn(view.first(from))}, cellsIn(view.sliced(from, to - from))});
        }
    }
    if (!m_matches.empty()) {
        const auto [from, to] = std::minmax(m_anchor, m_caret);
        const auto behind =
            std::find_if(m_matches.cbegin(), m_matches.cend(), [start = from](const Match &match) { return match.from >= start; });
        m_currentMatch = int((behind == m_matches.cend() ? m_matches.cbegin() : behind) - m_matches.cbegin()) - 1;
        findNext(false);
    }
    viewport()->update();
}

void TextView::findNext(bool backwards)
{
    if (m_matches.empty())
        return;
    const int count = int(m_matches.size());
    m_currentMatch = (m_currentMatch + (backwards ? -1 : 1) + count) % count;
    const Match &match = m_matches[size_t(m_currentMatch)];
    reveal(match.from.line);
    m_anchor = match.from;
    m_caret = {match.from.line, match.from.cell + match.cells};
    ensureVisible(m_caret);
    viewport()->update();
}

// --- caret, selection, copy

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

void TextView::ensureVisible(const TextPlace &place)
{
    const auto row = int(rowOf(place));
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + bar->pageStep())
        bar->setValue(row - bar->pageStep() + 1);
}

void TextView::moveRows(int rows, bool keepAnchor)
{
    if (m_shown.empty())
        return;
    const TextLine &from = m_content.lines[size_t(m_caret.line)];
    const int column = std::max(0, m_caret.cell - from.indent) % rowCells(from) + std::min(from.indent, m_columns / 2);
    const qint64 row = std::clamp<qint64>(rowOf(m_caret) + rows, 0, m_firstRow.back() - 1);
    const qsizetype shown = shownAt(row);
    const int index = m_shown[size_t(shown)];
    const TextLine &line = m_content.lines[size_t(index)];
    const int inRow = std::max(0, column - std::min(line.indent, m_columns / 2));
    const int cell = line.indent + int(row - m_firstRow[size_t(shown)]) * rowCells(line) + inRow;
    setCaret({index, std::min(cell, m_cells[size_t(index)])}, keepAnchor);
}

void TextView::selectAll()
{
    if (m_content.lines.empty())
        return;
    m_anchor = {};
    setCaret({int(m_content.lines.size()) - 1, m_cells.back()}, true);
}

QByteArray TextView::selectedBytes() const
{
    const auto [from, to] = std::minmax(m_anchor, m_caret);
    if (from == to || m_content.lines.empty())
        return {};
    QByteArray bytes;
    for (int i = from.line; i <= to.line; ++i) {
        const TextLine &line = m_content.lines[size_t(i)];
        if (i > from.line && line.number > 0)
            bytes += '\n';
        const QByteArray whole = m_content.lineBytes(line, m_revealed);
        bytes += bytesBetween(whole, i == from.line ? from.cell : 0, i == to.line ? to.cell : INT_MAX);
    }
    return bytes;
}

void TextView::copy()
{
    QByteArray bytes = selectedBytes();
    if (bytes.isEmpty())
        bytes = m_content.text(0, qsizetype(m_content.lines.size()) - 1, m_revealed);
    copyToClipboard(bytes);
    emit copied(bytes.size());
}

void TextView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_shown.empty())
        return;
    const QPoint point = event->position().toPoint();
    const TextPlace place = placeAt(point);
    if (point.x() < m_gutter + foldWidth() && m_content.lines[size_t(place.line)].foldEnd >= 0)
        setFolded(place.line, !m_folded.contains(place.line));
    else
        setCaret(place, event->modifiers().testFlag(Qt::ShiftModifier));
}

void TextView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    setCaret(placeAt(event->position().toPoint()), true);
    ensureVisible(m_caret);
}

void TextView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_shown.empty())
        return;
    const TextPlace at = placeAt(event->position().toPoint());
    const TextLine &line = m_content.lines[size_t(at.line)];
    int cell = line.indent;
    m_content.visit(line, m_revealed, [&](QByteArrayView piece, SyntaxPart part) { // the token under the pointer, without its quotes
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
    menu.addAction(m_anchor == m_caret ? tr("Copy all") : tr("Copy selection"), this, &TextView::copy)->setShortcut(QKeySequence::Copy);
    menu.addAction(tr("Select all"), this, &TextView::selectAll)->setShortcut(QKeySequence::SelectAll);
    if (m_content.syntax != TextLayout::Syntax::Plain) {
        menu.addSeparator();
        menu.addAction(tr("Fold all"), this, [this] { foldAll(true); });
        menu.addAction(tr("Unfold all"), this, [this] { foldAll(false); });
    }
    menu.exec(event->globalPos());
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (m_shown.empty())
        return QAbstractScrollArea::keyPressEvent(event);
    const bool keep = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const TextLine &line = m_content.lines[size_t(m_caret.line)];
    const int cells = m_cells[size_t(m_caret.line)];
    switch (event->key()) {
    case Qt::Key_Left:
        if (m_caret.cell > line.indent)
            setCaret({m_caret.line, m_caret.cell - 1}, keep);
        else if (m_caret.line > 0)
            setCaret({m_caret.line - 1, m_cells[size_t(m_caret.line) - 1]}, keep);
        break;
    case Qt::Key_Right:
        if (m_caret.cell < cells)
            setCaret({m_caret.line, m_caret.cell + 1}, keep);
        else if (m_caret.line + 1 < int(m_content.lines.size()))
            setCaret({m_caret.line + 1, m_content.lines[size_t(m_caret.line) + 1].indent}, keep);
        break;
    case Qt::Key_Up:
        moveRows(-1, keep);
        break;
    case Qt::Key_Down:
        moveRows(1, keep);
        break;
    case Qt::Key_PageUp:
        moveRows(-verticalScrollBar()->pageStep(), keep);
        break;
    case Qt::Key_PageDown:
        moveRows(verticalScrollBar()->pageStep(), keep);
        break;
    case Qt::Key_Home:
        setCaret(control ? TextPlace{} : TextPlace{m_caret.line, line.indent}, keep);
        break;
    case Qt::Key_End:
        setCaret(control ? TextPlace{int(m_content.lines.size()) - 1, m_cells.back()} : TextPlace{m_caret.line, cells}, keep);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        setFolded(m_caret.line, !m_folded.contains(m_caret.line));
        break;
    case Qt::Key_F3:
        findNext(keep);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    reveal(m_caret.line);
    ensureVisible(m_caret);
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

std::pair<int, int> TextView::accessibleLines() const
{
    if (m_content.source.size() <= wholeForReaders || m_shown.empty())
        return {0, int(m_content.lines.size())};
    const int first = m_shown[size_t(shownAt(verticalScrollBar()->value()))];
    const int last = m_shown[size_t(shownAt(verticalScrollBar()->value() + verticalScrollBar()->pageStep()))];
    return {first, last + 1};
}

QString TextView::accessibleText() const
{
    if (!m_text) {
        const auto [first, end] = accessibleLines();
        m_text = readableText(m_content.text(first, end - 1, m_revealed));
    }
    return *m_text;
}

/// The text for readers up to \p place, as bytes.
QByteArray TextView::prefix(const TextPlace &place) const
{
    const int first = accessibleLines().first;
    if (place.line < first || m_content.lines.empty())
        return {};
    QByteArray bytes = place.line > first ? m_content.text(first, place.line - 1, m_revealed) : QByteArray();
    const TextLine &line = m_content.lines[size_t(place.line)];
    if (place.line > first && line.number > 0)
        bytes += '\n';
    return bytes + bytesBetween(m_content.lineBytes(line, m_revealed), 0, place.cell);
}

TextPlace TextView::placeOfUnits(int units) const
{
    const auto [first, end] = accessibleLines();
    int passed = 0;
    for (int i = first; i < end; ++i) {
        const TextLine &line = m_content.lines[size_t(i)];
        const QByteArray bytes = m_content.lineBytes(line, m_revealed);
        const int start = passed + (i > first && line.number > 0 ? 1 : 0);
        passed = start + int(readableText(bytes).size());
        if (units <= passed)
            return {i, cellsIn(QByteArrayView(bytes).first(bytesOfReadable(bytes, std::max(0, units - start))))};
    }
    return m_content.lines.empty() ? TextPlace{} : TextPlace{end - 1, m_cells[size_t(end) - 1]};
}

int TextView::accessibleCaret() const
{
    return int(readableText(prefix(m_caret)).size());
}

void TextView::setAccessibleCaret(int offset)
{
    setCaret(placeOfUnits(offset), false);
    reveal(m_caret.line);
    ensureVisible(m_caret);
}

std::pair<int, int> TextView::accessibleSelection() const
{
    const auto [from, to] = std::minmax(m_anchor, m_caret);
    return {int(readableText(prefix(from)).size()), int(readableText(prefix(to)).size())};
}

void TextView::setAccessibleSelection(int start, int end)
{
    m_anchor = placeOfUnits(start);
    setCaret(placeOfUnits(end), true);
}

QRect TextView::accessibleRect(int offset) const
{
    const TextPlace place = placeOfUnits(offset);
    if (m_content.lines.empty())
        return {};
    const TextLine &line = m_content.lines[size_t(place.line)];
    const int y = Theme::current().px(5) + int(rowOf(place) - verticalScrollBar()->value()) * m_grid.lineHeight();
    const int column = std::max(0, place.cell - line.indent) % rowCells(line);
    return {int(xOf(line, column)), y, int(m_grid.advance()), m_grid.lineHeight()};
}

int TextView::accessibleOffsetAt(const QPoint &point) const
{
    return int(readableText(prefix(placeAt(point - viewport()->pos()))).size());
}

} // namespace countersign
