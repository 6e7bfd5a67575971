// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressline.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace countersign {

ProgressLine::ProgressLine(QWidget *parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ProgressLine::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    return {theme.px(160), theme.px(6)};
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const bool isKnown = maximum() > minimum();
    const qreal radius = height() / 2.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(isKnown ? Token::Line2 : Token::AccentBg));
    painter.drawRoundedRect(QRectF(rect()), radius, radius);
    const qreal share = isKnown ? qBound(0.0, double(value() - minimum()) / double(maximum() - minimum()), 1.0) : 0;
    if (share <= 0)
        return;
    const qreal filled = qMax(width() * share, qreal(height()));
    painter.setBrush(theme.colour(Token::Accent));
    painter.drawRoundedRect(QRectF(layoutDirection() == Qt::RightToLeft ? width() - filled : 0, 0, filled, height()), radius, radius);
}

} // namespace countersign
