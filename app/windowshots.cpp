// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowshots.h"

#include "ui/mainwindow.h"

#include <QApplication>
#include <QEvent>
#include <QPixmap>

#include <chrono>
#include <cstdio>
#include <utility>

namespace countersign {

using namespace std::chrono_literals;

WindowShot::WindowShot(MainWindow &window, const QString &path, bool send) : QObject(&window), m_window(window), m_path(path), m_send(send)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(300ms); // long enough for credentials to arrive, for a fade or a fold
    connect(&m_rest, &QTimer::timeout, this, &WindowShot::take);
    m_rest.start();
    if (const SigningSession *session = m_window.currentSession()) {
        connect(session, &SigningSession::prepared, &m_rest, qOverload<>(&QTimer::start));
        connect(session, &SigningSession::exchanged, &m_rest, qOverload<>(&QTimer::start));
    }
    QTimer::singleShot(20s, this, [] {
        std::fprintf(stderr, "%s\n", qUtf8Printable(QCoreApplication::translate("Main", "The window did not come to rest")));
        QCoreApplication::exit(1);
    });
}

void WindowShot::take()
{
    SigningSession *session = m_window.currentSession();
    if (session && session->isSending())
        return; // its answer starts the timer again
    if (std::exchange(m_send, false) && session) {
        session->send();
        return;
    }
    const bool saved = m_window.grab().save(m_path);
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
