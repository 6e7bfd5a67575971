// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/acmroute.h"
#include "core/session/heldmoment.h"

#include <QElapsedTimer>
#include <QPointer>

namespace countersign {

/// What was asked when an answer came: the form may have moved on since.
struct CallRecord {
    QVector<ResponseMember> facts{}; ///< members of a good answer, so that the secrets among them are known
    SignatureTrace trace{};          ///< of the request as it left; without steps when nothing left
    QString profile{};               ///< name of the profile that signed
    QString profileId{};
    bool isPractice = false; ///< with the practice profile
    QByteArray schemeId{};
    Secret secret{}; ///< that signed; in memory only, like the rest
    ParameterValues values{};
};

/// The calls of one open operation: the one under way and the last one that ended. A call goes to its endpoint as it was signed, or to the servers
/// that an address server names, signed anew for each.
class COUNTERSIGN_CORE SessionCall : public QObject {
    Q_OBJECT
public:
    /// All of them outlive it.
    SessionCall(Transport &transport, const SchemeRegistry &schemes, const Clock &clock, NonceSource &nonces, QObject *parent = nullptr);
    ~SessionCall() override;

    AcmRoute &route() { return *m_route; }
    const AcmRoute &route() const { return *m_route; }

    /// Sends \p made, which was made of \p input and can be sent. \param allows why nothing may go to a server that the address server
    /// names; asked for such calls only
    void send(const PreparationInput &input, const Preparation &made, const HeldMoment &held, const CallRecord &record,
              const std::function<Result<void>(const Endpoint &server)> &allows);
    /// What kept a call from leaving: `ended` follows from the event loop.
    void refuse(const Error &error, const CallRecord &record);
    void cancel();

    bool isUnderWay() const { return !m_exchange.isNull() || m_route->isUnderWay(); }
    /// Of the call under way.
    qint64 elapsedMs() const { return m_since.elapsed(); }
    /// When the answer is due (UTC), where the call announced how long the server may take.
    const std::optional<QDateTime> &dueAt() const { return m_dueAt; }
    const CallRecord &underWay() const { return m_underWay; }

    const std::optional<Result<Response>> &result() const { return m_result; }
    /// What `result` answers.
    const CallRecord &record() const { return m_record; }
    /// The request that went out last.
    const std::optional<WireRequest> &sent() const { return m_sent; }

signals:
    /// Through an address server: \p server is tried next, with a request signed at \p time.
    void signedFor(const countersign::Endpoint &server, const QDateTime &time);
    void ended(); ///< read `result()` and `record()`

private:
    void sendThroughAddressServer(const PreparationInput &input, const HeldMoment &held,
                                  const std::optional<std::chrono::milliseconds> &wait,
                                  const std::function<Result<void>(const Endpoint &server)> &allows);
    Result<WireRequest> signAgain(const Endpoint &server, PreparationInput input, const HeldMoment &held);
    void conclude(const Result<Response> &result);

    Transport &m_transport;
    const SchemeRegistry &m_schemes;
    const Clock &m_clock;
    AcmRoute *m_route;
    QPointer<Exchange> m_exchange{};
    QElapsedTimer m_since{};
    std::optional<QDateTime> m_dueAt{};
    CallRecord m_underWay{};
    std::optional<Result<Response>> m_result{};
    CallRecord m_record{};
    std::optional<WireRequest> m_sent{};
};

} // namespace countersign
