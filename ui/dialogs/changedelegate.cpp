// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/changedelegate.h"

#include "core/catalogue/servicechanges.h"
#include "ui/models/changetreemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"

#include <QApplication>
#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString shapeOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::ProductAdded:
    case ChangeKind::OperationAdded:
    case ChangeKind::ParameterAdded:
    case ChangeKind::ValuesAdded:
        return u"plus"_s;
    case ChangeKind::ProductRemoved:
    case ChangeKind::OperationRemoved:
    case ChangeKind::ParameterRemoved:
    case ChangeKind::ValuesRemoved:
        return u"minus"_s;
    default:
        return u"swap"_s;
    }
}

} // namespace

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const Change *change = static_cast<const ChangeTreeModel *>(index.model())->change(index);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString word = std::exchange(ground.text, QString());
    (option.widget ? option.widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    QRect room = option.rect.adjusted(theme.px(4), 0, -theme.px(4), 0);
    painter->save();
    painter->setClipRect(option.rect);
    if (!change) {
        painter->setFont(theme.font(TextRole::Hint));
        painter->setPen(theme.colour(Token::Muted));
        painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, word);
    } else {
        const BadgeLook kind{.icon = shapeOf(change->kind), .word = word, .colour = Token::Text2, .outlined = false};
        paintBadge(painter, room, kind, true);
        room.setLeft(room.left() + badgeSize(kind, true).width() + theme.px(8));
        if (change->isBreaking)
            paintBadge(painter, room, {.icon = u"triangle"_s, .word = ChangeTreeModel::tr("breaking"), .colour = Token::Bad}, true);
    }
    painter->restore();
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Theme::current().px(240), Theme::current().px(26)};
}

} // namespace countersign
