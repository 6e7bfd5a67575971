// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QColor badgeColour(const BadgeLook &look)
{
    const Theme &theme = Theme::current();
    return look.profileColour.isEmpty() ? theme.colour(look.colour) : theme.profile(look.profileColour).text;
}

int badgePadding(const BadgeLook &look)
{
    return look.outlined || look.dashed ? Theme::current().px(5) : 0;
}

} // namespace

BadgeLook effectBadge(OperationEffect effect, bool billed)
{
    if (billed)
        return {.icon = u"coins"_s, .word = QCoreApplication::translate("Badge", "billed"), .colour = Token::Warn};
    switch (effect) {
    case OperationEffect::Read:
        break;
    case OperationEffect::Write:
        return {.icon = u"half"_s, .word = QCoreApplication::translate("Badge", "write"), .colour = Token::AccentText};
    case OperationEffect::Delete:
        return {.icon = u"diamond"_s, .word = QCoreApplication::translate("Badge", "delete"), .colour = Token::Bad};
    }
    return {.icon = u"ring"_s, .word = QCoreApplication::translate("Badge", "read"), .colour = Token::Text2};
}

BadgeLook practiceBadge()
{
    return {.icon = u"flask"_s, .word = QCoreApplication::translate("Badge", "practice"), .dashed = true, .profileColour = u"practice"_s};
}

BadgeLook highRiskBadge()
{
    return {.icon = u"triangle"_s, .word = QCoreApplication::translate("Badge", "high risk"), .colour = Token::Bad, .outlined = false};
}

BadgeLook needsNoKeyBadge()
{
    return {.icon = u"unlock"_s, .word = QCoreApplication::translate("Badge", "no sign-in needed"), .outlined = false};
}

QVector<BadgeLook> furtherBadges(const OperationSummary &operation)
{
    QVector<BadgeLook> looks;
    if (operation.highRisk)
        looks.append(highRiskBadge());
    if (operation.needsNoKey)
        looks.append(needsNoKeyBadge());
    return looks;
}

QStringList badgeWords(const OperationSummary &operation)
{
    QStringList words{effectBadge(operation.effect, operation.billed).word};
    for (const BadgeLook &look : furtherBadges(operation))
        words.append(look.word);
    if (operation.deprecated)
        words.append(QCoreApplication::translate("Badge", "deprecated"));
    return words;
}

BadgeLook importedBadge()
{
    return {.icon = u"import"_s, .word = QCoreApplication::translate("Badge", "imported"), .outlined = false};
}

BadgeLook statusBadge(int httpStatus, const QString &text)
{
    if (httpStatus >= 200 && httpStatus < 300)
        return {.icon = u"ok"_s, .word = text, .colour = Token::Ok, .outlined = false};
    if (httpStatus >= 500 || httpStatus < 200)
        return {.icon = u"triangle"_s, .word = text, .colour = Token::Bad, .outlined = false};
    return {.icon = u"octagon"_s, .word = text, .colour = Token::Bad, .outlined = false};
}

QSize badgeSize(const BadgeLook &look, bool withWord)
{
    const Theme &theme = Theme::current();
    int width = theme.px(12) + 2 * badgePadding(look);
    if (withWord)
        width += theme.px(4) + QFontMetrics(theme.font(TextRole::Badge)).horizontalAdvance(look.word);
    return {width, theme.px(18)};
}

void paintBadge(QPainter *painter, const QRect &rect, const BadgeLook &look, bool withWord)
{
    const Theme &theme = Theme::current();
    const QSize size = badgeSize(look, withWord);
    const QRect box(QPoint(rect.left(), rect.top() + (rect.height() - size.height()) / 2), size);
    const QColor colour = badgeColour(look);
    if (look.outlined || look.dashed)
        paintBox(painter, box, theme.px(4), {}, colour, 1, look.dashed ? Qt::DashLine : Qt::SolidLine);
    const int side = theme.px(12);
    const QRect shape(box.left() + badgePadding(look), box.top() + (box.height() - side) / 2, side, side);
    paintIcon(painter, shape, look.icon, colour);
    if (!withWord)
        return;
    painter->save();
    painter->setFont(theme.font(TextRole::Badge));
    painter->setPen(colour);
    painter->drawText(box.adjusted(shape.right() + 1 + theme.px(4) - box.left(), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, look.word);
    painter->restore();
}

Badge::Badge(const BadgeLook &look, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Badge::setLook(const BadgeLook &look)
{
    m_look = look;
    setAccessibleName(look.word);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return badgeSize(m_look, true);
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, rect(), m_look, true);
}

} // namespace countersign
