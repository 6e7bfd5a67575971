// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

namespace countersign {

PlainLabel::PlainLabel(TextRole role, Token colour, QWidget *parent) : WrappedLabel(parent), m_role(role), m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    setMinimumWidth(1); // a long word must not widen the pane
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    applyTheme();
    connect(&Theme::current(), &Theme::changed, this, &PlainLabel::applyTheme);
}

void PlainLabel::setSingleLine()
{
    setWordWrap(false);
    setMinimumWidth(0);
}

void PlainLabel::setColour(Token colour)
{
    m_colour = colour;
    applyTheme();
}

void PlainLabel::applyTheme()
{
    const Theme &theme = Theme::current();
    setFont(theme.font(m_role));
    QPalette colours = theme.palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        for (const auto role : {QPalette::WindowText, QPalette::Text}) // on a ground of the base colour, and disabled, Qt takes the second
            colours.setColor(group, role, theme.colour(m_colour));
    setPalette(colours);
}

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? u"<qt>" + text.toHtmlEscaped() + u"</qt>" : text;
}

} // namespace countersign
