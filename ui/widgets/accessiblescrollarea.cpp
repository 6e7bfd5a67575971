// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessiblescrollarea.h"

#include <QAbstractScrollArea>
#include <QAccessibleWidget>
#include <QScrollBar>

#include <algorithm>

namespace countersign {

namespace {

class AccessibleScrollArea final : public QAccessibleWidget {
public:
    explicit AccessibleScrollArea(QAbstractScrollArea *area) : QAccessibleWidget(area, QAccessible::Client) { }

    bool isValid() const override { return QAccessibleWidget::isValid() && area() && area()->viewport(); }
    int childCount() const override { return int(parts().size()); }
    QAccessibleInterface *child(int index) const override
    {
        const QWidgetList present = parts();
        return index >= 0 && index < present.size() ? QAccessible::queryAccessibleInterface(present[index]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        auto *widget = child ? qobject_cast<QWidget *>(child->object()) : nullptr;
        return widget ? int(parts().indexOf(widget)) : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (!area() || !area()->isVisible())
            return nullptr;
        const QWidgetList present = parts();
        const auto hit = std::find_if(present.cbegin(), present.cend(),
                                      [&](const QWidget *part) { return part->rect().contains(part->mapFromGlobal(QPoint(x, y))); });
        return hit == present.cend() ? nullptr : QAccessible::queryAccessibleInterface(*hit);
    }

private:
    QAbstractScrollArea *area() const { return qobject_cast<QAbstractScrollArea *>(object()); }

    /// Viewport, scroll bars in sight (by the container that is the area's own child), corner.
    QWidgetList parts() const
    {
        const QAbstractScrollArea *scrolled = area();
        if (!scrolled)
            return {};
        QWidgetList present;
        if (QWidget *viewport = scrolled->viewport())
            present.append(viewport);
        for (const QScrollBar *bar : {scrolled->horizontalScrollBar(), scrolled->verticalScrollBar()}) {
            if (bar && bar->isVisible() && bar->parentWidget())
                present.append(bar->parentWidget());
        }
        if (QWidget *corner = scrolled->cornerWidget(); corner && corner->isVisible())
            present.append(corner);
        return present;
    }
};

/// Asked for one class after the other, from the object's own up: classes with an interface of their own have answered before.
QAccessibleInterface *accessibleScrollArea(const QString &className, QObject *object)
{
    if (className != QLatin1String("QScrollArea") && className != QLatin1String("QAbstractScrollArea"))
        return nullptr;
    auto *area = qobject_cast<QAbstractScrollArea *>(object);
    return area ? new AccessibleScrollArea(area) : nullptr;
}

} // namespace

void provideAccessibleScrollAreas()
{
    QAccessible::installFactory(accessibleScrollArea);
}

} // namespace countersign
