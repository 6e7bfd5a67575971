// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/accessibletext.h"

#include <QWidget>

namespace countersign {

/// One line of bytes or words that gives way with an ellipsis, has a name for screen readers and answers them with the whole text.
/// Ctrl+C copies it all.
class FactText : public QWidget, public AccessibleTextSource {
    Q_OBJECT
public:
    explicit FactText(TextRole role, Token colour = Token::Text, QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setColour(Token colour);
    void setBold(bool bold);
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    /// The whole text's width.
    int textWidth() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText() const override { return m_text; }

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QFont shownFont() const;

    TextRole m_role;
    Token m_colour;
    bool m_bold = false;
    QString m_text{};
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace countersign
