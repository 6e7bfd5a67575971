// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badgetabbar.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace countersign {

namespace {

/// A code of a refusal can be long; here its beginning says enough, the status line has it whole.
constexpr int widestBadge = 120;

} // namespace

BadgeTabBar::BadgeTabBar(QWidget *parent) : QTabBar(parent)
{
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(false);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BadgeTabBar::setBadge(int index, const QString &word, Token colour, Token ground)
{
    if (m_badges.size() <= index)
        m_badges.resize(index + 1);
    m_badges[index] = {word, colour, ground};
    setAccessibleTabName(index, word.isEmpty() ? tabText(index) : tr("%1, %2").arg(tabText(index), word));
    setTabToolTip(index, word);
    setTabText(index, tabText(index)); // measures anew
    update();
}

BadgeTabBar::TabBadge BadgeTabBar::badge(int index) const
{
    return m_badges.value(index);
}

QSize BadgeTabBar::tabSizeHint(int index) const
{
    const Theme &theme = Theme::of(this);
    int width = QFontMetrics(theme.font(TextRole::Strong)).horizontalAdvance(tabText(index)) + theme.px(20);
    if (const QString word = badge(index).word; !word.isEmpty())
        width += qMin(QFontMetrics(theme.font(TextRole::Badge)).horizontalAdvance(word), theme.px(widestBadge)) + theme.px(6 + 12);
    return {width, theme.px(35)};
}

void BadgeTabBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    for (int index = 0; index < count(); ++index) {
        const QRect box = tabRect(index);
        const bool isFront = index == currentIndex();
        QRect room = box.adjusted(theme.px(10), 0, -theme.px(10), 0);
        painter.setFont(theme.font(isFront ? TextRole::Strong : TextRole::Body));
        painter.setPen(theme.colour(isFront ? Token::Text : Token::Text2));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, tabText(index));
        if (const TabBadge shown = badge(index); !shown.word.isEmpty()) {
            // Measured in the weight of the front tab, so that choosing one moves nothing.
            room.setLeft(room.left() + QFontMetrics(theme.font(TextRole::Strong)).horizontalAdvance(tabText(index)) + theme.px(6));
            const QRect ground(room.left(), room.center().y() - theme.px(9) + 1, room.width(), theme.px(18));
            paintBox(&painter, ground, theme.px(4), theme.colour(shown.ground), {});
            painter.setFont(theme.font(TextRole::Badge));
            painter.setPen(theme.colour(shown.colour));
            painter.drawText(ground, Qt::AlignCenter | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(shown.word, Qt::ElideRight, ground.width() - theme.px(8)));
        }
        if (isFront)
            painter.fillRect(box.left() + theme.px(8), box.bottom() - 1, box.width() - theme.px(16), 2, theme.colour(Token::Accent));
        if (isFront && hasFocus())
            paintFocusRing(&painter, box.adjusted(2, 4, -2, -4), theme.px(5));
    }
}

} // namespace countersign
