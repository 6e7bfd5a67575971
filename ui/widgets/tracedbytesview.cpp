// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tracedbytesview.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/originpainting.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype longestJoint = 8; ///< bytes of the scheme between a name and its value: `=`, `%3D`, `%253D`, `":"`

CellGrid byteGrid()
{
    const Theme &theme = Theme::current();
    return CellGrid(theme.font(TextRole::Mono), theme.px(18));
}

qsizetype endOf(const Segment &segment)
{
    return segment.offset + segment.length;
}

} // namespace

QVector<Segment> litRanges(const TracedBytes &bytes, const Origin &origin)
{
    QVector<Segment> ranges;
    if (origin.kind == Origin::Kind::Literal)
        return ranges;
    const QVector<Segment> &segments = bytes.segments();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const Segment &segment = segments.at(i);
        if (!segment.origin.sameCause(origin))
            continue;
        const bool adjoins = !ranges.isEmpty() && endOf(ranges.constLast()) == segment.offset;
        const bool joined = i >= 2 && !ranges.isEmpty() && endOf(ranges.constLast()) == segments.at(i - 1).offset
            && segments.at(i - 1).origin.kind == Origin::Kind::Literal && segments.at(i - 1).length <= longestJoint
            && segments.at(i - 2).origin == origin.asName() && segment.origin.part == Origin::Part::Value;
        if (adjoins || joined)
            ranges.last().length = endOf(segment) - ranges.constLast().offset;
        else
            ranges.append({segment.offset, segment.length, origin});
    }
    return ranges;
}

TracedBytesView::TracedBytesView(QWidget *parent) : QAbstractScrollArea(parent), m_grid(byteGrid())
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
    m_grid = byteGrid();
    setFramed(m_framed);
    relayout();
    update();
}

void TracedBytesView::setBytes(const TracedBytes &bytes)
{
    if (bytes == m_bytes)
        return;
    m_bytes = bytes;
    m_text.reset();
    m_caret = std::min(m_caret, m_bytes.size());
    m_anchor = std::min(m_anchor, m_bytes.size());
    updateLit();
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
    updateLit();
    m_fade.stop();
    m_fade.setDuration(std::min(80, style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this)));
    if (!m_litRanges.isEmpty() && isVisible())
        m_fade.start();
    viewport()->update();
}

void TracedBytesView::updateLit()
{
    m_litRanges = litRanges(m_bytes, m_lit);
}

LitBytes TracedBytesView::litBytes() const
{
    LitBytes summary;
    for (const Segment &range : m_litRanges)
        summary.bytes += range.length;
    summary.places = int(m_litRanges.size());
    summary.first = m_litRanges.isEmpty() ? 0 : m_litRanges.constFirst().offset;
    return summary;
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
    m_framed = framed;
    const int edge = framed ? 2 : 0;
    setViewportMargins(edge, edge, edge, edge);
    m_heightCache = {-1, 0};
    update();
}

// --- layout

int TracedBytesView::verticalPadding() const
{
    return Theme::current().px(m_framed ? 3 : 6);
}

int TracedBytesView::gutterWidth() const
{
    const Theme &theme = Theme::current();
    const auto digits = QByteArray::number(m_bytes.size()).size();
    const qreal badge = QFontMetricsF(theme.font(TextRole::Badge)).horizontalAdvance(u'0');
    return std::max(theme.px(46), theme.px(28) + int(badge * qreal(digits)));
}

int TracedBytesView::columns(int viewportWidth) const
{
    return std::max(8, int((viewportWidth - gutterWidth() - Theme::current().px(8)) / m_grid.advance()));
}

void TracedBytesView::relayout()
{
    m_lines = wrappedLines(m_bytes.bytes(), columns(viewport()->width()));
    m_anyCut = std::any_of(m_lines.cbegin(), m_lines.cend(), [](const ByteLine &line) { return line.cut; });
    m_heightCache = {-1, 0};
    const int inSight = std::max(1, (viewport()->height() - verticalPadding()) / m_grid.lineHeight());
    verticalScrollBar()->setRange(0, std::max(0, int(m_lines.size()) - inSight));
    verticalScrollBar()->setPageStep(inSight);
    updateGeometry();
    viewport()->update();
}

int TracedBytesView::heightForWidth(int width) const
{
    if (m_heightCache.first == width)
        return m_heightCache.second;
    const QMargins margins = viewportMargins();
    const int sides = margins.left() + margins.right();
    const auto rows = int(wrappedLines(m_bytes.bytes(), columns(width - sides)).size());
    const int shown = m_maximumRows > 0 ? std::min(rows, m_maximumRows) : rows;
    m_heightCache = {width, shown * m_grid.lineHeight() + 2 * verticalPadding() + margins.top() + margins.bottom()};
    return m_heightCache.second;
}

QSize TracedBytesView::sizeHint() const
{
    const int width = gutterWidth() + int(64 * m_grid.advance());
    return {width, m_maximumRows > 0 ? heightForWidth(std::max(width, this->width())) : 12 * m_grid.lineHeight()};
}

QSize TracedBytesView::minimumSizeHint() const
{
    return {gutterWidth() + int(16 * m_grid.advance()), m_grid.lineHeight() + 2 * verticalPadding()};
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

qsizetype TracedBytesView::rowOf(qsizetype offset) const
{
    const auto after =
        std::upper_bound(m_lines.cbegin(), m_lines.cend(), offset, [](qsizetype o, const ByteLine &line) { return o < line.from; });
    return std::max<qsizetype>(0, after - m_lines.cbegin() - 1);
}

std::vector<TracedBytesView::Piece> TracedBytesView::pieces(const ByteLine &line) const
{
    std::vector<Piece> found;
    const QVector<Segment> &segments = m_bytes.segments();
    auto segment = std::partition_point(segments.cbegin(), segments.cend(),
                                        [&line](const Segment &s) { return endOf(s) <= line.from && s.offset < line.from; });
    qreal x = gutterWidth();
    for (; segment != segments.cend() && (segment->offset < line.to || (segment->offset == line.to && segment->length == 0)); ++segment) {
        const qsizetype from = std::max(segment->offset, line.from);
        const qsizetype to = std::min(endOf(*segment), line.to);
        if (segment->length == 0 && segment->offset == line.from && line.from > 0)
            continue; // belongs to the end of the line before
        const qreal width = m_grid.advance() * cellsIn(QByteArrayView(m_bytes.bytes()).sliced(from, to - from));
        found.push_back({from, to, &*segment, x, width});
        x += width;
    }
    return found;
}

qreal TracedBytesView::xOf(const ByteLine &line, qsizetype offset) const
{
    qreal x = gutterWidth();
    for (const Piece &piece : pieces(line)) {
        if (offset < piece.to)
            return piece.x
                + m_grid.advance()
                * cellsIn(QByteArrayView(m_bytes.bytes()).sliced(piece.from, std::max<qsizetype>(0, offset - piece.from)));
        x = piece.x + piece.width;
    }
    return x;
}

QRect TracedBytesView::byteRect(qsizetype offset) const
{
    const qsizetype row = rowOf(offset);
    const ByteLine &line = m_lines[size_t(row)];
    const qreal x = xOf(line, offset);
    const int y = verticalPadding() + int(row - firstRow()) * m_grid.lineHeight();
    const int width = offset < line.to ? int(m_grid.advance() * cellAt(m_bytes.bytes(), offset).width) : 1;
    return {int(x), y, std::max(1, width), m_grid.lineHeight()};
}

qsizetype TracedBytesView::offsetAt(const QPoint &point, bool *past) const
{
    const qsizetype row = firstRow() + std::max(0, point.y() - verticalPadding()) / m_grid.lineHeight();
    const ByteLine &line = m_lines[size_t(std::clamp<qsizetype>(row, 0, qsizetype(m_lines.size()) - 1))];
    if (past)
        *past = row >= qsizetype(m_lines.size()) || point.x() < gutterWidth();
    for (const Piece &piece : pieces(line)) {
        if (qreal(point.x()) >= piece.x + piece.width)
            continue;
        qreal x = piece.x;
        for (qsizetype at = piece.from; at < piece.to;) {
            const Cell cell = cellAt(QByteArrayView(m_bytes.bytes()).first(piece.to), at);
            x += m_grid.advance() * cell.width;
            if (qreal(point.x()) < x)
                return at;
            at += cell.bytes;
        }
    }
    if (past)
        *past = true;
    const bool endsInNewline = line.to > line.from && m_bytes.bytes().at(line.to - 1) == '\n';
    return endsInNewline ? line.to - 1 : line.to;
}

// --- painting

bool TracedBytesView::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) { // the ground; the bytes are the viewport's
        QPainter painter(this);
        const Theme &theme = Theme::current();
        if (m_framed)
            paintBox(&painter, rect(), theme.px(6), theme.colour(Token::Well), theme.colour(Token::Line));
        else
            painter.fillRect(rect(), theme.colour(Token::Base));
        if (hasFocus())
            paintFocusRing(&painter, rect(), m_framed ? theme.px(6) : 0);
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void TracedBytesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const int height = m_grid.lineHeight();
    const qsizetype first = firstRow() + std::max(0, event->rect().top() - verticalPadding()) / height;
    const qsizetype last = firstRow() + std::max(0, event->rect().bottom() - verticalPadding()) / height;
    for (qsizetype row = first; row <= std::min(last, qsizetype(m_lines.size()) - 1); ++row)
        paintLine(painter, m_lines[size_t(row)], verticalPadding() + qreal(row - firstRow()) * height);
}

bool TracedBytesView::isLit(qsizetype offset) const
{
    return std::any_of(m_litRanges.cbegin(), m_litRanges.cend(),
                       [offset](const Segment &range) { return offset >= range.offset && offset < endOf(range); });
}

void TracedBytesView::paintGutter(QPainter &painter, const ByteLine &line, qreal y, bool lit) const
{
    const Theme &theme = Theme::current();
    const int gutter = gutterWidth();
    painter.setFont(theme.font(TextRole::Badge));
    if (lit) {
        QFont bold = painter.font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        const qreal middle = y + m_grid.lineHeight() / 2.0;
        const qreal left = theme.px(3);
        QPainterPath triangle(QPointF(left, middle - 4));
        triangle.lineTo(left + 6, middle);
        triangle.lineTo(left, middle + 4);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(triangle, theme.colour(Token::LitLine));
        painter.restore();
    }
    const QRectF number(0, y, gutter - theme.px(13), m_grid.lineHeight());
    painter.setPen(theme.colour(lit ? Token::Text : Token::Muted));
    painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter, QString::number(line.from));
    if (line.cut)
        painter.drawText(QRectF(gutter - theme.px(12), y, theme.px(11), m_grid.lineHeight()), Qt::AlignCenter, QStringLiteral("\u21AA"));
}

/// A value of no bytes can still be lit.
void TracedBytesView::paintTick(QPainter &painter, const ByteLine &line, qsizetype offset, qreal y) const
{
    painter.fillRect(QRectF(xOf(line, offset) - 1, y + 2, 2, m_grid.lineHeight() - 4), Theme::current().colour(Token::LitLine));
}

void TracedBytesView::paintLit(QPainter &painter, const ByteLine &line, qreal y) const
{
    const Theme &theme = Theme::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(m_fade.state() == QAbstractAnimation::Running ? m_fade.currentValue().toReal() : 1.0);
    for (const Segment &range : m_litRanges) {
        const qsizetype from = std::max(range.offset, line.from);
        const qsizetype to = std::min(endOf(range), line.to);
        if (range.length == 0 && range.offset > line.from && range.offset <= line.to) {
            paintTick(painter, line, range.offset, y);
        } else if (from < to) {
            const qreal x = xOf(line, from);
            const QRectF box(x - 0.5, y + 0.5, xOf(line, to) - x + 1, m_grid.lineHeight() - 1);
            painter.setPen(QPen(theme.colour(Token::LitLine), 1));
            painter.setBrush(theme.colour(Token::Lit));
            painter.drawRoundedRect(box, 2, 2);
        }
    }
    painter.restore();
}

void TracedBytesView::paintLine(QPainter &painter, const ByteLine &line, qreal y) const
{
    const Theme &theme = Theme::current();
    const bool lit = std::any_of(m_litRanges.cbegin(), m_litRanges.cend(), [&line](const Segment &range) {
        return range.length == 0 ? range.offset > line.from && range.offset <= line.to : range.offset < line.to && endOf(range) > line.from;
    });
    paintGutter(painter, line, y, lit);
    paintLit(painter, line, y);
    const auto [selectFrom, selectTo] = std::minmax(m_anchor, m_caret);
    if (selectFrom < line.to && selectTo > line.from) {
        const qreal from = xOf(line, std::max(selectFrom, line.from));
        const qreal to = xOf(line, std::min(selectTo, line.to));
        painter.fillRect(QRectF(from, y, to - from, m_grid.lineHeight()), theme.colour(Token::Selected));
    }
    const QColor rule = theme.colour(Token::OriginRule);
    const qreal underlineAt = y + std::min(m_grid.baseline() + 3.5, m_grid.lineHeight() - 2.5);
    for (const Piece &piece : pieces(line)) {
        const Origin &origin = piece.segment->origin;
        const OriginLook look = originLook(origin.kind);
        const bool inLit = lit && isLit(piece.from);
        if (piece.segment->length == 0 && lit && origin.sameCause(m_lit))
            paintTick(painter, line, piece.from, y);
        const bool isValue = origin.part == Origin::Part::Value;
        const QColor colour = inLit && origin.kind == Origin::Kind::Literal ? theme.colour(Token::Text) : theme.colour(look.colour);
        m_grid.paint(&painter, piece.x, y, QByteArrayView(m_bytes.bytes()).sliced(piece.from, piece.to - piece.from), colour, rule,
                     inLit && origin.kind != Origin::Kind::Literal && (isValue || look.underline != Underline::None));
        if (isValue)
            paintUnderline(&painter, look.underline, piece.x, piece.x + piece.width, underlineAt, colour, inLit ? 2 : 1);
    }
    const bool ownsCaret = m_caret >= line.from && (m_caret < line.to || (m_caret == line.to && line.to == m_bytes.size()));
    if (hasFocus() && ownsCaret)
        painter.fillRect(QRectF(xOf(line, m_caret), y + 2, 1, m_grid.lineHeight() - 4), theme.colour(Token::Text));
}

// --- deeds

QByteArray TracedBytesView::selectedBytes() const
{
    const auto [from, to] = std::minmax(m_anchor, m_caret);
    return m_bytes.bytes().mid(from, to - from);
}

void TracedBytesView::selectAll()
{
    m_anchor = 0;
    m_caret = m_bytes.size();
    viewport()->update();
}

void TracedBytesView::copy()
{
    const QByteArray chosen = m_anchor == m_caret ? m_bytes.bytes() : selectedBytes();
    QApplication::clipboard()->setText(QString::fromUtf8(chosen));
    emit copied(chosen.size());
}

void TracedBytesView::setCaret(qsizetype offset, bool keepAnchor)
{
    m_caret = std::clamp<qsizetype>(offset, 0, m_bytes.size());
    if (!keepAnchor)
        m_anchor = m_caret;
    viewport()->update();
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, accessibleCaret());
        QAccessible::updateAccessibility(&event);
    }
}

const Segment *TracedBytesView::clickableAt(const QPoint &point) const
{
    bool past = false;
    const qsizetype offset = offsetAt(point, &past);
    const Segment *segment = past ? nullptr : m_bytes.segmentAt(offset);
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
    setCaret(offsetAt(*m_pressedAt), event->modifiers().testFlag(Qt::ShiftModifier));
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
        setCaret(offsetAt(point), true);
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
    if (const Segment *segment = m_bytes.segmentAt(offsetAt(event->position().toPoint()))) {
        m_anchor = segment->offset;
        setCaret(endOf(*segment), true);
    }
}

void TracedBytesView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyAction =
        menu.addAction(m_anchor == m_caret ? tr("Copy all bytes") : tr("Copy selected bytes"), this, &TracedBytesView::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    menu.addAction(tr("Select all"), this, &TracedBytesView::selectAll)->setShortcut(QKeySequence::SelectAll);
    const Segment *segment = m_bytes.segmentAt(m_caret);
    if (segment && segment->origin.kind != Origin::Kind::Literal) {
        menu.addSeparator();
        menu.addAction(tr("Go to %1").arg(originText(segment->origin)), this,
                       [this, origin = segment->origin] { emit originClicked(origin); });
    }
    menu.exec(event->globalPos());
}

void TracedBytesView::moveByRows(qsizetype rows, bool keepAnchor)
{
    const qsizetype row = rowOf(m_caret);
    const qsizetype target = std::clamp<qsizetype>(row + rows, 0, qsizetype(m_lines.size()) - 1);
    const qreal x = xOf(m_lines[size_t(row)], m_caret);
    const int y = verticalPadding() + int(target - firstRow()) * m_grid.lineHeight() + m_grid.lineHeight() / 2;
    qsizetype offset = m_caret;
    if (y >= 0)
        offset = offsetAt({int(x) + 1, y});
    else
        offset = m_lines[size_t(target)].from;
    setCaret(target == row && rows != 0 ? (rows < 0 ? 0 : m_bytes.size()) : offset, keepAnchor);
}

void TracedBytesView::keyPressEvent(QKeyEvent *event)
{
    const bool keep = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const ByteLine &line = m_lines[size_t(rowOf(m_caret))];
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    switch (event->key()) {
    case Qt::Key_Left: {
        qsizetype to = m_caret - 1;
        while (to > 0 && (static_cast<unsigned char>(m_bytes.bytes().at(to)) & 0xC0U) == 0x80)
            --to;
        setCaret(to, keep);
        break;
    }
    case Qt::Key_Right:
        setCaret(m_caret + (m_caret < m_bytes.size() ? cellAt(m_bytes.bytes(), m_caret).bytes : 0), keep);
        break;
    case Qt::Key_Up:
        moveByRows(-1, keep);
        break;
    case Qt::Key_Down:
        moveByRows(1, keep);
        break;
    case Qt::Key_PageUp:
        moveByRows(-verticalScrollBar()->pageStep(), keep);
        break;
    case Qt::Key_PageDown:
        moveByRows(verticalScrollBar()->pageStep(), keep);
        break;
    case Qt::Key_Home:
        setCaret(control ? 0 : line.from, keep);
        break;
    case Qt::Key_End:
        setCaret(control || line.to == m_bytes.size() ? m_bytes.size() : line.to - 1, keep);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(m_bytes.segmentAt(m_caret));
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    ensureCaretVisible();
    emit caretMoved(byteRect(m_caret).translated(viewport()->pos()));
}

void TracedBytesView::ensureCaretVisible()
{
    const auto row = int(rowOf(m_caret));
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

void TracedBytesView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    update();
    viewport()->update();
}

void TracedBytesView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    update();
    viewport()->update();
}

// --- for screen readers

QString TracedBytesView::accessibleText() const
{
    if (!m_text)
        m_text = readableText(m_bytes.bytes());
    return *m_text;
}

int TracedBytesView::accessibleCaret() const
{
    return int(readableText(QByteArrayView(m_bytes.bytes()).first(m_caret)).size());
}

void TracedBytesView::setAccessibleCaret(int offset)
{
    setCaret(bytesOfReadable(m_bytes.bytes(), offset));
    ensureCaretVisible();
}

std::pair<int, int> TracedBytesView::accessibleSelection() const
{
    const auto [from, to] = std::minmax(m_anchor, m_caret);
    const QByteArrayView all(m_bytes.bytes());
    return {int(readableText(all.first(from)).size()), int(readableText(all.first(to)).size())};
}

void TracedBytesView::setAccessibleSelection(int start, int end)
{
    m_anchor = bytesOfReadable(m_bytes.bytes(), start);
    setCaret(bytesOfReadable(m_bytes.bytes(), end), true);
}

QRect TracedBytesView::accessibleRect(int offset) const
{
    return byteRect(bytesOfReadable(m_bytes.bytes(), offset)).translated(viewport()->pos());
}

int TracedBytesView::accessibleOffsetAt(const QPoint &point) const
{
    return int(readableText(QByteArrayView(m_bytes.bytes()).first(offsetAt(point - viewport()->pos()))).size());
}

} // namespace countersign
