// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowshots.h"

#include "ui/debugger/debuggerwindow.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

#include <chrono>
#include <cstdio>
#include <utility>

namespace countersign {

using namespace std::chrono_literals;

WindowShot::WindowShot(MainWindow &window, const QString &path, const Pose &pose)
    : QObject(&window), m_window(window), m_path(path), m_pose(pose)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(300ms); // long enough for credentials to arrive, for a fade or a fold
    connect(&m_rest, &QTimer::timeout, this, &WindowShot::proceed);
    m_rest.start();
    if (const SigningSession *session = m_window.currentSession()) {
        connect(session, &SigningSession::prepared, &m_rest, qOverload<>(&QTimer::start));
        connect(session, &SigningSession::exchanged, &m_rest, qOverload<>(&QTimer::start));
        connect(session, &SigningSession::questionAsked, &m_rest, qOverload<>(&QTimer::start));
    }
    QTimer::singleShot(20s, this, [] {
        std::fprintf(stderr, "%s\n", qUtf8Printable(QCoreApplication::translate("Main", "The window did not come to rest")));
        QCoreApplication::exit(1);
    });
}

DebuggerWindow *WindowShot::debugger() const
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *open = qobject_cast<DebuggerWindow *>(window); open && open->isVisible())
            return open;
    }
    return nullptr;
}

QWidget *WindowShot::subject() const
{
    if (DebuggerWindow *open = debugger())
        return open;
    return &m_window;
}

void WindowShot::proceed()
{
    SigningSession *session = m_window.currentSession();
    if (session && session->isSending() && !m_pose.underWay)
        return; // its answer starts the timer again
    m_rest.start();
    if (const DebuggerWindow *open = debugger()) {
        m_calm = open->isBusy() ? 0 : m_calm + 1;
        if (m_calm < 2) // a verdict that has just come is still finding its place
            return;
    }
    if (const QString focus = std::exchange(m_pose.focus, {}); session && !focus.isEmpty())
        session->focus(Origin::parameter(focus));
    else if (std::exchange(m_pose.send, false) && session)
        session->send();
    else if (!m_pose.keys.isEmpty())
        press(m_pose.keys.takeFirst());
    else
        take();
}

/// Without a screen nothing turns keys into shortcuts: the window's actions are asked first.
void WindowShot::press(const QString &keys)
{
    if (keys.size() > 1 && keys.startsWith(u'@'))
        return click(keys.mid(1));
    const QKeySequence sequence(keys, QKeySequence::PortableText);
    for (QAction *action : subject()->actions()) {
        if (keys.size() > 1 && action->shortcuts().contains(sequence))
            return action->trigger();
    }
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : subject()->focusWidget();
    if (!target)
        return;
    const Qt::Key key = sequence.count() == 1 ? sequence[0].key() : Qt::Key_unknown;
    const bool isKey = key != Qt::Key_unknown && (keys.size() == 1 || key >= Qt::Key_Escape || keys.contains(u'+'));
    if (isKey) {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, sequence[0].keyboardModifiers(), keys.size() == 1 ? keys : QString());
            QCoreApplication::sendEvent(target, &event);
        }
        return;
    }
    for (const QChar letter : keys) {
        QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(target, &event);
    }
}

/// Buttons, and actions in fields, are pressed; anything else takes the focus.
void WindowShot::click(const QString &name)
{
    const QWidget *front = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : subject();
    for (QAction *action : front->findChildren<QAction *>(name))
        return QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection), void();
    for (QWidget *widget : front->findChildren<QWidget *>()) {
        if (!widget->isVisible() || (widget->objectName() != name && widget->accessibleName() != name))
            continue;
        widget->setFocus(Qt::TabFocusReason);
        if (auto *menu = qobject_cast<QToolButton *>(widget); menu && menu->menu())
            QMetaObject::invokeMethod(menu, &QToolButton::showMenu, Qt::QueuedConnection); // it has an event loop of its own
        else if (auto *button = qobject_cast<QAbstractButton *>(widget))
            QMetaObject::invokeMethod(button, &QAbstractButton::click, Qt::QueuedConnection);
        else if (auto *combo = qobject_cast<QComboBox *>(widget))
            combo->showPopup();
        return;
    }
    std::fprintf(stderr, "%s\n", qUtf8Printable(QCoreApplication::translate("Main", "The window has no control “%1”").arg(name)));
    QCoreApplication::exit(1);
}

void WindowShot::take()
{
    m_rest.stop();
    QWidget *window = subject();
    QPixmap picture = window->grab();
    QPainter painter(&picture);
    for (QWidget *above : QApplication::topLevelWidgets()) {
        if (above == window || above == &m_window || !above->isVisible() || above->windowType() == Qt::ToolTip)
            continue;
        const bool isPopup = above->windowType() == Qt::Popup;
        const QRect place(isPopup ? window->mapFromGlobal(above->pos()) : QRect({}, window->size()).center() - above->rect().center(),
                          above->size());
        painter.drawPixmap(place.topLeft(), above->grab());
        painter.setPen(window->palette().color(QPalette::Mid)); // the system's frame is in no picture
        if (!isPopup)
            painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    painter.end();
    const bool saved = picture.save(m_path);
    if (!saved)
        std::fprintf(stderr, "%s\n",
                     qUtf8Printable(QCoreApplication::translate("Main", "The picture could not be written: %1").arg(m_path)));
    QCoreApplication::exit(saved ? 0 : 1);
}

PaintClock::PaintClock(QObject *window) : QObject(window)
{
    window->installEventFilter(this);
}

bool PaintClock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::UpdateRequest) {
        watched->removeEventFilter(this);
        QCoreApplication::sendEvent(watched, event);
        std::printf("%lld\n", static_cast<long long>(std::chrono::steady_clock::now().time_since_epoch().count()));
        std::fflush(stdout);
        QTimer::singleShot(0, qApp, &QApplication::quit);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace countersign
