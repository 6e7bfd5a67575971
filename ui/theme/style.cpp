// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr char buttonKindProperty[] = "buttonKind";
constexpr char profileColourProperty[] = "profileColour";
constexpr char fieldStateProperty[] = "fieldState";
constexpr char noScrollArrowsProperty[] = "noScrollArrows";
constexpr char toolbarSizedProperty[] = "toolbarSized";

ButtonKind buttonKind(const QWidget *widget)
{
    return widget ? ButtonKind(widget->property(buttonKindProperty).toInt()) : ButtonKind::Plain;
}

int controlHeight(const QWidget *widget)
{
    const bool large = widget && widget->property(toolbarSizedProperty).toBool();
    return Theme::current().px(large ? 32 : 28);
}

bool isFocused(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_Enabled);
}

bool isHovered(const QStyleOption *option)
{
    return (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
}

/// Border and ground of anything one edits.
void paintField(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Theme &theme = Theme::current();
    const FieldState state = fieldState(widget);
    QColor fill = theme.colour(Token::Base);
    if (!(option->state & QStyle::State_Enabled))
        fill = theme.colour(Token::Win);
    else if (option->state & QStyle::State_ReadOnly)
        fill = theme.colour(Token::Well);
    else if (state == FieldState::NotSent && !isFocused(option))
        fill = QColor();
    const qreal radius = theme.px(5);
    if (isFocused(option)) {
        paintBox(painter, option->rect, radius, fill, theme.colour(Token::Accent), 2);
    } else if (state == FieldState::Warn || state == FieldState::Bad) {
        paintBox(painter, option->rect, radius, fill, theme.colour(state == FieldState::Bad ? Token::Bad : Token::Warn), 2);
    } else {
        const bool editable = (option->state & QStyle::State_Enabled) && !(option->state & QStyle::State_ReadOnly);
        const bool isQuiet = widget && widget->property(toolbarSizedProperty).toBool();
        paintBox(painter, option->rect, isQuiet ? theme.px(6) : radius, fill,
                 theme.colour(editable && !isQuiet ? Token::Input : Token::Line2), 1,
                 state == FieldState::NotSent ? Qt::DashLine : Qt::SolidLine);
    }
}

void paintButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Theme &theme = Theme::current();
    const ButtonKind kind = buttonKind(widget);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const qreal radius = theme.px(6);
    QColor fill = theme.colour(down ? Token::Press : isHovered(option) ? Token::Hover : Token::Raised);
    QColor border = theme.colour(Token::Line2);
    if (kind == ButtonKind::Flat) {
        if (!down && !isHovered(option))
            fill = QColor();
        border = QColor();
    } else if (!enabled) {
        fill = theme.colour(Token::Win);
        border = theme.colour(Token::Line);
    } else if (kind != ButtonKind::Plain) {
        if (kind == ButtonKind::Primary)
            fill = theme.colour(Token::Accent);
        else
            fill = theme.profile(kind == ButtonKind::Danger ? u"red"_s : widget->property(profileColourProperty).toString()).fill;
        if (down)
            fill = fill.darker(118);
        else if (isHovered(option))
            fill = fill.darker(108);
        border = fill;
    }
    paintBox(painter, option->rect, radius, fill, border);
    if (!isFocused(option))
        return;
    paintFocusRing(painter, option->rect, radius);
    if (enabled && kind != ButtonKind::Plain && kind != ButtonKind::Flat) // a line of the ground keeps the ring apart from the fill
        paintBox(painter, option->rect.adjusted(2, 2, -2, -2), radius - 2, {}, theme.colour(Token::Base), 1);
}

Token buttonText(const QWidget *widget, bool enabled)
{
    if (!enabled)
        return Token::Off;
    switch (buttonKind(widget)) {
    case ButtonKind::Plain:
        return Token::Text;
    case ButtonKind::Primary:
        return Token::OnAccent;
    case ButtonKind::Danger:
    case ButtonKind::Profile:
        return Token::OnProfile;
    case ButtonKind::Flat:
        return Token::Text2;
    }
    return Token::Text;
}

void paintTick(QPainter *painter, const QStyleOption *option, bool round)
{
    const Theme &theme = Theme::current();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QRect box = option->rect;
    const qreal radius = round ? box.height() / 2.0 : theme.px(4);
    const Token ground = !enabled ? Token::Win : on ? Token::Accent : isHovered(option) ? Token::Hover : Token::Base;
    paintBox(painter, box, radius, theme.colour(ground), theme.colour(!enabled ? Token::Off : on ? Token::Accent : Token::Input));
    if (isFocused(option))
        paintFocusRing(painter, box.adjusted(-3, -3, 3, 3), radius + 3);
    if (!on)
        return;
    const Token mark = enabled ? Token::OnAccent : Token::Off;
    const int inset = theme.px(2);
    if (round)
        paintBox(painter, box.adjusted(5, 5, -5, -5), radius, theme.colour(mark), {});
    else
        paintIcon(painter, box.adjusted(inset, inset, -inset, -inset), option->state & QStyle::State_NoChange ? u"minus"_s : u"check"_s,
                  mark);
}

void paintTab(QPainter *painter, const QStyleOptionTab *tab)
{
    const Theme &theme = Theme::current();
    if (tab->state & QStyle::State_Selected) {
        const QRect line(tab->rect.left() + theme.px(8), tab->rect.bottom() - 1, tab->rect.width() - theme.px(16), 2);
        painter->fillRect(line, theme.colour(Token::Accent));
    }
    if (isFocused(tab) && (tab->state & QStyle::State_Selected))
        paintFocusRing(painter, tab->rect.adjusted(2, 4, -2, -4), theme.px(5));
}

void paintTabLabel(QPainter *painter, const QStyleOptionTab *tab)
{
    const Theme &theme = Theme::current();
    const bool selected = tab->state & QStyle::State_Selected;
    QRect text = tab->rect;
    painter->save();
    painter->setFont(theme.font(selected ? TextRole::Strong : TextRole::Body));
    const Token colour = !(tab->state & QStyle::State_Enabled) ? Token::Off : selected || isHovered(tab) ? Token::Text : Token::Text2;
    painter->setPen(theme.colour(colour));
    if (!tab->icon.isNull()) {
        const int side = theme.px(16);
        const int width = side + theme.px(6) + painter->fontMetrics().horizontalAdvance(tab->text);
        const int left = text.left() + (text.width() - width) / 2;
        tab->icon.paint(painter, QRect(left, text.center().y() - side / 2, side, side), Qt::AlignCenter,
                        selected ? QIcon::Active : QIcon::Normal);
        text.setLeft(left + side + theme.px(6));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, tab->text);
    } else {
        painter->drawText(text, Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
    }
    painter->restore();
}

void paintComboBox(QPainter *painter, const QStyleOptionComboBox *combo, const QWidget *widget)
{
    const Theme &theme = Theme::current();
    if (combo->frame)
        paintField(painter, combo, widget);
    const QRect arrow(combo->rect.right() - theme.px(23), combo->rect.top(), theme.px(16), combo->rect.height());
    paintIcon(painter, QRect(arrow.x(), arrow.center().y() - theme.px(8) + 1, theme.px(16), theme.px(16)), u"chevron-down"_s,
              combo->state & QStyle::State_Enabled ? Token::Muted : Token::Off);
}

void paintToolButton(QPainter *painter, const QStyleOptionToolButton *button, const QWidget *widget, const QStyle *style)
{
    const Theme &theme = Theme::current();
    const bool down = button->state & QStyle::State_Sunken;
    const bool on = button->state & QStyle::State_On;
    const qreal radius = theme.px(5);
    if (down || on || isHovered(button))
        paintBox(painter, button->rect, radius, theme.colour(down ? Token::Press : on ? Token::AccentBg : Token::Hover), {});
    if (isFocused(button))
        paintFocusRing(painter, button->rect, radius);
    QStyleOptionToolButton label = *button;
    if (button->features & QStyleOptionToolButton::HasMenu) {
        const int side = theme.px(12);
        const QRect arrow(button->rect.right() - side - theme.px(3), button->rect.center().y() - side / 2, side, side);
        paintIcon(painter, arrow, u"chevron-down"_s, button->state & QStyle::State_Enabled ? Token::Muted : Token::Off);
        label.rect.setRight(arrow.left() - 1);
    }
    const bool hasText = !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly;
    if (!hasText) {
        style->drawControl(QStyle::CE_ToolButtonLabel, &label, painter, widget);
        return;
    }
    QRect text = label.rect.adjusted(theme.px(6), 0, 0, 0);
    const bool enabled = button->state & QStyle::State_Enabled;
    if (!button->icon.isNull() && button->toolButtonStyle != Qt::ToolButtonTextOnly) {
        const int side = theme.px(16);
        button->icon.paint(painter, QRect(text.left(), text.center().y() - side / 2, side, side), Qt::AlignCenter,
                           enabled ? QIcon::Normal : QIcon::Disabled);
        text.setLeft(text.left() + side + theme.px(6));
    }
    painter->save();
    painter->setFont(button->font);
    painter->setPen(theme.colour(!enabled ? Token::Off : on ? Token::AccentText : Token::Text2));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine, button->text);
    painter->restore();
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider *bar, const QRect &handle)
{
    const Theme &theme = Theme::current();
    if (bar->minimum == bar->maximum)
        return;
    const bool active = bar->state & QStyle::State_MouseOver || bar->state & QStyle::State_Sunken;
    const int inset = active ? 0 : theme.px(2);
    const bool vertical = bar->orientation == Qt::Vertical;
    const QRect box = vertical ? handle.adjusted(inset, 1, -inset, -1) : handle.adjusted(1, inset, -1, -inset);
    paintBox(painter, box, qMin(box.width(), box.height()) / 2.0, theme.colour(active ? Token::Input : Token::Line2), {});
}

QRect scrollBarHandle(const QStyleOptionSlider *bar)
{
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int shortest = Theme::current().px(28);
    int size = length;
    if (range > 0)
        size = qBound(qMin(shortest, length), int(qint64(length) * bar->pageStep / (range + bar->pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
    return vertical ? QRect(bar->rect.left(), bar->rect.top() + start, bar->rect.width(), size)
                    : QRect(bar->rect.left() + start, bar->rect.top(), size, bar->rect.height());
}

} // namespace

void setButtonKind(QAbstractButton *button, ButtonKind kind, const QString &profileColourId)
{
    button->setProperty(buttonKindProperty, int(kind));
    button->setProperty(profileColourProperty, profileColourId);
    button->update();
}

Token buttonTextToken(const QAbstractButton *button)
{
    return buttonText(button, button->isEnabled());
}

void setFieldState(QWidget *field, FieldState state)
{
    if (fieldState(field) == state)
        return;
    field->setProperty(fieldStateProperty, int(state));
    field->update();
}

FieldState fieldState(const QWidget *field)
{
    return field ? FieldState(field->property(fieldStateProperty).toInt()) : FieldState::Set;
}

void hideScrollArrows(QTabBar *bar)
{
    bar->setProperty(noScrollArrowsProperty, true);
}

void setToolbarSized(QWidget *control)
{
    control->setProperty(toolbarSizedProperty, true);
    QEvent changed(QEvent::StyleChange); // buttons remember their size hint until told
    QCoreApplication::sendEvent(control, &changed);
    control->updateGeometry();
}

Style::Style() : QProxyStyle(u"fusion"_s) { }

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool feelsPointer = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget);
    if (feelsPointer)
        widget->setAttribute(Qt::WA_Hover);
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
        else
            paintBox(painter, option->rect, theme.px(8), {}, theme.colour(Token::Line2));
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, theme.colour(Token::Win));
        paintHairline(painter, option->rect.topLeft(), option->rect.topRight(), Token::Line2);
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
            label.palette.setColor(QPalette::ButtonText, theme.colour(buttonText(widget, option->state & State_Enabled)));
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
        if (widget && widget->parentWidget() && widget->parentWidget()->property(noScrollArrowsProperty).toBool())
            return;
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return paintToolButton(painter, button, widget, this);
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paintScrollBar(painter, bar, scrollBarHandle(bar));
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    if (control == CC_ComboBox) {
        if (part == SC_ComboBoxEditField)
            return option->rect.adjusted(theme.px(6), 1, -theme.px(26), -1);
        if (part == SC_ComboBoxArrow)
            return QRect(option->rect.right() - theme.px(26), option->rect.top(), theme.px(26), option->rect.height());
    }
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = scrollBarHandle(bar);
    const bool vertical = bar->orientation == Qt::Vertical;
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarSubPage:
        return vertical ? QRect(bar->rect.topLeft(), QPoint(bar->rect.right(), handle.top() - 1))
                        : QRect(bar->rect.topLeft(), QPoint(handle.left() - 1, bar->rect.bottom()));
    case SC_ScrollBarAddPage:
        return vertical ? QRect(QPoint(bar->rect.left(), handle.bottom() + 1), bar->rect.bottomRight())
                        : QRect(QPoint(handle.right() + 1, bar->rect.top()), bar->rect.bottomRight());
    default:
        return {};
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    const int tick = theme.px(16);
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return option->rect.adjusted(theme.px(6), 1, -theme.px(6), -1);
        return option->rect;
    case SE_TabBarScrollLeftButton:
    case SE_TabBarScrollRightButton:
        if (widget && widget->property(noScrollArrowsProperty).toBool()) // QTabBar reads the room for tabs off their places
            return QRect(option->rect.right() - (element == SE_TabBarScrollLeftButton ? 1 : 0), option->rect.top(), 1,
                         option->rect.height());
        return QProxyStyle::subElementRect(element, option, widget);
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: // 3 px at the left leave room for the focus ring
        return visualRect(option->direction, option->rect,
                          QRect(option->rect.left() + 3, option->rect.center().y() - tick / 2 + 1, tick, tick));
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return visualRect(option->direction, option->rect, option->rect.adjusted(3 + tick + theme.px(8), 0, 0, 0));
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return {}; // the ring lies round the indicator
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    switch (type) {
    case CT_LineEdit:
        return {contents.width() + theme.px(12), qMax(controlHeight(widget), contents.height() + 2)};
    case CT_ComboBox:
        return {contents.width() + theme.px(6 + 26 + 4), qMax(controlHeight(widget), contents.height() + 2)};
    case CT_PushButton:
        return {contents.width() + theme.px(buttonKind(widget) == ButtonKind::Flat ? 16 : 22),
                qMax(controlHeight(widget), contents.height() + 2)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const int label = button && !button->text.isEmpty() ? contents.width() + theme.px(8) : 0;
        return {qMax(theme.px(24), 3 + theme.px(16) + 3 + label), qMax(theme.px(24), contents.height())};
    }
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool hasText = button && !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly;
        const bool hasMenu = button && button->features & QStyleOptionToolButton::HasMenu;
        int width = contents.width() + theme.px(8);
        if (hasText) {
            const bool hasIcon = !button->icon.isNull() && button->toolButtonStyle != Qt::ToolButtonTextOnly;
            width = QFontMetrics(button->font).size(Qt::TextShowMnemonic, button->text).width() + theme.px(hasIcon ? 16 + 6 + 14 : 14);
        }
        width += hasMenu ? theme.px(12 + 6) : 0;
        return {qMax(theme.px(24), width), qMax(theme.px(24), contents.height() + theme.px(6))};
    }
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            // Measured in the weight of the selected tab, so that choosing one moves nothing.
            const QFontMetrics metrics(theme.font(TextRole::Strong));
            const int image = tab->icon.isNull() ? 0 : theme.px(16 + 6);
            return {metrics.size(Qt::TextShowMnemonic, tab->text).width() + image + theme.px(20), theme.px(35)};
        }
        break;
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), qMax(theme.px(26), size.height())};
    }
    case CT_MenuBarItem:
        return {contents.width() + theme.px(18), qMax(theme.px(28), contents.height())};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
        return theme.px(16);
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return theme.px(24);
    case PM_ScrollBarExtent:
        return theme.px(12);
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_SplitterWidth:
        return 1;
    case PM_TabBarTabHSpace:
    case PM_TabBarTabVSpace:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
        return 0;
    case PM_MenuBarItemSpacing:
        return theme.px(2);
    case PM_MenuBarHMargin:
        return theme.px(8);
    case PM_FocusFrameHMargin:
        return theme.px(5);
    case PM_TreeViewIndentation:
        return theme.px(14);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    if (standard == SP_LineEditClearButton)
        return icon(u"close"_s, Token::Muted);
    return QProxyStyle::standardIcon(standard, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_TabBar_PreferNoArrows:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace countersign
