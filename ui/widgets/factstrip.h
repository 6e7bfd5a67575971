// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QMap>
#include <QVector>
#include <QWidget>

class QMenu;

namespace countersign {

/// A row of small facts, each an icon and words: scheme, clock, nonce, key. The last is set at the right. What has no room yields by rank,
/// the highest number first; the tool tip and the accessible description keep all. A fact with a name is a button that opens the strip's menu.
class FactStrip : public QWidget {
    Q_OBJECT
public:
    struct Fact {
        QString icon{};
        QString text{};
        Token colour = Token::Text2;
        bool mono = false;
        bool atRight = false;
        int rank = 0;
        QString name{}; ///< a button's accessible name; empty: words only

        bool operator==(const Fact &) const = default;
    };

    explicit FactStrip(QWidget *parent = nullptr);
    void setFacts(const QVector<Fact> &facts);
    /// What the buttons open; kept by the caller.
    void setMenu(QMenu *menu) { m_menu = menu; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class FactButton;
    struct Place {
        Fact fact{};
        QRect box{};
    };

    static void paintFact(QPainter &painter, const Fact &fact, const QRect &box);
    static int factWidth(const Fact &fact);
    QVector<Fact> fitting() const;
    void place();

    QVector<Fact> m_facts{};
    QVector<Place> m_places{};
    QMap<QString, FactButton *> m_buttons{};
    QMenu *m_menu = nullptr;
};

} // namespace countersign
