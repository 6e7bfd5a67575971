// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QVector>
#include <QWidget>

namespace countersign {

/// A row of small facts, each an icon and words: scheme, clock, nonce, key. The last is set at the right. What has no room yields by rank,
/// the highest number first; the tool tip and the accessible description keep all.
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

        bool operator==(const Fact &) const = default;
    };

    explicit FactStrip(QWidget *parent = nullptr);
    void setFacts(const QVector<Fact> &facts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int factWidth(const Fact &fact) const;
    QVector<Fact> fitting() const;

    QVector<Fact> m_facts{};
};

} // namespace countersign
