// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/stopsignal.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace countersign {

#ifdef Q_OS_UNIX

namespace {

int stopSockets[2] = {-1, -1}; // a signal handler can reach nothing else

void writeStop(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(stopSockets[0], &byte, 1);
}

} // namespace

StopSignal::StopSignal(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, stopSockets) != 0)
        return; // the signals then end the program as they always do
    auto *notifier = new QSocketNotifier(stopSockets[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit received();
    });
    for (const int number : {SIGINT, SIGTERM})
        std::signal(number, writeStop);
}

#else

StopSignal::StopSignal(QObject *parent) : QObject(parent) { }

#endif

} // namespace countersign
