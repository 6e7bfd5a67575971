// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/transport/transport.h"

#include <memory>

namespace countersign {

/// HTTP/1.1 over QNetworkAccessManager: redirects never followed, no cookies, cache, proxy or stored authentication, no decompression behind our
/// back; refuses when Qt would send other bytes than \c WireRequest says. TLS by the system's trust store, never switched off.
/// Each exchange has a connection of its own, and its request leaves at most once. (Without TLS and without a Content-Length Qt 6.4.2 sends
/// once more when the server closes without an answer, and does not say so; the nonce keeps that from taking effect twice.)
/// TruncatedResponse: a body shorter than its Content-Length, and one in chunks that stops within its JSON or XML. Of other text in chunks Qt 6.4.2
/// tells only now and then that the last chunk never came.
class COUNTERSIGN_CORE NetworkTransport final : public Transport {
public:
    /// \param offline refuses every request with kind Offline before a socket is opened
    /// \param clock stamps Timings::started
    explicit NetworkTransport(bool offline = false, std::unique_ptr<const Clock> clock = std::make_unique<SystemClock>());
    ~NetworkTransport() override;
    Exchange *send(const WireRequest &request, const TransportOptions &options, QObject *parent) override;

private:
    bool m_offline;
    std::unique_ptr<const Clock> m_clock;
};

} // namespace countersign
