// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessibletext.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

#include <algorithm>

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

    /// As IAccessible2 writes attributes. The origin has no name there, so it gets one of its own.
    QString attributes(int offset, int *start, int *end) const override
    {
        const AccessibleRun run = m_source->accessibleRun(resolved(offset));
        *start = run.start;
        *end = run.end;
        QString origin = run.origin;
        origin.replace(u';', u' ').replace(u':', u' '); // the separators of the list
        return origin.isEmpty() ? QString() : QString(u"origin:" + origin + u';');
    }

    // A line is a painted one: who goes down a line hears the next, however long the text is without a newline.
    QString textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override
    {
        if (type != QAccessible::LineBoundary)
            return QAccessibleTextInterface::textAtOffset(offset, type, start, end);
        return line(m_source->accessibleLine(resolved(offset)), start, end);
    }
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override
    {
        if (type != QAccessible::LineBoundary)
            return QAccessibleTextInterface::textBeforeOffset(offset, type, start, end);
        const int from = m_source->accessibleLine(resolved(offset)).first;
        return line(from > 0 ? m_source->accessibleLine(from - 1) : std::pair{0, 0}, start, end);
    }
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override
    {
        if (type != QAccessible::LineBoundary)
            return QAccessibleTextInterface::textAfterOffset(offset, type, start, end);
        const int to = m_source->accessibleLine(resolved(offset)).second;
        const int all = characterCount();
        return line(to < all ? m_source->accessibleLine(to) : std::pair{all, all}, start, end);
    }

private:
    /// -1 is the end and -2 the caret, as IAccessible2 has it.
    int resolved(int offset) const
    {
        if (offset == -2)
            return cursorPosition();
        return offset < 0 ? characterCount() : std::min(offset, characterCount());
    }
    QString line(const std::pair<int, int> &range, int *start, int *end) const
    {
        *start = range.first;
        *end = range.second;
        return text(range.first, range.second);
    }

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

std::pair<int, int> AccessibleTextSource::accessibleLine(int) const
{
    return {0, int(accessibleText().size())};
}

AccessibleRun AccessibleTextSource::accessibleRun(int) const
{
    return {0, int(accessibleText().size()), {}};
}

void provideAccessibleText()
{
    QAccessible::installFactory(accessibleTextFactory);
}

} // namespace countersign
