// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QPainter>

namespace countersign {

ElidedLabel::ElidedLabel(TextRole role, Token colour, QWidget *parent) : QLabel(parent), m_role(role), m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ElidedLabel::setText(const QString &text)
{
    if (text == this->text())
        return;
    QLabel::setText(text);
    setAccessibleName(text);
    setToolTip(text);
}

void ElidedLabel::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void ElidedLabel::setProfileColour(const QString &colourId)
{
    m_profileColour = colourId;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(m_role));
    return {metrics.horizontalAdvance(text()) + 1, metrics.height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(m_role));
    return {metrics.averageCharWidth() * 3, metrics.height() + 2};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setFont(theme.font(m_role));
    const QColor colour = m_profileColour.isEmpty() ? theme.colour(m_colour) : theme.profile(m_profileColour).text;
    painter.setPen(isEnabled() ? colour : theme.colour(Token::Off));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), m_mode, width()));
}

} // namespace countersign
