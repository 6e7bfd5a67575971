// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPainter>

namespace countersign {

/// An ellipsis where the text of a field goes on beyond \p end: half a letter, or a port cut in two, would be read as the whole.
/// Nothing while one types, and nothing where the text ends before.
inline void paintCutMark(QPainter *painter, const QLineEdit &field, int textEnd, int end)
{
    if (field.hasFocus() || textEnd <= end)
        return;
    const Theme &theme = Theme::current();
    const QString more(u'…');
    const int width = field.fontMetrics().horizontalAdvance(more);
    const QRect cell(end - width, theme.px(3), width + theme.px(4), field.height() - 2 * theme.px(3));
    painter->fillRect(cell, theme.colour(field.isEnabled() ? Token::Base : Token::Win));
    painter->setFont(field.font());
    painter->setPen(theme.colour(Token::Muted));
    painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft, more);
}

} // namespace countersign
