// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/request/request.h"
#include "core/transport/wireheaders.h"

#include <QUrl>

#include <span>

namespace countersign {

/// The bytes that will go out, each with its origin.
struct WireRequest {
    QByteArray method{};
    Endpoint endpoint{};
    TracedBytes target{}; ///< path and query as in the request line
    QVector<Field>
        headers{}; ///< all of them in the order sent: Host, the request's, those Qt would add by itself set to known values, Content-Length
    TracedBytes body{};

    /// `https://host/target`
    COUNTERSIGN_CORE QByteArray url() const;
    /// The whole request as HTTP/1.1 text with CRLF: what the pane "Final request" shows and the socket carries.
    COUNTERSIGN_CORE TracedBytes text() const;
    bool operator==(const WireRequest &) const = default;
};

/// Predicts what QNetworkAccessManager sends and refuses, before a byte leaves, whatever it would send differently:
/// dot segments and a leading `//` in the path, targets that Qt's strict URL parser rejects, a header given twice, Content-Length other than the
/// body's, Transfer-Encoding (WireFormDiffers); CR, LF or NUL in a header name or value, header names and methods that are no RFC 9110 token
/// (BadInput). `subject` names the field. A Host header of the request replaces the endpoint's: the caller judges it as another endpoint.
COUNTERSIGN_CORE Result<WireRequest> wireForm(const Request &request);

/// A wire form where it lies.
struct WireView {
    QByteArrayView method{}, scheme{}, authority{}, target{};
    std::span<const Field *const> headers{};
    QByteArrayView body{};
};

/// The wire forms of one request after the other: bytes alone, in memory that is kept.
class COUNTERSIGN_CORE PlainWire {
public:
    /// \returns false where `wireForm` refuses the request, and says why
    bool layOut(const Request &request);
    /// Of the last request, as long as that stays as it is.
    const WireView &view() const { return m_view; }

private:
    WireHeaders m_headers{};
    QByteArray m_target{}, m_form{}, m_authority{};
    WireView m_view{};
};

/// The QUrl whose encoded form is exactly \c target at \c endpoint; WireFormDiffers when there is none. Dot segments are not looked for here.
COUNTERSIGN_CORE Result<QUrl> wireUrl(const WireRequest &request);

} // namespace countersign
