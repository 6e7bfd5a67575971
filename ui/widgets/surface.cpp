// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/surface.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace countersign {

Surface::Surface(Token ground, QWidget *parent) : QWidget(parent), m_ground(ground)
{
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setLines(Qt::Edges edges, Token colour)
{
    m_edges = edges;
    m_line = colour;
    update();
}

void Surface::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(m_ground));
    const QColor line = theme.colour(m_line);
    if (m_edges & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_edges & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_edges & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_edges & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

} // namespace countersign
