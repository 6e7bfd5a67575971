// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepainting.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPen>
#include <QTransform>

#include <algorithm>
#include <cmath>

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
    // As many whole pixels of the screen as fit into one of the window's, at a whole one: half of them would come and go with the place.
    const QTransform toScreen = painter->deviceTransform();
    const bool isLevel = std::floor(from.y()) == std::floor(to.y());
    const QPointF first(std::floor(std::min(from.x(), to.x())), std::floor(std::min(from.y(), to.y())));
    const QPointF last(std::floor(std::max(from.x(), to.x())) + 1, std::floor(std::max(from.y(), to.y())) + 1);
    QRectF line = toScreen.mapRect(QRectF(first, last));
    const qreal thickness = std::max(1.0, std::floor(isLevel ? toScreen.m22() : toScreen.m11()));
    line = isLevel ? QRectF(line.left(), std::round(line.top()), line.width(), thickness)
                   : QRectF(std::round(line.left()), line.top(), thickness, line.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(toScreen.inverted().mapRect(line), Theme::current().colour(token));
    painter->restore();
}

} // namespace countersign
