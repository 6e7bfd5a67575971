// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overlays/overlay.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

class Card final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        paintBox(&painter, rect(), theme.px(10), theme.colour(Token::Base), theme.colour(Token::Input));
    }
};

/// A dialog in the eyes of a screen reader, though it is no window.
class AccessibleOverlay final : public QAccessibleWidget {
public:
    explicit AccessibleOverlay(QWidget *overlay) : QAccessibleWidget(overlay, QAccessible::Dialog) { }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.modal = true;
        return state;
    }
};

QAccessibleInterface *accessibleOverlay(const QString &, QObject *object)
{
    auto *overlay = qobject_cast<Overlay *>(object);
    return overlay ? new AccessibleOverlay(overlay) : nullptr;
}

} // namespace

Overlay::Overlay(QWidget *over) : QWidget(over), m_card(new Card(this))
{
    QAccessible::installFactory(accessibleOverlay); // the second call changes nothing
    hide();
    over->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // Something else of this window took the focus: it is closed, and the focus is left where it is.
        if (isVisible() && now && now->window() == window() && now != this && !isAncestorOf(now)) {
            m_before = nullptr;
            dismiss();
        }
    });
}

void Overlay::open(QWidget *first)
{
    if (!isVisible())
        m_before = window()->focusWidget();
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close(); // a list of completions would take the keys
    setGeometry(parentWidget()->rect());
    place();
    show();
    raise();
    first->setFocus(Qt::PopupFocusReason);
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    const QPointer<QWidget> before = std::exchange(m_before, nullptr);
    // Before hiding, which would hand the focus to the next widget in the chain.
    if (before && before->isVisible())
        before->setFocus(Qt::PopupFocusReason);
    hide();
    emit closed();
}

void Overlay::place()
{
    const int margin = Theme::of(this).px(24);
    const QSize wanted = cardSize(size() - QSize(2 * margin, 2 * margin));
    const int top = qMin(height() / 8, qMax(margin, height() - wanted.height() - margin));
    m_card->setGeometry((width() - wanted.width()) / 2, top, wanted.width(), wanted.height());
}

bool Overlay::event(QEvent *event)
{
    // Keys of the window behind wait until it is closed.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    QWidget *now = QApplication::focusWidget();
    for (QWidget *w = now ? now : this; w;) {
        w = next ? w->nextInFocusChain() : w->previousInFocusChain();
        if (w == now)
            break;
        if (isAncestorOf(w) && w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus) && !w->focusProxy()) {
            w->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true; // never out of it
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept();
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->pos()))
        dismiss();
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).colour(Token::Scrim));
}

void Overlay::resizeEvent(QResizeEvent *)
{
    place();
}

} // namespace countersign
