// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/servicerowdelegate.h"

#include "ui/models/servicetreemodel.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"

#include <QAbstractItemView>
#include <QPainter>

namespace countersign {

namespace {

/// Fill and line under each matched stretch, then the text over it.
void paintMarkedName(QPainter *painter, const QRect &rect, const QString &name, const QVector<MatchRange> &matches, const QColor &colour)
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics = painter->fontMetrics();
    const QString shown = metrics.elidedText(name, Qt::ElideRight, rect.width());
    const qsizetype kept = shown == name ? name.size() : shown.size() - 1;
    const int top = rect.top() + (rect.height() - metrics.height()) / 2 - 1;
    for (const MatchRange &match : matches) {
        if (match.start >= kept)
            break;
        const int left = rect.left() + metrics.horizontalAdvance(shown.left(match.start));
        const int right = rect.left() + metrics.horizontalAdvance(shown.left(qMin(kept, match.start + match.length)));
        const QRect box(left, top, right - left, metrics.height() + 2);
        paintBox(painter, box, theme.px(2), theme.colour(Token::Find), {});
        painter->fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), theme.colour(Token::LitLine));
    }
    painter->setPen(colour);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

/// Paints what stands at the right edge. \returns its width with the gap before it.
int paintTail(QPainter *painter, const QRect &row, const QModelIndex &index, int roomAfterName)
{
    const Theme &theme = Theme::current();
    const int gap = theme.px(6);
    const auto operation = index.data(ServiceTreeModel::SummaryRole).value<std::optional<OperationSummary>>();
    if (!operation) {
        const QString count = index.data(ServiceTreeModel::CountRole).toString();
        painter->setFont(theme.font(TextRole::Hint));
        painter->setPen(theme.colour(Token::Muted));
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, count);
        return painter->fontMetrics().horizontalAdvance(count) + gap;
    }
    BadgeLook look = effectBadge(operation->effect, operation->billed);
    look.outlined = false;
    const bool isCalm = operation->effect == OperationEffect::Read && !operation->billed;
    if (isCalm)
        look.colour = Token::Muted;
    const bool withWord = !isCalm && badgeSize(look, true).width() + gap <= roomAfterName;
    const QSize size = badgeSize(look, withWord);
    paintBadge(painter, QRect(row.right() + 1 - size.width(), row.top(), size.width(), row.height()), look, withWord);
    return size.width() + gap;
}

} // namespace

void ServiceRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    // The view keeps a row marked when it scrolls away under a pointer that is elsewhere.
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isHovered = (option.state & QStyle::State_MouseOver) && (!view || view->viewport()->underMouse());
    // The whole row lights up, from the tree's left edge on.
    const QRect row(theme.px(4), option.rect.top(), option.rect.right() - theme.px(8), option.rect.height());
    if (isSelected || isHovered)
        paintBox(painter, row, theme.px(5), theme.colour(isSelected ? Token::Selected : Token::Hover), {});
    if (isSelected)
        paintBox(painter, QRect(row.left(), row.top() + theme.px(4), theme.px(3), row.height() - theme.px(8)), theme.px(2),
                 theme.colour(Token::Accent), {});
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, row, theme.px(5));
    // Selection lies under the chevron too, so that is painted here and not by the tree.
    if (index.model()->hasChildren(index)) {
        QStyleOption branch;
        branch.rect = QRect(option.rect.left() - theme.px(10), option.rect.top(), theme.px(16), option.rect.height());
        branch.state = QStyle::State_Children | (option.state & QStyle::State_Open);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorBranch, &branch, painter, option.widget);
    }

    const auto operation = index.data(ServiceTreeModel::SummaryRole).value<std::optional<OperationSummary>>();
    const auto kind = ServiceTreeModel::Kind(index.data(ServiceTreeModel::KindRole).toInt());
    const bool isTop = kind == ServiceTreeModel::Kind::Cloud || kind == ServiceTreeModel::Kind::Examples;
    QRect content = option.rect.adjusted(theme.px(8), 0, 0, 0);
    content.setRight(row.right() - theme.px(8));
    const bool isEmptyProduct = kind == ServiceTreeModel::Kind::Product && !index.model()->hasChildren(index);
    const bool isFaint = isEmptyProduct || (operation && operation->deprecated);
    QFont nameFont = theme.font(isTop ? TextRole::Strong : TextRole::Body);
    nameFont.setStrikeOut(operation && operation->deprecated);
    const QString name = index.data().toString();
    const int nameWidth = QFontMetrics(nameFont).horizontalAdvance(name);
    content.setRight(content.right() - paintTail(painter, content, index, content.width() - nameWidth));

    painter->setFont(nameFont);
    paintMarkedName(painter, content, name, index.data(ServiceTreeModel::MatchesRole).value<QVector<MatchRange>>(),
                    theme.colour(isFaint ? Token::Muted : Token::Text));
    const QString detail = index.data(ServiceTreeModel::DetailRole).toString();
    const int left = content.left() + nameWidth + theme.px(6);
    if (!detail.isEmpty() && left + theme.px(24) < content.right()) {
        painter->setFont(theme.font(TextRole::Hint));
        painter->setPen(theme.colour(Token::Muted));
        const QRect room(left, content.top(), content.right() - left, content.height());
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(detail, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

QSize ServiceRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Theme::current().px(26)};
}

} // namespace countersign
