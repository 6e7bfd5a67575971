// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factstrip.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/plainlabel.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

int gap()
{
    return Theme::current().px(14);
}

int edge()
{
    return Theme::current().px(16);
}

} // namespace

/// A fact that can be changed: a chevron behind its words, a ring when it has the focus.
class FactStrip::FactButton : public MenuButton {
public:
    explicit FactButton(QWidget *parent) : MenuButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }

    void setFact(const Fact &fact)
    {
        m_fact = fact;
        setText(fact.text);
        setAccessibleName(fact.name);
        if (accessibleDescription() != fact.text)
            setAccessibleDescription(fact.text);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        const int inset = theme.px(4);
        if (underMouse() || isDown())
            paintBox(&painter, rect(), theme.px(5), theme.colour(Token::Raised), theme.colour(Token::Line2));
        paintFact(painter, m_fact, rect().adjusted(inset, 0, -inset, 0));
        if (hasFocus())
            paintFocusRing(&painter, rect(), theme.px(5));
    }

private:
    Fact m_fact{};
};

FactStrip::FactStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        place();
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
    setAccessibleDescription(words.join(u", "_s));
    setToolTip(plainToolTip(words.join(u'\n')));
    place();
    update();
}

QSize FactStrip::sizeHint() const
{
    return {0, Theme::current().px(32)};
}

int FactStrip::factWidth(const Fact &fact)
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics(theme.font(fact.mono ? TextRole::Mono : TextRole::Hint));
    return metrics.horizontalAdvance(fact.text) + (fact.icon.isEmpty() ? 0 : theme.px(22)) + (fact.name.isEmpty() ? 0 : theme.px(16));
}

QVector<FactStrip::Fact> FactStrip::fitting() const
{
    QVector<Fact> facts = m_facts;
    const int room = width() - 2 * edge();
    const auto needed = [&facts] {
        return std::accumulate(facts.cbegin(), facts.cend(), -gap(),
                               [](int sum, const Fact &fact) { return sum + factWidth(fact) + gap(); });
    };
    while (facts.size() > 1 && needed() > room)
        facts.erase(std::max_element(facts.begin(), facts.end(), [](const Fact &a, const Fact &b) { return a.rank < b.rank; }));
    return facts;
}

void FactStrip::place()
{
    const Theme &theme = Theme::current();
    m_places.clear();
    int left = edge();
    int right = width() - edge();
    QMap<QString, FactButton *> unused = m_buttons;
    for (const Fact &fact : fitting()) {
        const int wide = std::min(factWidth(fact), std::max(0, right - left));
        const int x = fact.atRight ? right - wide : left;
        (fact.atRight ? right : left) += fact.atRight ? -wide - gap() : wide + gap();
        const QRect box(x, 0, wide, height());
        if (fact.name.isEmpty()) {
            m_places.append({fact, box});
            continue;
        }
        FactButton *&button = m_buttons[fact.name];
        if (!button) {
            button = new FactButton(this);
            button->setMenu(m_menu);
        }
        unused.remove(fact.name);
        button->setFact(fact);
        const int inset = theme.px(4);
        const int tall = theme.px(24);
        button->setGeometry(box.left() - inset, (height() - tall) / 2, wide + 2 * inset, tall);
        button->show();
    }
    for (FactButton *button : std::as_const(unused))
        button->hide();
}

void FactStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FactStrip::paintFact(QPainter &painter, const Fact &fact, const QRect &box)
{
    const Theme &theme = Theme::current();
    painter.setFont(theme.font(fact.mono ? TextRole::Mono : TextRole::Hint));
    painter.setPen(theme.colour(fact.colour));
    QRect words = box;
    if (!fact.icon.isEmpty()) {
        const int side = theme.px(16);
        paintIcon(&painter, QRect(box.left(), box.top() + (box.height() - side) / 2, side, side), fact.icon,
                  fact.colour == Token::Text2 ? Token::Muted : fact.colour);
        words.setLeft(box.left() + theme.px(22));
    }
    if (!fact.name.isEmpty()) {
        const int side = theme.px(12);
        paintIcon(&painter, QRect(box.right() + 1 - side, box.top() + (box.height() - side) / 2, side, side), u"chevron-down"_s,
                  Token::Muted);
        words.setRight(box.right() - theme.px(16) + 2);
    }
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(fact.text, Qt::ElideRight, words.width() + 2));
}

void FactStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Alt));
    paintHairline(&painter, {0.0, height() - 0.5}, {double(width()), height() - 0.5}, Token::Line);
    for (const Place &each : std::as_const(m_places))
        paintFact(painter, each.fact, each.box);
}

} // namespace countersign
