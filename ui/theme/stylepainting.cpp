// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepainting.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPen>

namespace countersign {

void paintBox(QPainter *painter, const QRect &rect, qreal radius, const QColor &fill, const QColor &border, qreal borderWidth,
              Qt::PenStyle penStyle)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    QPen pen(Qt::NoPen);
    qreal inset = 0;
    if (border.isValid()) {
        pen = QPen(border, borderWidth, Qt::SolidLine);
        if (penStyle == Qt::DashLine)
            pen.setDashPattern({3 / borderWidth, 3 / borderWidth});
        pen.setCapStyle(Qt::FlatCap);
        inset = borderWidth / 2;
    }
    painter->setPen(pen);
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRect &rect, qreal radius)
{
    paintBox(painter, rect, radius, {}, Theme::current().colour(Token::Accent), 2);
}

void paintHairline(QPainter *painter, const QPointF &from, const QPointF &to, Token token)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(Theme::current().colour(token), 1));
    painter->drawLine(from, to);
    painter->restore();
}

} // namespace countersign
