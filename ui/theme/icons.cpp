// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// The file's text with strokes and fills (`#000`) in the colour; the width of a 12 px drawing makes up for its size.
QByteArray iconText(const QString &name, const QColor &colour, int size)
{
    QFile file(u":/countersign/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.readAll();
    text.replace("#000", colour.name(QColor::HexRgb).toLatin1());
    if (size <= 12)
        text.replace("stroke-width=\"1.5\"", "stroke-width=\"1.9\"");
    return text;
}

class TokenIconEngine final : public QIconEngine {
public:
    TokenIconEngine(QString name, Token colour) : m_name(std::move(name)), m_colour(colour) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colourFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return scaledPixmap(size, mode, {}, 1); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        // The size arrives in device pixels.
        const int side = qMin(size.width(), size.height());
        return iconPixmap(m_name, qRound(side / ratio), colourFor(mode), ratio);
    }

    QIconEngine *clone() const override { return new TokenIconEngine(m_name, m_colour); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const Theme &theme = Theme::current();
        if (mode == QIcon::Disabled)
            return theme.colour(Token::Off);
        const bool emphasised = (mode == QIcon::Active || mode == QIcon::Selected) && m_colour == Token::Text2;
        return theme.colour(emphasised ? Token::Text : m_colour);
    }

    QString m_name;
    Token m_colour;
};

} // namespace

QIcon icon(const QString &name, Token colour)
{
    return QIcon(new TokenIconEngine(name, colour));
}

void paintIcon(QPainter *painter, const QRect &rect, const QString &name, Token colour)
{
    paintIcon(painter, rect, name, Theme::current().colour(colour));
}

void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &colour)
{
    const int side = qMin(rect.width(), rect.height());
    const QPixmap pixmap = iconPixmap(name, side, colour, painter->device()->devicePixelRatio());
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
}

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal ratio)
{
    const QString key = u"countersign/%1/%2/%3/%4"_s.arg(name, colour.name(QColor::HexArgb)).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int side = qMax(1, qRound(size * ratio));
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(iconText(name, colour, size));
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace countersign
