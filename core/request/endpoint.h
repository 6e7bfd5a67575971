// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

#include <QByteArray>

namespace countersign {

/// Where a request goes.
struct Endpoint {
    QByteArray scheme = "https"; ///< `https` or `http`
    QByteArray host{};           ///< ASCII (Punycode), lower case; IPv6 in brackets
    int port = 0;                ///< 0: the scheme's own

    /// `host` or `host:port`, as the Host header says it: a port that is the scheme's own is left out.
    COUNTERSIGN_CORE QByteArray authority() const;
    /// `https://host:port`
    COUNTERSIGN_CORE QByteArray text() const;
    bool operator==(const Endpoint &) const = default;
};

/// Reads what a person types: `ecs.aliyuncs.com`, `http://127.0.0.1:8731`, `https://host/`. Without a scheme it is https, for loopback http.
/// BadInput, each with what to do: empty, no URL, user info, path, query or fragment, another scheme, port out of range, blank or control character.
COUNTERSIGN_CORE Result<Endpoint> endpointFromText(const QString &text);

} // namespace countersign
