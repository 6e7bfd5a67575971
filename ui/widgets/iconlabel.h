// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace countersign {

/// An icon in a token's colour, or in a profile's. Decoration: screen readers pass it by.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    IconLabel(const QString &iconName, int side, QWidget *parent = nullptr);
    void setIcon(const QString &iconName);
    void setColour(Token colour);
    void setProfileColour(const QString &colourId); ///< empty: the token again

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Token m_colour = Token::Text;
    QString m_profileColour{};
};

} // namespace countersign
