// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/controlpainting.h"

#include "ui/theme/controllook.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

bool isFocused(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_Enabled);
}

} // namespace

bool isHovered(const QStyleOption *option)
{
    return (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
}

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
        const bool isQuiet = isToolbarSized(widget);
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
            fill = theme.profile(kind == ButtonKind::Danger ? u"red"_s : buttonProfileColour(widget)).fill;
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

void paintButtonLabel(QPainter *painter, const QStyleOptionButton *button, const QColor &ink)
{
    const int gap = Theme::current().px(6);
    const QSize side = button->iconSize;
    const bool hasText = !button->text.isEmpty();
    const int words = hasText ? button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() + gap : 0;
    const QRect whole =
        QStyle::alignedRect(button->direction, Qt::AlignCenter,
                            QSize(std::min(side.width() + words, button->rect.width()), button->rect.height()), button->rect);
    const auto place = [&](const QRect &part) { return QStyle::visualRect(button->direction, whole, part); };
    const QRect image(whole.left(), whole.center().y() - (side.height() - 1) / 2, side.width(), side.height());
    button->icon.paint(painter, place(image), Qt::AlignCenter, button->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
    if (!hasText)
        return;
    painter->save();
    painter->setPen(ink);
    painter->drawText(place(whole.adjusted(side.width() + gap, 0, 0, 0)), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                      button->text);
    painter->restore();
}

void paintMenuItem(QPainter *painter, const QStyleOptionMenuItem *item)
{
    const Theme &theme = Theme::current();
    const QRect row = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        const qreal y = row.center().y() + 0.5;
        return paintHairline(painter, {qreal(row.left() + 1), y}, {qreal(row.right()), y}, Token::Line);
    }
    const bool enabled = item->state & QStyle::State_Enabled;
    if (item->state & QStyle::State_Selected && enabled)
        painter->fillRect(row.adjusted(1, 0, -1, 0), theme.colour(Token::Selected));
    const auto placed = [item](const QRect &part) { return QStyle::visualRect(item->direction, item->rect, part); };
    if (item->checked) {
        const int side = theme.px(16);
        const QRect box(row.left() + theme.px(8), row.center().y() - side / 2 + 1, side, side);
        const bool isOneOf = item->checkType == QStyleOptionMenuItem::Exclusive;
        if (isOneOf)
            paintBox(painter, placed(box.adjusted(side / 3, side / 3, -side / 3, -side / 3)), side / 6.0,
                     theme.colour(enabled ? Token::AccentText : Token::Off), {});
        else
            paintIcon(painter, placed(box), u"check"_s, enabled ? Token::AccentText : Token::Off);
    }
    const QRect words = row.adjusted(theme.px(30), 0, -theme.px(14), 0);
    const QStringList parts = item->text.split(u'\t');
    painter->save();
    painter->setFont(item->font);
    painter->setPen(theme.colour(enabled ? Token::Text : Token::Off));
    painter->drawText(placed(words), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine, parts.at(0));
    painter->setPen(theme.colour(enabled ? Token::Muted : Token::Off));
    if (parts.size() > 1)
        painter->drawText(placed(words), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.at(1));
    painter->restore();
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const int side = theme.px(12);
        paintIcon(painter, placed(QRect(row.right() - theme.px(8) - side, row.center().y() - side / 2 + 1, side, side)),
                  item->direction == Qt::LeftToRight ? u"chevron-right"_s : u"chevron-down"_s, enabled ? Token::Muted : Token::Off);
    }
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
    const bool outlined = isOutlined(widget);
    if (outlined)
        paintButton(painter, button, widget);
    else if (down || on || isHovered(button))
        paintBox(painter, button->rect, radius, theme.colour(down ? Token::Press : on ? Token::AccentBg : Token::Hover), {});
    if (isFocused(button) && !outlined)
        paintFocusRing(painter, button->rect, radius);
    QStyleOptionToolButton label = *button;
    if (button->features & QStyleOptionToolButton::HasMenu) {
        const int side = theme.px(12);
        const QRect arrow(button->rect.right() - side - theme.px(outlined ? 8 : 3), button->rect.center().y() - side / 2, side, side);
        paintIcon(painter, arrow, u"chevron-down"_s, button->state & QStyle::State_Enabled ? Token::Muted : Token::Off);
        label.rect.setRight(arrow.left() - 1);
    }
    const bool hasText = !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly;
    if (!hasText) {
        style->drawControl(QStyle::CE_ToolButtonLabel, &label, painter, widget);
        return;
    }
    QRect text = label.rect.adjusted(theme.px(outlined ? 11 : 6), 0, 0, 0);
    const bool enabled = button->state & QStyle::State_Enabled;
    if (!button->icon.isNull() && button->toolButtonStyle != Qt::ToolButtonTextOnly) {
        const int side = theme.px(16);
        button->icon.paint(painter, QRect(text.left(), text.center().y() - side / 2, side, side), Qt::AlignCenter,
                           enabled ? QIcon::Normal : QIcon::Disabled);
        text.setLeft(text.left() + side + theme.px(6));
    }
    painter->save();
    painter->setFont(button->font);
    painter->setPen(theme.colour(!enabled ? Token::Off : on ? Token::AccentText : outlined ? Token::Text : Token::Text2));
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

} // namespace countersign
