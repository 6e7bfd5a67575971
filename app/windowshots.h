// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace countersign {

class MainWindow;

/// Writes a picture of the window once nothing moves any more, and quits. With sending: after the answer.
/// Exit status 0, or 1 when the file could not be written or nothing came to rest in 20 seconds.
class WindowShot : public QObject {
    Q_OBJECT
public:
    WindowShot(MainWindow &window, const QString &path, bool send);

private:
    void take();

    MainWindow &m_window;
    QString m_path;
    bool m_send;
    QTimer m_rest;
};

/// Prints the steady clock's time in nanoseconds at the window's first paint, and quits.
class PaintClock : public QObject {
    Q_OBJECT
public:
    explicit PaintClock(QObject *window);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace countersign
