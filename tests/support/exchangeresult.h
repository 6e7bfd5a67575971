// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/transport.h"

#include <QEventLoop>
#include <QTimer>

namespace countersign {

/// How often an exchange ended, and how.
struct ExchangeResult {
    int count = 0;
    Result<Response> result = tl::unexpected(Error{ErrorKind::Network, QStringLiteral("the exchange never ended")});
};

/// Runs the event loop until the exchange ends or \p patience is over, and a moment longer to see whether it ends twice.
inline ExchangeResult awaited(Exchange *exchange, std::chrono::milliseconds patience = std::chrono::seconds(20),
                              std::chrono::milliseconds moment = std::chrono::milliseconds(0))
{
    ExchangeResult ended;
    QEventLoop loop;
    QObject::connect(exchange, &Exchange::finished, &loop, [&ended, &loop, moment](const Result<Response> &result) {
        ++ended.count;
        ended.result = result;
        if (ended.count == 1)
            QTimer::singleShot(moment, &loop, &QEventLoop::quit);
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    return ended;
}

} // namespace countersign
