// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace countersign {

/// Tells when the person or the system asks the program to end (SIGINT, SIGTERM), from the event loop.
class StopSignal final : public QObject {
    Q_OBJECT
public:
    explicit StopSignal(QObject *parent = nullptr);

signals:
    void received();
};

} // namespace countersign
