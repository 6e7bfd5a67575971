// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/differencecanvas.h"

#include "ui/debugger/differencegrid.h"
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

DifferenceCanvas::DifferenceCanvas(QWidget *parent)
    : QWidget(parent)
    , m_grid(Theme::current().font(TextRole::Mono), Theme::current().px(differenceLine))
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
    m_grid = CellGrid(Theme::current().font(TextRole::Mono), Theme::current().px(differenceLine));
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
    m_heightCache = {-1, 0};
    updateGeometry(); // a sentence may need more lines than the one it takes the place of
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
    return int((width - 2 * Theme::current().px(differenceSide) - labelWidth()) / m_grid.advance());
}

int DifferenceCanvas::heightOf(const DifferenceLayout::Row &row, int width) const
{
    const Theme &theme = Theme::current();
    if (!row.hasRuns())
        return theme.px(differenceEqual);
    if (!row.isPair())
        return theme.px(differenceLine);
    return 2 * theme.px(differenceLine) + (row.begins.empty() ? theme.px(6) : sentenceOf(row, width).height);
}

void DifferenceCanvas::layOut()
{
    m_heightCache = {-1, 0};
    m_layout.layOut(columnsAt(width()));
    // A half each: what a screen reader marks on the screen.
    const QRect upper(0, 0, width(), height() / 2), lower(0, height() / 2, width(), height() - height() / 2);
    m_ours->setGeometry(strings().isTheirsAbove() ? lower : upper);
    m_theirs->setGeometry(strings().isTheirsAbove() ? upper : lower);
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
    int height = 2 * Theme::current().px(differencePadding);
    for (const DifferenceLayout::Row &row : layout->rows())
        height += heightOf(row, width);
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
    return {Theme::current().px(240), Theme::current().px(differenceLine)};
}

QRect DifferenceCanvas::areaOf(int index) const
{
    const int wanted = m_layout.rowOf(index);
    int y = Theme::current().px(differencePadding);
    for (int at = 0; at < int(m_layout.rows().size()); ++at) {
        const int tall = heightOf(m_layout.rows()[size_t(at)], width());
        if (at == wanted)
            return {0, y, width(), tall};
        y += tall;
    }
    return {};
}

int DifferenceCanvas::differenceAt(const QPoint &point) const
{
    const Theme &theme = Theme::current();
    int y = theme.px(differencePadding);
    for (const DifferenceLayout::Row &row : m_layout.rows()) {
        const int tall = heightOf(row, width());
        if (point.y() >= y && point.y() < y + tall) {
            if (row.isPair() && point.y() >= y + 2 * theme.px(differenceLine))
                return told(row);
            const int column = int(std::floor((point.x() - theme.px(differenceSide) - labelWidth()) / m_grid.advance()));
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
