// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/differencecanvas.h"

#include "ui/debugger/differencewords.h"
#include "ui/debugger/sidetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal lineDesign = 19;
constexpr qreal sentenceDesign = 18;
constexpr qreal equalDesign = 22;
constexpr qreal paddingDesign = 6;
constexpr qreal sideDesign = 10;

} // namespace

DifferenceCanvas::DifferenceCanvas(QWidget *parent)
    : QWidget(parent)
    , m_grid(Theme::current().font(TextRole::Mono), Theme::current().px(lineDesign))
    , m_ours(new SideText(tr("Ours"), this))
    , m_theirs(new SideText(tr("Theirs"), this))
{
    provideAccessibleText();
    setAccessibleName(tr("Difference"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, &DifferenceCanvas::applyTheme);
}

void DifferenceCanvas::applyTheme()
{
    m_grid = CellGrid(Theme::current().font(TextRole::Mono), Theme::current().px(lineDesign));
    layOut();
}

void DifferenceCanvas::setStrings(const ShownStrings &strings)
{
    m_layout.setStrings(strings);
    m_ours->setBytes(strings.comparison.ours.bytes());
    m_theirs->setBytes(strings.comparison.theirs);
    m_current = -1;
    layOut();
    setCurrent(0);
}

void DifferenceCanvas::setCurrent(int index)
{
    if (index == m_current || index < 0 || index >= count())
        return;
    m_current = index;
    const Difference &difference = strings().comparison.differences[index];
    m_ours->setPlace(difference.oursOffset, difference.oursLength);
    m_theirs->setPlace(difference.theirsOffset, difference.theirsLength);
    setAccessibleDescription(tr("Difference %1 of %2, %3").arg(QString::number(index + 1), QString::number(count()), sentence()));
    update();
    if (QAccessible::isActive()) {
        QAccessibleTextUpdateEvent event(this, 0, QString(), sentence());
        QAccessible::updateAccessibility(&event);
    }
    emit currentChanged(index);
}

QString DifferenceCanvas::sentence() const
{
    return m_current >= 0 ? differenceWords(strings(), m_current) : QString();
}

// Places

int DifferenceCanvas::labelWidth() const
{
    const QFontMetrics metrics(Theme::current().font(TextRole::Badge));
    return std::max(metrics.horizontalAdvance(upperName()), metrics.horizontalAdvance(lowerName())) + Theme::current().px(14);
}

QString DifferenceCanvas::upperName() const
{
    return strings().isTheirsAbove() ? tr("Signed") : tr("Sent");
}

QString DifferenceCanvas::lowerName() const
{
    return strings().isTheirsAbove() ? tr("Sent") : tr("Arrived");
}

int DifferenceCanvas::columnsAt(int width) const
{
    return int((width - 2 * Theme::current().px(sideDesign) - labelWidth()) / m_grid.advance());
}

int DifferenceCanvas::heightOf(const DifferenceLayout::Row &row) const
{
    const Theme &theme = Theme::current();
    if (!row.hasRuns())
        return theme.px(equalDesign);
    if (!row.isPair())
        return theme.px(lineDesign);
    return 2 * theme.px(lineDesign) + (row.begins.empty() ? theme.px(6) : theme.px(sentenceDesign));
}

void DifferenceCanvas::layOut()
{
    m_heightCache = {-1, 0};
    m_layout.layOut(columnsAt(width()));
    for (SideText *side : {m_ours, m_theirs})
        side->setGeometry(rect());
    updateGeometry();
    update();
}

int DifferenceCanvas::heightForWidth(int width) const
{
    if (m_heightCache.first == width)
        return m_heightCache.second;
    DifferenceLayout other;
    const DifferenceLayout *layout = &m_layout;
    if (width != this->width()) {
        other = m_layout;
        other.layOut(columnsAt(width));
        layout = &other;
    }
    int height = 2 * Theme::current().px(paddingDesign);
    for (const DifferenceLayout::Row &row : layout->rows())
        height += heightOf(row);
    m_heightCache = {width, height};
    return height;
}

QSize DifferenceCanvas::sizeHint() const
{
    const int wide = Theme::current().px(560);
    return {wide, heightForWidth(wide)};
}

QSize DifferenceCanvas::minimumSizeHint() const
{
    return {Theme::current().px(240), Theme::current().px(lineDesign)};
}

QRect DifferenceCanvas::areaOf(int index) const
{
    const int wanted = m_layout.rowOf(index);
    int y = Theme::current().px(paddingDesign);
    for (int at = 0; at < int(m_layout.rows().size()); ++at) {
        const int tall = heightOf(m_layout.rows()[size_t(at)]);
        if (at == wanted)
            return {0, y, width(), tall};
        y += tall;
    }
    return {};
}

int DifferenceCanvas::differenceAt(const QPoint &point) const
{
    const Theme &theme = Theme::current();
    int y = theme.px(paddingDesign);
    for (const DifferenceLayout::Row &row : m_layout.rows()) {
        const int tall = heightOf(row);
        if (point.y() >= y && point.y() < y + tall) {
            if (row.isPair() && point.y() >= y + 2 * theme.px(lineDesign))
                return told(row);
            const int column = int(std::floor((point.x() - theme.px(sideDesign) - labelWidth()) / m_grid.advance()));
            for (const DifferenceLayout::Run &run : row.runs) {
                if (column >= run.column && column < run.column + run.cells)
                    return run.difference;
            }
            return -1;
        }
        y += tall;
    }
    return -1;
}

int DifferenceCanvas::told(const DifferenceLayout::Row &row) const
{
    if (row.begins.empty())
        return -1;
    const bool hasCurrent = std::find(row.begins.cbegin(), row.begins.cend(), m_current) != row.begins.cend();
    return hasCurrent ? m_current : row.begins.front();
}

// Painting

void DifferenceCanvas::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paintBox(&painter, rect(), theme.px(6), theme.colour(Token::Well), theme.colour(Token::Line));
    int y = theme.px(paddingDesign);
    for (const DifferenceLayout::Row &row : m_layout.rows()) {
        const int tall = heightOf(row);
        if (y > event->rect().bottom())
            break;
        if (y + tall >= event->rect().top()) {
            if (row.hasRuns())
                paintLines(painter, row, y);
            else
                paintEqualRow(painter, row, y);
        }
        y += tall;
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), theme.px(6));
}

void DifferenceCanvas::paintEqualRow(QPainter &painter, const DifferenceLayout::Row &row, int y) const
{
    const Theme &theme = Theme::current();
    const QString bytes = row.equalBytes == 1 ? tr("1 equal byte") : tr("%1 equal bytes").arg(QLocale().toString(row.equalBytes));
    const QString words = row.notShown > 0 ? tr("%1 more differences").arg(QLocale().toString(row.notShown))
        : row.equalValues == 0             ? bytes
        : row.equalValues == 1             ? tr("%1, 1 value").arg(bytes)
                                           : tr("%1, %2 values").arg(bytes, QLocale().toString(row.equalValues));
    painter.setFont(theme.font(TextRole::Hint));
    const int wide = painter.fontMetrics().horizontalAdvance(words);
    const int left = (width() - wide) / 2, gap = theme.px(8), side = theme.px(sideDesign);
    const qreal middle = y + theme.px(equalDesign) / 2 + 0.5;
    painter.setPen(theme.colour(Token::Muted));
    painter.drawText(QRect(left, y, wide + 1, theme.px(equalDesign)), Qt::AlignCenter, words);
    QPen dashes(theme.colour(Token::Line2), 1);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.drawLine(QPointF(side, middle), QPointF(left - gap, middle));
    painter.drawLine(QPointF(left + wide + gap, middle), QPointF(width() - side, middle));
}

void DifferenceCanvas::paintLines(QPainter &painter, const DifferenceLayout::Row &row, int y) const
{
    const Theme &theme = Theme::current();
    const int line = theme.px(lineDesign);
    if (!row.isPair()) {
        for (const DifferenceLayout::Run &run : row.runs)
            paintSide(painter, run, true, y);
        return;
    }
    painter.setFont(theme.font(TextRole::Badge));
    painter.setPen(theme.colour(Token::Text2));
    painter.drawText(QRect(theme.px(sideDesign), y, labelWidth(), line), Qt::AlignLeft | Qt::AlignVCenter, upperName());
    painter.drawText(QRect(theme.px(sideDesign), y + line, labelWidth(), line), Qt::AlignLeft | Qt::AlignVCenter, lowerName());
    for (const DifferenceLayout::Run &run : row.runs) {
        paintSide(painter, run, true, y);
        paintSide(painter, run, false, y + line);
    }
    paintSentence(painter, row, y + 2 * line);
}

void DifferenceCanvas::paintSide(QPainter &painter, const DifferenceLayout::Run &run, bool isUpper, int y) const
{
    const Theme &theme = Theme::current();
    const QByteArray &bytes = isUpper ? run.upper : run.lower;
    const qreal x = theme.px(sideDesign) + labelWidth() + run.column * m_grid.advance();
    if (run.difference < 0) {
        m_grid.paint(&painter, x, y, bytes, theme.colour(run.isNamed ? Token::Text : Token::Muted), theme.colour(Token::Muted));
        return;
    }
    const bool isTheirs = isUpper == strings().isTheirsAbove();
    const QColor ink = theme.colour(isTheirs ? Token::Theirs : Token::Ours);
    const QColor ground = theme.colour(isTheirs ? Token::TheirsBg : Token::OursBg);
    const int right = int(std::ceil(x + run.cells * m_grid.advance()));
    const QRect box(int(std::floor(x)) - 1, y + 1, right - int(std::floor(x)) + 2, m_grid.lineHeight() - 1);
    // A side that lacks the bytes is an empty, dashed box.
    paintBox(&painter, box, theme.px(2), bytes.isEmpty() ? QColor() : ground, ink, run.difference == m_current ? 1.6 : 1,
             bytes.isEmpty() ? Qt::DashLine : Qt::SolidLine);
    m_grid.paint(&painter, x, y, bytes, ink, ink, true);
}

void DifferenceCanvas::paintSentence(QPainter &painter, const DifferenceLayout::Row &row, int y) const
{
    const Theme &theme = Theme::current();
    const int index = told(row);
    if (index < 0)
        return;
    const auto run =
        std::find_if(row.runs.cbegin(), row.runs.cend(), [index](const DifferenceLayout::Run &each) { return each.difference == index; });
    const int tall = theme.px(sentenceDesign), icon = theme.px(10), start = theme.px(sideDesign) + labelWidth();
    const qreal middle = start + (run->column + std::min(run->cells, 2) / 2.0) * m_grid.advance();
    painter.setFont(theme.font(TextRole::Badge));
    const int end = width() - theme.px(sideDesign);
    const int caret = int(middle) - icon / 2;
    const QString words = differenceWords(strings(), index);
    const int wide = painter.fontMetrics().horizontalAdvance(words) + 1;
    // Beside the caret if there is room behind it, else in front of it, else from the edge on.
    int left = caret + icon + theme.px(4);
    if (left + wide > end)
        left = caret - theme.px(4) - wide;
    const Token ink = index == m_current ? Token::Text : Token::Text2;
    paintIcon(&painter, QRect(caret, y + (tall - icon) / 2, icon, icon), u"chevron-up"_s, ink);
    if (left < start) {
        const bool isRight = caret > (start + end) / 2;
        left = isRight ? start : caret + icon + theme.px(4);
        const int room = isRight ? caret - theme.px(4) - start : end - left;
        painter.setPen(theme.colour(ink));
        painter.drawText(QRect(left, y, room, tall), (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, room));
        return;
    }
    painter.setPen(theme.colour(ink));
    painter.drawText(QRect(left, y, wide, tall), Qt::AlignLeft | Qt::AlignVCenter, words);
}

// Deeds

bool DifferenceCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int index = differenceAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : plainToolTip(differenceWords(strings(), index)), this);
        return true;
    }
    return QWidget::event(event);
}

void DifferenceCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void DifferenceCanvas::mousePressEvent(QMouseEvent *event)
{
    const int index = event->button() == Qt::LeftButton ? differenceAt(event->position().toPoint()) : -1;
    if (index < 0)
        return QWidget::mousePressEvent(event);
    setCurrent(index);
    emit chosen(index);
}

void DifferenceCanvas::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(differenceAt(event->position().toPoint()) < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void DifferenceCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_F8:
        emit walkWanted(event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    case Qt::Key_Right:
    case Qt::Key_Left:
        emit walkWanted(event->key() == Qt::Key_Left);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (event->modifiers() == Qt::NoModifier && m_current >= 0) {
            emit chosen(m_current);
            return;
        }
        break;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy))
        copyToClipboard(sentence().toUtf8());
    else
        QWidget::keyPressEvent(event);
}

void DifferenceCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void DifferenceCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace countersign
