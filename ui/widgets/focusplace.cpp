// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusplace.h"

#include <QLineEdit>

namespace countersign {

QVector<QWidget *> FocusPlace::like(const QWidget *parent, const QByteArray &kind)
{
    QVector<QWidget *> found;
    for (QObject *child : parent->children()) {
        if (child->isWidgetType() && kind == child->metaObject()->className())
            found.append(static_cast<QWidget *>(child));
    }
    return found;
}

FocusPlace FocusPlace::in(const QWidget *window)
{
    FocusPlace place;
    QWidget *focused = window->focusWidget();
    if (focused)
        place.m_name = focused->objectName();
    for (QWidget *widget = focused; widget && widget != window; widget = widget->parentWidget()) {
        const QByteArray kind = widget->metaObject()->className();
        place.m_way.prepend({kind, int(like(widget->parentWidget(), kind).indexOf(widget))});
    }
    if (const auto *field = qobject_cast<const QLineEdit *>(focused)) {
        place.m_cursor = field->cursorPosition();
        place.m_selected = field->hasSelectedText() ? int(field->selectionLength()) : 0;
        if (place.m_selected > 0 && field->selectionStart() == place.m_cursor)
            place.m_selected = -place.m_selected;
    }
    return place;
}

void FocusPlace::restore(QWidget *window) const
{
    QWidget *widget = m_name.isEmpty() ? nullptr : window->findChild<QWidget *>(m_name);
    if (!widget)
        widget = follow(window);
    if (!widget || widget == window)
        return;
    widget->setFocus(Qt::OtherFocusReason);
    if (auto *field = qobject_cast<QLineEdit *>(widget); field && m_cursor >= 0) {
        field->setCursorPosition(m_cursor - m_selected);
        field->cursorForward(m_selected != 0, m_selected);
    }
}

QWidget *FocusPlace::follow(QWidget *window) const
{
    QWidget *widget = window;
    for (const Turn &turn : m_way) {
        widget = like(widget, turn.kind).value(turn.place);
        if (!widget)
            return nullptr;
    }
    return widget;
}

} // namespace countersign
