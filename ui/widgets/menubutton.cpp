// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/menubutton.h"

#include <QAccessibleWidget>
#include <QMenu>

namespace countersign {

namespace {

class AccessibleMenuButton final : public QAccessibleWidget {
public:
    explicit AccessibleMenuButton(QToolButton *button) : QAccessibleWidget(button, QAccessible::ButtonMenu) { }

    int childCount() const override { return button()->menu() ? 1 : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 && button()->menu() ? QAccessible::queryAccessibleInterface(button()->menu()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() && child->object() == button()->menu() ? 0 : -1;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        state.pressed = button()->isDown();
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        return text.isEmpty() && kind == QAccessible::Name ? button()->text() : text;
    }
    QStringList actionNames() const override
    {
        if (!button()->isEnabled())
            return {};
        return QStringList{showMenuAction(), pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name != showMenuAction() && name != pressAction())
            return QAccessibleWidget::doAction(name);
        if (button()->isEnabled()) // later: the menu has an event loop of its own, and who asked waits for an answer
            QMetaObject::invokeMethod(button(), &QToolButton::showMenu, Qt::QueuedConnection);
    }

private:
    QToolButton *button() const { return static_cast<QToolButton *>(widget()); }
};

QAccessibleInterface *accessibleMenuButton(const QString &className, QObject *object)
{
    auto *button = className == QLatin1String(MenuButton::staticMetaObject.className()) ? qobject_cast<MenuButton *>(object) : nullptr;
    return button ? new AccessibleMenuButton(button) : nullptr;
}

} // namespace

MenuButton::MenuButton(QWidget *parent) : QToolButton(parent)
{
    QAccessible::installFactory(accessibleMenuButton); // the second call changes nothing
    setPopupMode(QToolButton::InstantPopup);
}

} // namespace countersign
