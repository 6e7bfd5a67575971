// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/servicerowdelegate.h"

#include "ui/models/servicetreemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"

#include <QAbstractItemView>
#include <QPainter>

namespace countersign {

namespace {

/// Fill and line under each matched stretch, then the text over it.
void paintMarkedText(QPainter *painter, const QRect &rect, const QString &text, const QVector<MatchRange> &matches, const QColor &colour)
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics = painter->fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const qsizetype kept = shown == text ? text.size() : shown.size() - 1;
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

/// The part of the row that holds text and badges.
QRect contentOf(const QRect &row)
{
    const Theme &theme = Theme::current();
    return row.adjusted(theme.px(8), 0, -theme.px(16), 0);
}

QFont nameFont(const QModelIndex &index, const std::optional<OperationSummary> &operation)
{
    const auto kind = ServiceTreeModel::Kind(index.data(ServiceTreeModel::KindRole).toInt());
    const bool isTop = !index.parent().isValid() && kind != ServiceTreeModel::Kind::Operation;
    QFont font = Theme::current().font(isTop ? TextRole::Strong : TextRole::Body);
    font.setStrikeOut(operation && operation->deprecated);
    return font;
}

/// What stands at the right edge of an operation's row, from the right: the effect, further badges by their shapes, the star.
struct RowTail {
    BadgeLook effect{};
    bool withWord = false;
    QRect effectRect{}, starRect{};
    QVector<QPair<BadgeLook, QRect>> further{};

    /// \param hasDetail the row says more than its name: that is worth more than the badge's word
    RowTail(const QRect &content, int nameWidth, bool hasDetail, const OperationSummary &operation)
    {
        const Theme &theme = Theme::current();
        const int gap = theme.px(6);
        effect = effectBadge(operation.effect, operation.billed);
        effect.outlined = false;
        const bool isCalm = operation.effect == OperationEffect::Read && !operation.billed;
        if (isCalm)
            effect.colour = Token::Muted;
        const QVector<BadgeLook> looks = furtherBadges(operation);
        const int furtherWidth = int(looks.size()) * (badgeSize(highRiskBadge(), false).width() + theme.px(4));
        withWord = !isCalm && !hasDetail && badgeSize(effect, true).width() + furtherWidth + gap <= content.width() - nameWidth;
        const int width = badgeSize(effect, withWord).width();
        effectRect = {content.right() + 1 - width, content.top(), width, content.height()};
        int left = effectRect.left();
        for (const BadgeLook &look : looks) {
            const int side = badgeSize(look, false).width();
            left -= side + theme.px(4);
            further.append({look, QRect(left, content.top(), side, content.height())});
        }
        const int target = theme.px(24); // what a pointer can hit; the star itself is smaller
        starRect = {left - target, content.top(), target, content.height()};
    }
};

void paintStar(QPainter *painter, const QRect &rect, bool isFavourite)
{
    const Theme &theme = Theme::current();
    const int side = theme.px(14);
    const QRect shape(rect.center().x() - side / 2, rect.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, shape, isFavourite ? QStringLiteral("star-filled") : QStringLiteral("star"),
              theme.colour(isFavourite ? Token::Warn : Token::Muted));
}

/// \returns the width of what stands at the right edge, with the gap before it
int paintCount(QPainter *painter, const QRect &content, const QModelIndex &index)
{
    const Theme &theme = Theme::current();
    const QString count = index.data(ServiceTreeModel::CountRole).toString();
    painter->setFont(theme.font(TextRole::Hint));
    painter->setPen(theme.colour(Token::Muted));
    painter->drawText(content, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, count);
    int width = painter->fontMetrics().horizontalAdvance(count) + theme.px(6);
    if (index.data(ServiceTreeModel::ImportedRole).toBool()) {
        const BadgeLook look = importedBadge();
        const int side = badgeSize(look, false).width();
        paintBadge(painter, QRect(content.right() + 1 - width - side, content.top(), side, content.height()), look, false);
        width += side + theme.px(6);
    }
    return width;
}

} // namespace

QRect ServiceRowDelegate::starRect(const QRect &row, const QModelIndex &index)
{
    if (ServiceTreeModel::Kind(index.data(ServiceTreeModel::KindRole).toInt()) != ServiceTreeModel::Kind::Operation)
        return {};
    const auto operation = index.data(ServiceTreeModel::SummaryRole).value<std::optional<OperationSummary>>();
    const int nameWidth = QFontMetrics(nameFont(index, operation)).horizontalAdvance(index.data().toString());
    const bool hasDetail = !index.data(ServiceTreeModel::DetailRole).toString().isEmpty();
    return RowTail(contentOf(row), nameWidth, hasDetail, *operation).starRect;
}

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
    const bool isEmptyProduct =
        (kind == ServiceTreeModel::Kind::Product || kind == ServiceTreeModel::Kind::Version) && !index.model()->hasChildren(index);
    const bool isFaint = isEmptyProduct || (operation && operation->deprecated);
    const QFont font = nameFont(index, operation);
    const QString name = index.data().toString();
    const QString detail = index.data(ServiceTreeModel::DetailRole).toString();
    const int nameWidth = QFontMetrics(font).horizontalAdvance(name);
    QRect content = contentOf(option.rect);
    if (operation) {
        const RowTail tail(content, nameWidth, !detail.isEmpty(), *operation);
        paintBadge(painter, tail.effectRect, tail.effect, tail.withWord);
        for (const auto &[look, rect] : tail.further)
            paintBadge(painter, rect, look, false);
        const bool isFavourite = index.data(ServiceTreeModel::FavouriteRole).toBool();
        const bool hasStar = kind == ServiceTreeModel::Kind::Operation && (isFavourite || isHovered);
        if (hasStar)
            paintStar(painter, tail.starRect, isFavourite);
        content.setRight(hasStar ? tail.starRect.left() - theme.px(2) : tail.starRect.right() - theme.px(5));
    } else {
        content.setRight(content.right() - paintCount(painter, content, index));
    }

    painter->setFont(font);
    paintMarkedText(painter, content, name, index.data(ServiceTreeModel::MatchesRole).value<QVector<MatchRange>>(),
                    theme.colour(isFaint ? Token::Muted : Token::Text));
    const int left = content.left() + nameWidth + theme.px(6);
    if (!detail.isEmpty() && left + theme.px(24) < content.right()) {
        painter->setFont(theme.font(TextRole::Hint));
        const QRect room(left, content.top(), content.right() - left, content.height());
        paintMarkedText(painter, room, detail, index.data(ServiceTreeModel::DetailMatchesRole).value<QVector<MatchRange>>(),
                        theme.colour(Token::Muted));
    }
    painter->restore();
}

QSize ServiceRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Theme::current().px(26)};
}

} // namespace countersign
