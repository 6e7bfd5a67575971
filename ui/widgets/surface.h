// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace countersign {

/// A plain ground in a token's colour, with hairlines at the edges asked for. Follows the theme.
class Surface : public QWidget {
    Q_OBJECT
public:
    explicit Surface(Token ground, QWidget *parent = nullptr);

    /// Hairlines inside the edges; the layout's margins should leave them 1 px.
    void setLines(Qt::Edges edges, Token colour = Token::Line);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_ground;
    Token m_line = Token::Line;
    Qt::Edges m_edges{};
};

} // namespace countersign
