// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/controlpainting.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QStyleOption>

namespace countersign {

using namespace Qt::StringLiterals;

// The half of the style that measures: where parts of controls lie and how large they are.

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
        if (hidesScrollArrows(widget)) // QTabBar reads the room for tabs off their places
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
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool hasBoth = button && !button->icon.isNull() && !button->text.isEmpty(); // QPushButton counts 4 px between the two
        return {contents.width() + theme.px(buttonKind(widget) == ButtonKind::Flat ? 16 : 22) + (hasBoth ? theme.px(6) - 4 : 0),
                qMax(controlHeight(widget), contents.height() + 2)};
    }
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
        if (isOutlined(widget))
            return {width + theme.px(10), controlHeight(widget)};
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
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const auto *head = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const int words = head ? QFontMetrics(theme.font(TextRole::Hint)).horizontalAdvance(head->text) : 0;
        return {qMax(words + theme.px(4 + 12), size.width()), qMax(theme.px(26), size.height())};
    }
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {theme.px(10), theme.px(9)};
            const QFontMetrics metrics(item->font);
            const QStringList words = item->text.split(u'\t');
            const int keys = words.size() > 1 ? theme.px(24) + metrics.horizontalAdvance(words.at(1)) : 0;
            return {theme.px(30 + 26) + metrics.size(Qt::TextShowMnemonic, words.at(0)).width() + keys,
                    qMax(theme.px(26), metrics.height() + theme.px(8))};
        }
        break;
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
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
        return 0;
    case PM_MenuVMargin:
        return theme.px(4);
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
    if (standard == SP_ToolBarHorizontalExtensionButton) // what a menu bar has no room for
        return icon(u"more"_s, Token::Text2);
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
    case SH_Widget_Animation_Duration:
        return Theme::current().isMotionReduced() ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace countersign
