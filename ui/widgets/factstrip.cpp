// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factstrip.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/widgets/plainlabel.h"

#include <QPainter>

#include <algorithm>

namespace countersign {

FactStrip::FactStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FactStrip::setFacts(const QVector<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    QStringList words;
    for (const Fact &fact : facts)
        words.append(fact.text);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(plainToolTip(words.join(u'\n')));
    update();
}

QSize FactStrip::sizeHint() const
{
    return {0, Theme::current().px(32)};
}

int FactStrip::factWidth(const Fact &fact) const
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics(theme.font(fact.mono ? TextRole::Mono : TextRole::Hint));
    return metrics.horizontalAdvance(fact.text) + (fact.icon.isEmpty() ? 0 : theme.px(22)) + theme.px(14);
}

QVector<FactStrip::Fact> FactStrip::fitting() const
{
    QVector<Fact> facts = m_facts;
    const int room = width() - 2 * Theme::current().px(16);
    const auto needed = [this, &facts] {
        return std::accumulate(facts.cbegin(), facts.cend(), 0, [this](int sum, const Fact &fact) { return sum + factWidth(fact); });
    };
    while (facts.size() > 1 && needed() - Theme::current().px(14) > room)
        facts.erase(std::max_element(facts.begin(), facts.end(), [](const Fact &a, const Fact &b) { return a.rank < b.rank; }));
    return facts;
}

void FactStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Alt));
    paintHairline(&painter, {0.0, height() - 0.5}, {double(width()), height() - 0.5}, Token::Line);
    int left = theme.px(16);
    int right = width() - theme.px(16);
    for (const Fact &fact : fitting()) {
        painter.setFont(theme.font(fact.mono ? TextRole::Mono : TextRole::Hint));
        painter.setPen(theme.colour(fact.colour));
        const int wide = factWidth(fact) - theme.px(14);
        int x = left;
        if (fact.atRight) {
            right -= wide;
            x = right;
        } else {
            left += wide + theme.px(14);
        }
        if (!fact.icon.isEmpty()) {
            const int side = theme.px(16);
            paintIcon(&painter, QRect(x, (height() - side) / 2, side, side), fact.icon,
                      fact.colour == Token::Text2 ? Token::Muted : fact.colour);
            x += theme.px(22);
        }
        painter.drawText(QRect(x, 0, std::max(0, width() - theme.px(12) - x), height()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, fact.text);
    }
}

} // namespace countersign
