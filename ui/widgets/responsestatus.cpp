// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/responsestatus.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QLocale>
#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 1000)
        return ResponseStatus::tr("%1 ms").arg(milliseconds);
    if (milliseconds < 60000)
        return ResponseStatus::tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1));
    return ResponseStatus::tr("%1 min %2 s").arg(milliseconds / 60000).arg(milliseconds / 1000 % 60);
}

QString sizeText(qint64 bytes)
{
    if (bytes < 1000)
        return ResponseStatus::tr("%1 B").arg(bytes);
    const auto scaled = [bytes](double unit) { return QLocale().toString(double(bytes) / unit, 'f', 1); };
    return bytes < 1000000 ? ResponseStatus::tr("%1 kB").arg(scaled(1e3)) : ResponseStatus::tr("%1 MB").arg(scaled(1e6));
}

ResponseStatus::ResponseStatus(QWidget *parent) : QWidget(parent)
{
    provideAccessibleText();
    setAccessibleName(tr("Response status"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ResponseStatus::setStatus(Outcome outcome, const QString &word, const QStringList &facts)
{
    m_outcome = outcome;
    m_word = word;
    m_facts = facts;
    setAccessibleDescription(accessibleText());
    updateGeometry();
    update();
    emit changed();
    if (QAccessible::isActive()) {
        QAccessibleTextUpdateEvent event(this, 0, QString(), accessibleText());
        QAccessible::updateAccessibility(&event);
        QAccessibleEvent alert(this, QAccessible::Alert); // an answer comes while the focus is elsewhere
        QAccessible::updateAccessibility(&alert);
    }
}

QString ResponseStatus::accessibleText() const
{
    return (QStringList{m_word} + m_facts).join(QStringLiteral(", "));
}

ResponseStatus::Look ResponseStatus::look() const
{
    switch (m_outcome) {
    case Outcome::None:
        return {};
    case Outcome::Sending:
        return {u"send"_s, Token::AccentText, Token::AccentBg};
    case Outcome::Ok:
        return {u"ok"_s, Token::Ok, Token::OkBg};
    case Outcome::ClientError:
        return {u"octagon"_s, Token::Bad, Token::BadBg};
    case Outcome::ServerError:
        return {u"triangle"_s, Token::Bad, Token::BadBg};
    case Outcome::NoAnswer:
        return {u"plug-broken"_s, Token::Bad, Token::BadBg};
    case Outcome::Cancelled:
        return {u"dash-circle"_s, Token::Text2, Token::Well};
    case Outcome::Signed:
        return {u"pen"_s, Token::Text2, Token::Well};
    }
    return {};
}

int ResponseStatus::badgeWidth() const
{
    const Theme &theme = Theme::current();
    return theme.px(6 + 16 + 5 + 8) + QFontMetrics(theme.font(TextRole::Strong)).horizontalAdvance(m_word);
}

int ResponseStatus::factsWidth() const
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics(theme.font(TextRole::Body));
    int width = 0;
    for (const QString &fact : m_facts)
        width += theme.px(15) + metrics.horizontalAdvance(fact);
    return width;
}

QSize ResponseStatus::sizeHint() const
{
    return {badgeWidth() + factsWidth(), Theme::current().px(24)};
}

QSize ResponseStatus::minimumSizeHint() const
{
    return {std::min(badgeWidth(), Theme::current().px(120)) + factsWidth(), sizeHint().height()};
}

void ResponseStatus::paintEvent(QPaintEvent *)
{
    if (m_outcome == Outcome::None)
        return;
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const Look look = this->look();
    const QRect badge(0, theme.px(1), std::min(badgeWidth(), std::max(0, width() - factsWidth())), height() - theme.px(2));
    paintBox(&painter, badge, theme.px(5), theme.colour(look.ground), {});
    const int side = theme.px(16);
    paintIcon(&painter, QRect(theme.px(6), (height() - side) / 2, side, side), look.icon, look.colour);
    painter.setFont(theme.font(TextRole::Strong));
    painter.setPen(theme.colour(look.colour));
    const QRect word = badge.adjusted(theme.px(27), 0, -theme.px(6), 0);
    painter.drawText(word, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(m_word, Qt::ElideRight, word.width()));
    painter.setFont(theme.font(TextRole::Body));
    int x = badge.right() + 1;
    for (const QString &fact : m_facts) {
        const int wide = painter.fontMetrics().horizontalAdvance(fact);
        if (x + theme.px(15) + wide > width())
            break;
        if (fact != m_facts.constFirst()) {
            const qreal line = x + theme.px(15) / 2.0;
            const qreal half = theme.px(7);
            paintHairline(&painter, {line, height() / 2.0 - half}, {line, height() / 2.0 + half}, Token::Line2);
        }
        x += theme.px(fact == m_facts.constFirst() ? 8 : 15);
        painter.setPen(theme.colour(Token::Text2));
        painter.drawText(QRect(x, 0, wide + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, fact);
        x += wide;
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), theme.px(5));
}

} // namespace countersign
