// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessioncall.h"

namespace countersign {

SessionCall::SessionCall(Transport &transport, const SchemeRegistry &schemes, const Clock &clock, NonceSource &nonces, QObject *parent)
    : QObject(parent), m_transport(transport), m_schemes(schemes), m_clock(clock), m_route(new AcmRoute(transport, clock, nonces, this))
{
    connect(m_route, &AcmRoute::finished, this, &SessionCall::conclude);
}

SessionCall::~SessionCall() = default;

void SessionCall::send(const PreparationInput &input, const Preparation &made, const HeldMoment &held, const CallRecord &record,
                       const std::function<Result<void>(const Endpoint &server)> &allows)
{
    m_underWay = record;
    m_since.start();
    m_dueAt.reset();
    const auto wait = announcedWait(input.operation, made.built.request);
    if (wait)
        m_dueAt = m_clock.now().addMSecs(wait->count());
    if (goesThroughAddressServer(input.operation))
        return sendThroughAddressServer(input, held, wait, allows);
    m_sent = *made.wire;
    m_exchange = m_transport.send(*m_sent, {.charset = input.operation.charset}, this);
    connect(m_exchange, &Exchange::finished, this, &SessionCall::conclude);
}

/// What is edited while the list is fetched belongs to the next call.
void SessionCall::sendThroughAddressServer(const PreparationInput &input, const HeldMoment &held,
                                           const std::optional<std::chrono::milliseconds> &wait,
                                           const std::function<Result<void>(const Endpoint &server)> &allows)
{
    m_sent.reset();
    RoutedCall call{.options = {.charset = input.operation.charset}, .triesNextAfterSilence = !wait};
    if (wait)
        call.options.idleTimeout = *wait + std::chrono::seconds(10);
    call.sign = [this, input, held](const Endpoint &server) { return signAgain(server, input, held); };
    call.allows = allows;
    m_route->send(call);
}

Result<WireRequest> SessionCall::signAgain(const Endpoint &server, PreparationInput input, const HeldMoment &held)
{
    input.endpoint = server;
    const QDateTime now = m_clock.now();
    input.context.time = held.clock == Hold::Running ? now : held.time;
    Preparation made = prepare(input, m_schemes);
    m_underWay.trace = made.signing.trace;
    if (made.wire)
        m_sent = *made.wire;
    if (const auto wait = announcedWait(input.operation, made.built.request))
        m_dueAt = now.addMSecs(wait->count());
    emit signedFor(server, input.context.time);
    return std::move(made.wire);
}

void SessionCall::refuse(const Error &error, const CallRecord &record)
{
    // The way through the event loop keeps the promise that nothing is answered from inside a call.
    QMetaObject::invokeMethod(
        this,
        [this, error, record] {
            m_underWay = record;
            conclude(tl::unexpected(error));
        },
        Qt::QueuedConnection);
}

void SessionCall::cancel()
{
    if (m_exchange)
        m_exchange->cancel();
    m_route->cancel();
}

void SessionCall::conclude(const Result<Response> &result)
{
    if (m_exchange) {
        m_exchange->deleteLater();
        m_exchange.clear();
    }
    m_result = result;
    m_record = std::exchange(m_underWay, {});
    emit ended();
}

} // namespace countersign
