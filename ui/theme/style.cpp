// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/controlpainting.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace countersign {

using namespace Qt::StringLiterals;

Style::Style() : QProxyStyle(u"fusion"_s) { }

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool feelsPointer = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget);
    if (feelsPointer)
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QDialog *>(widget)) {
        widget->setBackgroundRole(QPalette::Base);
        widget->setAutoFillBackground(true); // else a window takes the role Window
    }
    // The icons in a line edit are buttons to a screen reader, and Qt leaves them without a name.
    const auto *inField = qobject_cast<QToolButton *>(widget);
    if (inField && qobject_cast<QLineEdit *>(widget->parentWidget()) && widget->accessibleName().isEmpty()) {
        const QAction *action = inField->defaultAction();
        const bool clears = action && action->objectName() == u"_q_qlineeditclearaction"_s;
        widget->setAccessibleName(clears ? QCoreApplication::translate("Style", "Clear") : widget->parentWidget()->accessibleName());
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintField(painter, option, widget);
        return;
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            paintField(painter, option, widget);
        else if (widget && widget->windowType() == Qt::Popup) // the list of a combo box: edged like a menu
            paintBox(painter, option->rect, 0, theme.colour(Token::Base), theme.colour(Token::Input));
        else
            paintBox(painter, option->rect, theme.px(8), {}, theme.colour(Token::Line2));
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, theme.colour(Token::Win));
        paintHairline(painter, option->rect.topLeft(), option->rect.topRight(), Token::Line2);
        return;
    case PE_PanelMenu:
        paintBox(painter, option->rect, 0, theme.colour(Token::Raised), theme.colour(Token::Input));
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        paintBox(painter, option->rect, 0, theme.colour(Token::Raised), theme.colour(Token::Line2));
        return;
    case PE_PanelButtonCommand:
        paintButton(painter, option, widget);
        return;
    case PE_FrameFocusRect:
        if (widget && widget->window()->windowType() == Qt::Popup)
            return; // in a combo box's list the selection says it
        paintFocusRing(painter, option->rect, theme.px(5));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintTick(painter, option, false);
        return;
    case PE_IndicatorRadioButton:
        paintTick(painter, option, true);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            const int side = theme.px(12);
            const QPoint centre = option->rect.center();
            paintIcon(painter, QRect(centre.x() - side / 2, centre.y() - side / 2, side, side),
                      option->state & State_Open ? u"chevron-down"_s : u"chevron-right"_s, Token::Muted);
        }
        return;
    case PE_IndicatorTabClose: {
        const int side = theme.px(12);
        const QPoint centre = option->rect.center();
        if (isHovered(option))
            paintBox(painter, option->rect.adjusted(2, 2, -2, -2), theme.px(5), theme.colour(Token::Hover), {});
        paintIcon(painter, QRect(centre.x() - side / 2, centre.y() - side / 2, side, side), u"close"_s, Token::Muted);
        return;
    }
    case PE_FrameTabBarBase:
        paintHairline(painter, option->rect.bottomLeft(), option->rect.bottomRight(), Token::Line);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    switch (element) {
    case CE_PushButtonBevel:
        paintButton(painter, option, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            const QColor ink = theme.colour(buttonTextToken(widget, option->state & State_Enabled));
            if (!button->icon.isNull() && !button->text.isEmpty())
                return paintButtonLabel(painter, button, ink);
            label.palette.setColor(QPalette::ButtonText, ink);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTab(painter, tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTabLabel(painter, tab);
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, theme.colour(Token::Alt));
        paintHairline(painter, option->rect.bottomLeft(), option->rect.bottomRight(), Token::Line);
        return;
    case CE_HeaderLabel:
        if (const auto *head = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->setFont(theme.font(TextRole::Hint));
            painter->setPen(theme.colour(Token::Text2));
            const QRect room = head->rect.adjusted(theme.px(4), 0, 0, 0); // in line with the words below
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(head->text, Qt::ElideRight, room.width()));
        }
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, theme.colour(Token::Alt));
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            paintMenuItem(painter, item);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme.colour(Token::Win));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(item->rect, theme.colour(Token::Win));
            const bool on = item->state & (State_Selected | State_Sunken) && item->state & State_Enabled;
            if (on)
                paintBox(painter, item->rect.adjusted(0, 2, 0, -2), theme.px(4), theme.colour(Token::Hover), {});
            painter->setPen(theme.colour(on ? Token::Text : Token::Text2));
            painter->drawText(item->rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, item->text);
        }
        return;
    case CE_Splitter:
        if (option->state & State_Horizontal)
            painter->fillRect(QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height()), theme.colour(Token::Line2));
        else
            painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1), theme.colour(Token::Line2));
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return paintComboBox(painter, combo, widget);
    } else if (control == CC_ToolButton) {
        if (widget && hidesScrollArrows(widget->parentWidget()))
            return;
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return paintToolButton(painter, button, widget, this);
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paintScrollBar(painter, bar, scrollBarHandle(bar));
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace countersign
