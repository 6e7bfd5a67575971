// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QPainter>

namespace countersign {

Toast::Toast(QWidget *parent) : QWidget(parent)
{
    m_time.setSingleShot(true);
    m_time.setInterval(4000);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Toast::say(const QString &text)
{
    const Theme &theme = Theme::of(this);
    m_text = text;
    setAccessibleName(text);
    const int width = QFontMetrics(theme.font(TextRole::Body)).horizontalAdvance(text) + theme.px(28);
    const int height = theme.px(32);
    const QSize room = parentWidget()->size();
    setGeometry((room.width() - width) / 2, room.height() - height - theme.px(44), width, height);
    show();
    raise();
    m_time.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    paintBox(&painter, rect(), theme.px(6), theme.colour(Token::Raised), theme.colour(Token::Line2));
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(theme.colour(Token::Text));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

void Toast::enterEvent(QEnterEvent *)
{
    m_time.stop();
}

void Toast::leaveEvent(QEvent *)
{
    m_time.start();
}

} // namespace countersign
