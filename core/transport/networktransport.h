// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/transport.h"

#include <memory>

class QNetworkAccessManager;

namespace countersign {

/// HTTP/1.1 over QNetworkAccessManager: redirects never followed, no cookies, cache or stored authentication, no decompression behind our back;
/// refuses when Qt would send other bytes than \c WireRequest says. TLS by the system's trust store, never switched off.
class COUNTERSIGN_CORE NetworkTransport final : public Transport {
public:
    /// \param offline refuses every request with kind Offline before a socket is opened
    explicit NetworkTransport(bool offline = false);
    ~NetworkTransport() override;
    Exchange *send(const WireRequest &request, const TransportOptions &options, QObject *parent) override;

private:
    std::unique_ptr<QNetworkAccessManager> m_manager;
    bool m_offline;
};

} // namespace countersign
