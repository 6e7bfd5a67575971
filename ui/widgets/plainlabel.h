// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/wrappedlabel.h"

namespace countersign {

/// A label that never reads its text as markup, in a role's font and a token's colour, following the theme. Wraps; selectable by mouse.
class PlainLabel : public WrappedLabel {
    Q_OBJECT
public:
    explicit PlainLabel(TextRole role, Token colour = Token::Text, QWidget *parent = nullptr);
    /// Keeps the whole text on one line, however wide.
    void setSingleLine();
    void setColour(Token colour);

private:
    void applyTheme();

    TextRole m_role;
    Token m_colour;
};

/// \p text for setToolTip, so that it is never read as markup.
QString plainToolTip(const QString &text);

} // namespace countersign
