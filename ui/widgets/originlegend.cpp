// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/originlegend.h"

#include "ui/theme/theme.h"
#include "ui/widgets/originpainting.h"

#include <QPainter>

namespace countersign {

OriginLegend::OriginLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void OriginLegend::setKinds(const QVector<Origin::Kind> &kinds)
{
    if (kinds == m_kinds)
        return;
    m_kinds = kinds;
    QStringList words;
    for (const Origin::Kind kind : kinds)
        words.append(originKindText(kind));
    setAccessibleName(tr("Origins"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(tr("Where bytes come from: %1").arg(accessibleDescription()));
    update();
}

QSize OriginLegend::sizeHint() const
{
    return {0, Theme::current().px(28)};
}

void OriginLegend::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setFont(theme.font(TextRole::Hint));
    const QFontMetrics metrics = painter.fontMetrics();
    const int baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
    const int end = width() - theme.px(16);
    const bool narrow = width() < theme.px(520);
    const int gap = theme.px(narrow ? 10 : 14);
    int x = theme.px(16);
    if (!narrow) {
        painter.setPen(theme.colour(Token::Muted));
        painter.drawText(x, baseline, tr("Origin"));
        x += metrics.horizontalAdvance(tr("Origin")) + gap;
    }
    for (const Origin::Kind kind : m_kinds) {
        const QString word = originKindText(kind);
        const int wide = metrics.horizontalAdvance(word);
        if (x + wide > end)
            return;
        const OriginLook look = originLook(kind);
        painter.setPen(theme.colour(look.colour));
        painter.drawText(x, baseline, word);
        paintUnderline(&painter, look.underline, x, x + wide, baseline + 3.5, theme.colour(look.colour));
        x += wide + gap;
    }
}

} // namespace countersign
