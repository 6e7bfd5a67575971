// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/charset.h"

#include <QDateTime>
#include <QMetaType>
#include <QPair>
#include <QVector>

namespace countersign {

struct Timings {
    QDateTime started{};    ///< UTC
    qint64 firstByteMs = 0; ///< from start to the response's head
    qint64 totalMs = 0;

    bool operator==(const Timings &) const = default;
};

/// Any answer with a status is a Response, 403 too; Error means that there was none.
struct Response {
    int status = 0;
    QByteArray reason{};                              ///< `OK`, as the server wrote it
    QVector<QPair<QByteArray, QByteArray>> headers{}; ///< as received
    QByteArray body{};
    DecodedText text{}; ///< the body by its declared charset
    Timings timings{};
    QByteArray address{}; ///< peer as resolved, when known

    bool operator==(const Response &) const = default;
};

/// First header of that name without regard to letter case; empty when there is none.
COUNTERSIGN_CORE QByteArray headerValue(const Response &response, QByteArrayView name);
/// The service's id of the call: from `x-acs-request-id`, `X-Request-Id`, or `RequestId` / `request_id` in a JSON or XML body; empty when there is none.
COUNTERSIGN_CORE QByteArray requestId(const Response &response);

} // namespace countersign

Q_DECLARE_METATYPE(countersign::Response)
