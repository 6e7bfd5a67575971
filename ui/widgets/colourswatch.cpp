// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colourswatch.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

ColourSwatch::ColourSwatch(const QString &colourId, const QString &word, QWidget *parent) : QRadioButton(parent), m_colourId(colourId)
{
    setAccessibleName(word);
    setToolTip(word);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ColourSwatch::sizeHint() const
{
    const int side = Theme::of(this).px(26);
    return {side, side};
}

void ColourSwatch::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const QRect disc = rect().adjusted(5, 5, -5, -5);
    paintBox(&painter, disc, disc.height() / 2.0, theme.profile(m_colourId).fill, {});
    if (isChecked()) {
        paintBox(&painter, rect().adjusted(2, 2, -2, -2), height() / 2.0, {}, theme.profile(m_colourId).frame, 2);
        paintIcon(&painter, disc.adjusted(2, 2, -2, -2), u"check"_s, Token::OnProfile);
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), height() / 2.0);
}

} // namespace countersign
