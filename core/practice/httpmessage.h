// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QPair>
#include <QVector>

#include <optional>

namespace countersign::practice {

/// Headers in the order received, names and values untouched.
using HttpHeaders = QVector<QPair<QByteArray, QByteArray>>;

/// One request as it arrived: nothing decoded, nothing normalised.
struct HttpRequest {
    QByteArray method{};
    QByteArray target{}; ///< what stood between method and version
    HttpHeaders headers{};
    QByteArray body{};     ///< without the chunk framing
    bool keepAlive = true; ///< whether the connection stays open after the answer

    /// The value of the first header of that name, letter case of the name ignored.
    COUNTERSIGN_CORE std::optional<QByteArray> header(QByteArrayView name) const;
    bool operator==(const HttpRequest &) const = default;
};

struct HttpReply {
    int status = 200;
    HttpHeaders headers{}; ///< without length, connection and server, which wireBytes() adds
    QByteArray body{};

    bool operator==(const HttpReply &) const = default;
};

/// The reply as sent. \param withBody false for HEAD: the length is announced and the body left out
COUNTERSIGN_CORE QByteArray wireBytes(const HttpReply &reply, bool keepAlive, bool withBody);

/// A reply of HTTP itself, before any vendor's rules: one line of plain text.
HttpReply plainReply(int status, const QByteArray &text);

} // namespace countersign::practice
