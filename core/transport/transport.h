// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/transport/response.h"
#include "core/transport/wireform.h"

#include <QObject>

#include <chrono>

namespace countersign {

/// One request under way. Exactly one `finished` after `send`, also for `cancel()` (kind Cancelled); destroying the handle aborts in silence.
class COUNTERSIGN_CORE Exchange : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void cancel() = 0;

signals:
    void answered(); ///< the head of an answer is there; perhaps its body still comes
    void finished(const countersign::Result<countersign::Response> &result);
    void received(qint64 bytes); ///< body bytes so far
};

struct TransportOptions {
    std::chrono::milliseconds idleTimeout{30000}; ///< without a byte in either direction; 0: none (long polling)
    qint64 maximumBodyBytes = qint64(1) << 30;
    QByteArray charset{}; ///< of an answer whose Content-Type names none: what the operation's metadata says; empty: UTF-8
};

class COUNTERSIGN_CORE Transport {
public:
    virtual ~Transport() = default;
    /// `finished` comes from the event loop, never from inside `send`. \p parent owns the handle.
    virtual Exchange *send(const WireRequest &request, const TransportOptions &options, QObject *parent) = 0;
};

} // namespace countersign
