// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFuture>
#include <QThread>

namespace countersign {

/// The result of \p future, with the event loop running until it is there. Ends the test program when it never comes.
template <class T>
T settled(QFuture<T> future, int patienceMs = 20000)
{
    const QDeadlineTimer deadline(patienceMs);
    while (!future.isFinished()) {
        if (deadline.hasExpired())
            qFatal("a future did not finish within %d ms", patienceMs);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(1);
    }
    return future.result();
}

} // namespace countersign
