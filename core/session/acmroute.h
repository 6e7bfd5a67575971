// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/preparation.h"
#include "core/transport/addressserver.h"

#include <QHash>

#include <functional>

namespace countersign {

/// Whether calls of \p operation go to servers that an address server names, instead of to the endpoint itself.
COUNTERSIGN_CORE bool goesThroughAddressServer(const Operation &operation);

/// Whether \p profile's key may go to \p target, which is \p addressServer itself or a server that it names: bound through it.
/// Over plain http it may when it was allowed for the address server, now (\p allowance) or once before (`Profile::plainHttp`).
COUNTERSIGN_CORE Result<void> mayCarryKeyThrough(const Profile &profile, const Endpoint &addressServer, const Endpoint &target,
                                                 const KeyAllowance &allowance);

/// How long the server of \p request lets its answer wait, by the header `longPullingTimeout` or, where that is not given, 30 seconds.
/// Nothing for calls that are answered at once.
COUNTERSIGN_CORE std::optional<std::chrono::milliseconds> announcedWait(const Operation &operation, const Request &request);

/// What a call needs on its way.
struct RoutedCall {
    /// The request for \p server, signed with the present time.
    std::function<Result<WireRequest>(const Endpoint &server)> sign{};
    /// Why nothing may be sent to \p server; asked before it is signed.
    std::function<Result<void>(const Endpoint &server)> allows{};
    TransportOptions options{};
    bool triesNextAfterSilence = true; ///< false for long polling: silence is what it waits in
};

/// Brings calls to the servers that an address server names: fetches the list when it is needed, picks a server at random, and goes on to the next
/// when one cannot be reached. Each attempt is signed anew. The lists of all address servers it was set to are kept.
class COUNTERSIGN_CORE AcmRoute : public QObject {
    Q_OBJECT
public:
    /// \param randomness picks the server. All three outlive it.
    AcmRoute(Transport &transport, const Clock &clock, NonceSource &randomness, QObject *parent = nullptr);

    void setAddressServer(const Endpoint &endpoint);
    const Endpoint &addressServer() const;
    const ServerList &list() const;
    /// The server of that address server that a call went to last; nothing before the first.
    const std::optional<Endpoint> &server() const;

    bool isUnderWay() const { return m_phase != Phase::Idle; }
    /// One `finished` for each, from the event loop. Nothing when a call is under way.
    void send(const RoutedCall &call);
    /// In every phase: `finished` with Cancelled follows.
    void cancel();

signals:
    void listChanged();
    /// \p server is the next to be tried; it is signed for when this returns.
    void serverPicked(const countersign::Endpoint &server);
    /// An Error as well when the call is not allowed, no list is known, or no server answers: then the subject names all of them.
    void finished(const countersign::Result<countersign::Response> &result);

private:
    enum class Phase { Idle, AsksForList, Tries };
    struct Known {
        AddressServer *server = nullptr;
        std::optional<Endpoint> used{};
    };
    const Known &known() const;
    void noteList(const QByteArray &addressServer, const std::optional<Error> &failure);
    void tryAll();
    void tryNext();
    void judge(const Result<Response> &result);
    void conclude(const Result<Response> &result);
    void concludeLater(const Error &error);

    Transport &m_transport;
    const Clock &m_clock;
    NonceSource &m_randomness;
    QHash<QByteArray, Known> m_known{}; ///< by address server
    QByteArray m_current{};

    Phase m_phase = Phase::Idle;
    QByteArray m_calling{}; ///< the address server of the call under way
    RoutedCall m_call{};
    QVector<Endpoint> m_untried{};
    QVector<Error> m_failures{};
    QPointer<Exchange> m_exchange{};
    bool m_isAnswered = false;
    bool m_isCancelled = false;
};

} // namespace countersign
