// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusorder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QVector>

namespace countersign {

namespace {

void listInOrder(QWidget *widget, QVector<QWidget *> &found);

void listInOrder(QLayout *layout, QVector<QWidget *> &found)
{
    for (int index = 0; index < layout->count(); ++index) {
        QLayoutItem *item = layout->itemAt(index);
        if (item->layout())
            listInOrder(item->layout(), found);
        else if (item->widget())
            listInOrder(item->widget(), found);
    }
}

void listInOrder(QWidget *widget, QVector<QWidget *> &found)
{
    if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
        found.append(widget);
    if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int index = 0; index < splitter->count(); ++index)
            listInOrder(splitter->widget(index), found);
    } else if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
        if (area->widget())
            listInOrder(area->widget(), found);
    } else if (widget->layout()) {
        listInOrder(widget->layout(), found);
    }
}

} // namespace

void orderFocus(QWidget *content)
{
    QVector<QWidget *> stops;
    listInOrder(content, stops);
    for (qsizetype index = 1; index < stops.size(); ++index)
        QWidget::setTabOrder(stops.at(index - 1), stops.at(index));
}

} // namespace countersign
