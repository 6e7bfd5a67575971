// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QTabBar>

namespace countersign {

/// Tabs that may carry a short word on a ground of its own behind their name: `Response [200 OK]`.
class BadgeTabBar : public QTabBar {
    Q_OBJECT
public:
    explicit BadgeTabBar(QWidget *parent = nullptr);
    /// \param word empty: no badge
    void setBadge(int index, const QString &word, Token colour, Token ground);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;

private:
    struct TabBadge {
        QString word{};
        Token colour = Token::Text2;
        Token ground = Token::Well;
    };
    TabBadge badge(int index) const;

    QVector<TabBadge> m_badges{};
};

} // namespace countersign
