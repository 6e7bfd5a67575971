// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profilerowdelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/shortkeyid.h"

#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

void ProfileRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    painter->save();
    const QRect row = option.rect.adjusted(theme.px(4), 0, -theme.px(4), 0);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || option.state & QStyle::State_MouseOver)
        paintBox(painter, row, theme.px(5), theme.colour(isSelected ? Token::Selected : Token::Hover), {});
    if (isSelected && option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, row, theme.px(5));

    const ProfileColour colour = theme.profile(index.data(ColourRole).toString());
    const bool isPractice = index.data(PracticeRole).toBool();
    const QRect bar(row.left() + theme.px(8), row.top() + theme.px(9), theme.px(10), row.height() - theme.px(18));
    paintBox(painter, bar, theme.px(3), colour.frame, {});
    if (isPractice) {
        for (int y = bar.top() + theme.px(5); y < bar.bottom(); y += theme.px(8))
            painter->fillRect(bar.left(), y, bar.width(), theme.px(2), theme.colour(isSelected ? Token::Selected : Token::Alt));
    }
    const int side = theme.px(16);
    paintIcon(painter, QRect(bar.right() + theme.px(12), row.center().y() - side / 2, side, side), isPractice ? u"flask"_s : u"shield"_s,
              Token::Text2);
    const QString keyId = shortKeyId(index.data(KeyIdRole).toString());
    const int lines = keyId.isEmpty() ? 1 : 2; // a name alone stands in the middle
    QRect text(bar.right() + theme.px(38), row.center().y() + 1 - lines * theme.px(17) / 2, 0, theme.px(17));
    text.setRight(row.right() - theme.px(8));
    const BadgeLook badge{.icon = index.data(BadgeIconRole).toString(),
                          .word = index.data(BadgeRole).toString(),
                          .colour = Token(index.data(BadgeColourRole).toInt())};
    if (!badge.word.isEmpty()) {
        const QSize size = badgeSize(badge, true);
        text.setRight(text.right() - size.width() - theme.px(8));
        paintBadge(painter, QRect(QPoint(text.right() + theme.px(8), row.center().y() - size.height() / 2), size), badge, true);
    }
    painter->setFont(theme.mediumFont(TextRole::Body));
    painter->setPen(theme.colour(Token::Text));
    QString words = index.data().toString();
    if (index.data(ChangedRole).toBool())
        words = tr("%1 · not saved").arg(words);
    painter->drawText(text, Qt::AlignVCenter, painter->fontMetrics().elidedText(words, Qt::ElideRight, text.width()));
    text.translate(0, theme.px(17));
    painter->setFont(theme.font(TextRole::Mono));
    painter->setPen(theme.colour(Token::Muted));
    painter->drawText(text, Qt::AlignVCenter, keyId);
    painter->restore();
}

QSize ProfileRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Theme::current().px(44)};
}

} // namespace countersign
