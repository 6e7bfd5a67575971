// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace countersign {

class DebuggerWindow;
class MainWindow;

/// What is done with a window before its picture is taken, in this order.
struct Pose {
    QString focus{};   ///< path of a form field: `Tag.2.Value`
    bool send = false; ///< and its answer awaited
    /// `Ctrl+P`, or letters that are typed: each where the focus is then. `@name` clicks the control of that object name or accessible name.
    QStringList keys{};
    bool underWay = false; ///< taken while the answer to the call is waited for
};

/// Writes a picture of the window, or of the debugger where that is open, with its dialogs, once nothing moves any more, and quits.
/// Exit status 0, or 1 when the file could not be written or nothing came to rest in 20 seconds.
class WindowShot : public QObject {
    Q_OBJECT
public:
    WindowShot(MainWindow &window, const QString &path, const Pose &pose);

private:
    void proceed();
    void press(const QString &keys);
    void click(const QString &name);
    void take();
    DebuggerWindow *debugger() const;
    QWidget *subject() const;

    MainWindow &m_window;
    QString m_path;
    Pose m_pose;
    QTimer m_rest;
    int m_calm = 0; ///< so many times the debugger was found at rest
};

/// Prints the steady clock's time in nanoseconds at the window's first paint, and quits.
class PaintClock : public QObject {
    Q_OBJECT
public:
    explicit PaintClock(QObject *window);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace countersign
