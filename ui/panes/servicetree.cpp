// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/servicetree.h"

#include "ui/models/servicetreemodel.h"
#include "ui/panes/servicerowdelegate.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QScrollBar>

namespace countersign {

ServiceTree::ServiceTree(QWidget *parent) : QTreeView(parent)
{
    setItemDelegate(new ServiceRowDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setIndentation(Theme::of(this).px(14));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
}

void ServiceTree::keepPlace(const std::function<void()> &change)
{
    const auto &rows = *static_cast<const ServiceTreeModel *>(model());
    const bool isInSight = currentIndex().isValid() && viewport()->rect().intersects(visualRect(currentIndex()));
    const QModelIndex anchor = isInSight ? currentIndex() : indexAt(QPoint(0, 0));
    const QStringList current = rows.path(currentIndex()), kept = rows.path(anchor);
    const int before = visualRect(anchor).top();
    change();
    if (!current.isEmpty())
        setCurrentIndex(rows.indexOfPath(current));
    const QModelIndex there = kept.isEmpty() ? QModelIndex() : rows.indexOfPath(kept);
    const QRect now = visualRect(there);
    if (there.isValid() && now.height() > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (now.top() - before) / now.height());
}

void ServiceTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The style would paint the selection over the row's whole width and the focus once more.
    QStyleOptionViewItem plain = option;
    plain.showDecorationSelected = false;
    QTreeView::drawRow(painter, plain, index);
}

QModelIndex ServiceTree::starAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && ServiceRowDelegate::starRect(visualRect(index), index).contains(position) ? index : QModelIndex();
}

void ServiceTree::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? starAt(event->position().toPoint()) : QModelIndex();
    if (!m_pressed.isValid())
        QTreeView::mousePressEvent(event);
}

void ServiceTree::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed.isValid())
        return QTreeView::mouseReleaseEvent(event);
    const QModelIndex pressed = m_pressed;
    m_pressed = QModelIndex();
    if (starAt(event->position().toPoint()) == pressed)
        emit favouriteToggled(pressed);
}

void ServiceTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (starAt(event->position().toPoint()).isValid())
        return mousePressEvent(event);
    QTreeView::mouseDoubleClickEvent(event);
}

} // namespace countersign
