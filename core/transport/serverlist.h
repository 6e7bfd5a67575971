// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/request/endpoint.h"

#include <QDateTime>
#include <QVector>

#include <optional>

namespace countersign {

/// What an address server named last, and why that is not newer.
struct ServerList {
    QVector<Endpoint> servers{};    ///< each once, in the order named; empty: none known yet
    QDateTime fetchedAt{};          ///< UTC; invalid: never
    std::optional<Error> problem{}; ///< why the last question gave no newer list; `servers` are then those of `fetchedAt`

    bool isKnown() const { return !servers.isEmpty(); }
    /// Named less than 30 seconds before \p now, and nothing went wrong since.
    COUNTERSIGN_CORE bool isFresh(const QDateTime &now) const;
    bool operator==(const ServerList &) const = default;
};

/// Reads the answer of an address server: one server a line, `host` or `host:port`. Blanks around, empty lines and repetitions are dropped.
/// \param scheme of all of them; without a port they are at 8080 over http, at 443 over https
/// BadInput for everything else, a web page, other text, bytes that are no text, more than 64 KiB or 500 servers, and for a list of nobody:
/// a half-understood answer must not send a key anywhere. Source: ACM, "Get ACM server list"; Node, Python and PHP clients.
COUNTERSIGN_CORE Result<QVector<Endpoint>> serversFromText(const QByteArray &text, const QByteArray &scheme);

/// The order in which a call tries them: the one that \p random picks, then the next ones, around the list.
COUNTERSIGN_CORE QVector<Endpoint> inTryingOrder(const QVector<Endpoint> &servers, quint32 random);

/// Reads what a person types for an address server: `acm.aliyun.com` is http at port 8080; with a scheme it is what the URL says.
/// BadInput as \c endpointFromText.
COUNTERSIGN_CORE Result<Endpoint> addressServerFromText(const QString &text);

} // namespace countersign
