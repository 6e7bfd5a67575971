// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QVector>

#include <functional>

class QWidget;

namespace countersign {

/// The panes of a window in the order in which one reads them, and a walk from one to the next. Each pane remembers where the focus was in it.
class PaneWalk : public QObject {
    Q_OBJECT
public:
    /// One of the walk's stops. \p reveal brings it to the front where it lies behind another; false: it is not there now.
    struct Pane {
        QString id{}; ///< `tree`, `form`, `response`, `signature`; also the name of its help page
        QWidget *widget = nullptr;
        std::function<bool()> reveal{};
    };
    explicit PaneWalk(QObject *parent);

    void add(const Pane &pane);
    /// The pane that \p widget is in; empty when in none.
    QString paneOf(const QWidget *widget) const;
    /// The pane with the focus, else the one that had it last.
    QString current() const { return m_current; }
    /// On to the next pane that is there, or back; from outside the panes to the first.
    void step(bool forward);
    /// Gives the focus to the pane, where it was last.
    bool focus(const QString &id);

private:
    struct Stop {
        Pane pane{};
        QPointer<QWidget> last{};
    };
    void follow(QWidget *now);
    bool enter(Stop &stop);

    QVector<Stop> m_stops{};
    QString m_current{};
};

} // namespace countersign
