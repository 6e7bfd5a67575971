// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QRect>

class QPainter;

namespace countersign {

/// A rounded box whose border lies wholly inside \p rect, crisp at every pixel ratio. An invalid colour leaves that part out.
void paintBox(QPainter *painter, const QRect &rect, qreal radius, const QColor &fill, const QColor &border, qreal borderWidth = 1,
              Qt::PenStyle pen = Qt::SolidLine);
/// The 2 px accent ring along the inside of \p rect.
void paintFocusRing(QPainter *painter, const QRect &rect, qreal radius);
/// A hairline of one device pixel's crispness.
void paintHairline(QPainter *painter, const QPointF &from, const QPointF &to, Token token);

} // namespace countersign
