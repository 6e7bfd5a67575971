// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/request/request.h"

#include <QUrl>

namespace countersign {

/// The bytes that will go out, each with its origin.
struct WireRequest {
    QByteArray method{};
    Endpoint endpoint{};
    TracedBytes target{};          ///< path and query as in the request line
    QVector<Field> headers{};      ///< all of them in the order sent: Host, the request's, those Qt would add by itself set to known values, Content-Length
    TracedBytes body{};

    /// `https://host/target`
    COUNTERSIGN_CORE QByteArray url() const;
    /// The whole request as HTTP/1.1 text with CRLF: what the pane "Final request" shows and the socket carries.
    COUNTERSIGN_CORE TracedBytes text() const;
    bool operator==(const WireRequest &) const = default;
};

/// Predicts what QNetworkAccessManager sends and refuses, before a byte leaves, whatever it would send differently:
/// dot segments and a leading `//` in the path, targets that Qt's strict URL parser rejects, CR, LF or NUL in a header name or value,
/// header names that are no RFC 9110 token, a method that is none. WireFormDiffers (or BadInput for headers); `subject` names the field.
COUNTERSIGN_CORE Result<WireRequest> wireForm(const Request &request);

} // namespace countersign
