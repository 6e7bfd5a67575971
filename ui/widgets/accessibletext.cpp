// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessibletext.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace countersign {

namespace {

class AccessibleTextView final : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    AccessibleTextView(QWidget *view, AccessibleTextSource *source) : QAccessibleWidget(view, QAccessible::EditableText), m_source(source)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Value ? m_source->accessibleText() : QAccessibleWidget::text(type);
    }

    void selection(int index, int *start, int *end) const override
    {
        const auto [from, to] = index == 0 ? m_source->accessibleSelection() : std::pair{0, 0};
        *start = from;
        *end = to;
    }
    int selectionCount() const override
    {
        const auto [from, to] = m_source->accessibleSelection();
        return from == to ? 0 : 1;
    }
    void addSelection(int start, int end) override { m_source->setAccessibleSelection(start, end); }
    void removeSelection(int) override { m_source->setAccessibleSelection(cursorPosition(), cursorPosition()); }
    void setSelection(int, int start, int end) override { m_source->setAccessibleSelection(start, end); }
    int cursorPosition() const override { return m_source->accessibleCaret(); }
    void setCursorPosition(int position) override { m_source->setAccessibleCaret(position); }
    QString text(int start, int end) const override { return m_source->accessibleText().mid(start, end - start); }
    int characterCount() const override { return int(m_source->accessibleText().size()); }
    QRect characterRect(int offset) const override
    {
        const QRect local = m_source->accessibleRect(offset);
        return {widget()->mapToGlobal(local.topLeft()), local.size()};
    }
    int offsetAtPoint(const QPoint &point) const override { return m_source->accessibleOffsetAt(widget()->mapFromGlobal(point)); }
    void scrollToSubstring(int start, int) override { m_source->setAccessibleCaret(start); }
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    AccessibleTextSource *m_source;
};

QAccessibleInterface *accessibleTextFactory(const QString &, QObject *object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    auto *source = dynamic_cast<AccessibleTextSource *>(object);
    return source ? new AccessibleTextView(static_cast<QWidget *>(object), source) : nullptr;
}

} // namespace

void provideAccessibleText()
{
    QAccessible::installFactory(accessibleTextFactory);
}

} // namespace countersign
