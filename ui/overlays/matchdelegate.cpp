// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overlays/matchdelegate.h"

#include "ui/overlays/matchmodel.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"

#include <QPainter>

namespace countersign {

namespace {

/// What was asked for is bold and underlined, in the accent; the rest plain. Cut at the right edge with an ellipsis.
/// \returns the width it took
int paintMarked(QPainter *painter, const QRect &rect, const QString &text, const QVector<qsizetype> &marks, TextRole role, Token colour)
{
    const Theme &theme = Theme::current();
    const QFont plain = theme.font(role);
    QFont marked = plain;
    marked.setWeight(QFont::DemiBold);
    marked.setUnderline(true);
    const QFontMetrics plainMetrics(plain);
    const QFontMetrics markedMetrics(marked);
    const int ellipsis = plainMetrics.horizontalAdvance(u'…');
    int x = rect.left();
    for (qsizetype at = 0; at < text.size();) {
        const bool isMarked = marks.contains(at);
        qsizetype end = at + 1;
        while (end < text.size() && marks.contains(end) == isMarked)
            ++end;
        const QString run = text.mid(at, end - at);
        const QFontMetrics &metrics = isMarked ? markedMetrics : plainMetrics;
        const int width = metrics.horizontalAdvance(run);
        const int room = rect.right() + 1 - x - (end < text.size() ? ellipsis : 0);
        painter->setFont(isMarked ? marked : plain);
        painter->setPen(theme.colour(isMarked && colour != Token::Muted ? Token::AccentText : colour));
        if (width > room) {
            const QRect rest(x, rect.top(), rect.right() + 1 - x, rect.height());
            painter->drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine, metrics.elidedText(text.mid(at), Qt::ElideRight, rest.width()));
            return rect.width();
        }
        painter->drawText(QRect(x, rect.top(), width + 1, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine, run);
        x += width;
        at = end;
    }
    return x - rect.left();
}

void paintColumn(QPainter *painter, const QRect &rect, const QString &text, TextRole role, Token colour, Qt::Alignment side = Qt::AlignLeft)
{
    const Theme &theme = Theme::current();
    painter->setFont(theme.font(role));
    painter->setPen(theme.colour(colour));
    painter->drawText(rect, side | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void paintOperation(QPainter *painter, QRect row, const Match &match)
{
    const Theme &theme = Theme::current();
    if (match.summary) {
        BadgeLook look = effectBadge(match.summary->effect, match.summary->billed);
        look.outlined = false;
        const int width = badgeSize(look, true).width();
        paintBadge(painter, QRect(row.right() + 1 - width, row.top(), width, row.height()), look, true);
        row.setRight(row.right() - width - theme.px(6));
        for (const BadgeLook &further : furtherBadges(*match.summary)) {
            const int side = badgeSize(further, false).width();
            paintBadge(painter, QRect(row.right() + 1 - side, row.top(), side, row.height()), further, false);
            row.setRight(row.right() - side - theme.px(6));
        }
        row.setRight(row.right() - theme.px(6));
    }
    const bool deprecated = match.summary && match.summary->deprecated;
    const int gap = theme.px(12);
    const int product = theme.px(76);
    const int version = theme.px(84);
    const int name = qMax(theme.px(180), qMin(row.width() * 45 / 100, row.width() - product - version - theme.px(60) - 3 * gap));
    int x = row.left();
    paintMarked(painter, QRect(x, row.top(), name, row.height()), match.title, match.marks, TextRole::Body,
                deprecated ? Token::Muted : Token::Text);
    x += name + gap;
    paintColumn(painter, QRect(x, row.top(), product, row.height()), match.product, TextRole::Mono, Token::Text2);
    x += product + gap;
    paintColumn(painter, QRect(x, row.top(), version, row.height()), match.operation.version, TextRole::Mono, Token::Muted);
    x += version + gap;
    if (x < row.right())
        paintMarked(painter, QRect(x, row.top(), row.right() + 1 - x, row.height()), match.detail, match.detailMarks, TextRole::Hint,
                    Token::Muted);
}

void paintAction(QPainter *painter, QRect row, const Match &match)
{
    const Theme &theme = Theme::current();
    const int title = row.width() * 44 / 100; // the same in rows with and without a key
    if (!match.keys.isEmpty()) {
        const QFontMetrics metrics(theme.font(TextRole::Badge));
        const int width = metrics.horizontalAdvance(match.keys) + theme.px(12);
        const QRect cap(row.right() + 1 - width, row.center().y() - theme.px(9) + 1, width, theme.px(18));
        paintBox(painter, cap, theme.px(4), {}, theme.colour(Token::Line2));
        paintColumn(painter, cap, match.keys, TextRole::Badge, Token::Muted, Qt::AlignHCenter);
        row.setRight(cap.left() - theme.px(12));
    }
    const bool possible = match.whyNot.isEmpty();
    paintMarked(painter, QRect(row.left(), row.top(), title, row.height()), match.title, match.marks, TextRole::Body,
                possible ? Token::Text : Token::Muted);
    const QRect rest(row.left() + title + theme.px(12), row.top(), row.width() - title - theme.px(12), row.height());
    paintColumn(painter, rest, possible ? match.detail : match.whyNot, TextRole::Hint, Token::Muted);
}

} // namespace

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const Match &match = static_cast<const MatchModel *>(index.model())->match(index);
    painter->save();
    const QRect row = option.rect.adjusted(theme.px(6), 0, -theme.px(6), 0);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || (option.state & QStyle::State_MouseOver))
        paintBox(painter, row, theme.px(6), theme.colour(isSelected ? Token::Selected : Token::Hover), {});
    if (isSelected)
        paintBox(painter, QRect(row.left(), row.top() + theme.px(4), theme.px(3), row.height() - theme.px(8)), theme.px(2),
                 theme.colour(Token::Accent), {});
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, row, theme.px(6));
    const QRect content = row.adjusted(theme.px(16), 0, -theme.px(14), 0);
    if (match.isAction())
        paintAction(painter, content, match);
    else
        paintOperation(painter, content, match);
    painter->restore();
}

QSize MatchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Theme::current().px(32)};
}

} // namespace countersign
