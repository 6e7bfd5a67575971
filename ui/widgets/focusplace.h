// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

class QWidget;

namespace countersign {

/// Where in a window the focus is, in words that hold when the content is made anew: the way down by kind and place among its like, and the
/// cursor and selection of a field.
class FocusPlace {
public:
    static FocusPlace in(const QWidget *window);
    /// Gives the focus to the widget of that place, where there still is one.
    void restore(QWidget *window) const;

private:
    struct Turn {
        QByteArray kind{};
        int place = 0;
    };
    QWidget *follow(QWidget *window) const;
    static QVector<QWidget *> like(const QWidget *parent, const QByteArray &kind);

    QString m_name{}; ///< where the widget has one of its own
    QVector<Turn> m_way{};
    int m_cursor = -1; ///< of a line edit
    int m_selected = 0;
};

} // namespace countersign
