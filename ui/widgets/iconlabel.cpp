// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconlabel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace countersign {

IconLabel::IconLabel(const QString &iconName, int side, QWidget *parent) : QWidget(parent), m_icon(iconName)
{
    setFixedSize(side, side);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconLabel::setIcon(const QString &iconName)
{
    m_icon = iconName;
    update();
}

void IconLabel::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void IconLabel::setProfileColour(const QString &colourId)
{
    m_profileColour = colourId;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    paintIcon(&painter, rect(), m_icon, m_profileColour.isEmpty() ? theme.colour(m_colour) : theme.profile(m_profileColour).text);
}

} // namespace countersign
