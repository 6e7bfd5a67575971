// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace countersign {

/// An icon drawn from `:/countersign/icons/NAME.svg` in a token's colour: it follows the theme by itself. Disabled it is `Off`; in the
/// default colour it becomes `Text` when active or selected.
QIcon icon(const QString &name, Token colour = Token::Text2);

/// The same, painted once: in a token's colour or in any other (a profile's).
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, Token colour);
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &colour);

/// \param size in device-independent pixels; at 12 and below strokes are heavier
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal ratio);

} // namespace countersign
