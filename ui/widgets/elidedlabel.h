// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace countersign {

/// One line of text that gives way with an ellipsis; the whole text is the tool tip. A label to screen readers.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(TextRole role, Token colour = Token::Text, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setColour(Token colour);
    /// A profile's colour as text; empty: the token again.
    void setProfileColour(const QString &colourId);
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextRole m_role;
    Token m_colour;
    QString m_profileColour{};
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace countersign
