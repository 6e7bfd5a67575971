// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overlays/keyhints.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QPaintEvent>
#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

int capWidth(const QString &key)
{
    const Theme &theme = Theme::current();
    return QFontMetrics(theme.font(TextRole::Badge)).horizontalAdvance(key) + theme.px(12);
}

int hintWidth(const KeyHints::Hint &hint)
{
    const Theme &theme = Theme::current();
    int width = theme.px(2) + QFontMetrics(theme.font(TextRole::Hint)).horizontalAdvance(hint.deed);
    for (const QString &key : hint.keys)
        width += capWidth(key) + theme.px(4);
    return width;
}

int signWidth(const KeyHints::Hint &sign)
{
    const Theme &theme = Theme::current();
    return QFontMetrics(theme.font(TextRole::Mono)).horizontalAdvance(sign.keys.value(0)) + theme.px(4)
        + QFontMetrics(theme.font(TextRole::Hint)).horizontalAdvance(sign.deed);
}

} // namespace

KeyHints::KeyHints(QWidget *parent) : Surface(Token::Alt, parent)
{
    setFixedHeight(Theme::of(this).px(35));
}

void KeyHints::setHints(const QVector<Hint> &hints, const QVector<Hint> &signs)
{
    if (hints == m_hints && signs == m_signs) // as with nearly every key
        return;
    m_hints = hints;
    m_signs = signs;
    QStringList all;
    for (const Hint &hint : hints + signs)
        all.append(hint.keys.join(u' ') + u' ' + hint.deed);
    setAccessibleName(all.join(u", "_s));
    update();
}

void KeyHints::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setClipRect(event->rect());
    const int radius = theme.px(9); // just inside the round corners of the card
    paintBox(&painter, rect().adjusted(0, -2 * radius, 0, 0), radius, theme.colour(Token::Alt), {});
    paintHairline(&painter, {0, 0}, {qreal(width() - 1), 0}, Token::Line);
    const QRect line = rect().adjusted(theme.px(16), 1, -theme.px(16), 0);
    const auto text = [&](int x, const QString &words, TextRole role) {
        painter.setFont(theme.font(role));
        painter.setPen(theme.colour(Token::Muted));
        const int width = painter.fontMetrics().horizontalAdvance(words);
        painter.drawText(QRect(x, line.top(), width + 1, line.height()), Qt::AlignVCenter | Qt::TextSingleLine, words);
        return x + width;
    };
    int right = line.right() + 1;
    for (auto sign = m_signs.crbegin(); sign != m_signs.crend(); ++sign) {
        right -= signWidth(*sign);
        text(text(right, sign->keys.value(0), TextRole::Mono) + theme.px(4), sign->deed, TextRole::Hint);
        right -= theme.px(14);
    }
    int x = line.left();
    for (const Hint &hint : m_hints) {
        if (x + hintWidth(hint) > right)
            break;
        for (const QString &key : hint.keys) {
            const QRect cap(x, line.center().y() - theme.px(9) + 1, capWidth(key), theme.px(18));
            paintBox(&painter, cap, theme.px(4), theme.colour(Token::Raised), theme.colour(Token::Line2));
            painter.setFont(theme.font(TextRole::Badge));
            painter.setPen(theme.colour(Token::Text2));
            painter.drawText(cap, Qt::AlignCenter, key);
            x = cap.right() + 1 + theme.px(4);
        }
        x = text(x + theme.px(2), hint.deed, TextRole::Hint) + theme.px(14);
    }
}

} // namespace countersign
