// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QColor;
class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

namespace countersign {

bool isHovered(const QStyleOption *option);
/// Border and ground of anything one edits.
void paintField(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void paintButton(QPainter *painter, const QStyleOption *option, const QWidget *widget);
/// Icon and words of a push button that has an icon, with 6 px between, in the middle.
void paintButtonLabel(QPainter *painter, const QStyleOptionButton *button, const QColor &ink);
/// A row of a menu: tick or dot at the left, keys or the sign of a menu behind it at the right.
void paintMenuItem(QPainter *painter, const QStyleOptionMenuItem *item);
void paintTick(QPainter *painter, const QStyleOption *option, bool round);
void paintTab(QPainter *painter, const QStyleOptionTab *tab);
void paintTabLabel(QPainter *painter, const QStyleOptionTab *tab);
void paintComboBox(QPainter *painter, const QStyleOptionComboBox *combo, const QWidget *widget);
void paintToolButton(QPainter *painter, const QStyleOptionToolButton *button, const QWidget *widget, const QStyle *style);
void paintScrollBar(QPainter *painter, const QStyleOptionSlider *bar, const QRect &handle);
/// Where the handle lies: by range and page step, never shorter than one can grab.
QRect scrollBarHandle(const QStyleOptionSlider *bar);

} // namespace countersign
