// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/transport/serverlist.h"
#include "core/transport/transport.h"

#include <QObject>
#include <QPointer>

namespace countersign {

/// One address server of ACM and the list it gave last. The question carries no key and no signature. Source: ACM, "Get ACM server list".
class COUNTERSIGN_CORE AddressServer : public QObject {
    Q_OBJECT
public:
    /// \p transport and \p clock outlive it.
    AddressServer(const Endpoint &endpoint, Transport &transport, const Clock &clock, QObject *parent = nullptr);

    const Endpoint &endpoint() const { return m_endpoint; }
    /// The last good list stays when a later question fails; its `problem` says why then.
    const ServerList &list() const { return m_list; }
    /// Takes the list for old: none of its servers answered.
    void expire() { m_list.fetchedAt = {}; }

    /// GET /diamond-server/diamond; nothing when a question is under way. One `answered` for each, from the event loop, also for `cancel`.
    void ask();
    void cancel();

signals:
    /// \p failure: what the transport says, BadInput for an answer that is no list, Cancelled, which leaves the list as it was.
    void answered(const std::optional<countersign::Error> &failure);

private:
    void read(const Result<Response> &result);
    Error noListError(const Error &reason) const;

    Endpoint m_endpoint;
    Transport &m_transport;
    const Clock &m_clock;
    ServerList m_list{};
    QPointer<Exchange> m_exchange{};
};

} // namespace countersign
