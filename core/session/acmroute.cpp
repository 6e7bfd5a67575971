// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/acmroute.h"

#include "core/crypto/digest.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds usualWait{30000};
constexpr std::chrono::milliseconds longestWait = std::chrono::hours(24);
constexpr qsizetype mostNamed = 5;

struct RouteText {
    Q_DECLARE_TR_FUNCTIONS(AcmRoute)
};

/// A nonce is the randomness that a session is given.
quint32 randomNumber(NonceSource &source)
{
    return qFromBigEndian<quint32>(digest(DigestAlgorithm::Sha256, source.next()).constData());
}

/// Nobody took the request: another server may.
bool isUnreached(ErrorKind kind)
{
    return kind == ErrorKind::HostUnreachable || kind == ErrorKind::ConnectionRefused;
}

/// One failure speaks for itself; several are told as one that names each server.
Error allFailed(const QVector<Error> &failures)
{
    if (failures.size() == 1)
        return failures.constFirst();
    QStringList named;
    for (const Error &failure : failures.first(std::min(failures.size(), mostNamed)))
        named.append(failure.subject + u" ("_s + failure.message + u')');
    if (failures.size() > mostNamed)
        named.append(u"…"_s);
    return {failures.constLast().kind, RouteText::tr("None of the listed servers answers"), named.join(u", "_s),
            RouteText::tr("Check the network, then send again: the list is fetched anew")};
}

} // namespace

bool goesThroughAddressServer(const Operation &operation)
{
    return operation.schemes.contains("acm-spas");
}

Result<void> mayCarryKeyThrough(const Profile &profile, const Endpoint &addressServer, const Endpoint &target,
                                const KeyAllowance &allowance)
{
    const KeyAllowance here{.unboundHost = allowance.unboundHost || target != addressServer,
                            .insecureHttp = allowance.insecureHttp || profile.plainHttp.contains(addressServer.text())};
    Result<void> may = mayCarryKey(profile, target, here);
    if (!may && may.error().kind == ErrorKind::InsecureHttp) {
        may.error().subject = QString::fromLatin1(addressServer.text());
        may.error().hint = RouteText::tr("Use https, or allow it for the servers that this address server lists: that is asked once");
    }
    return may;
}

std::optional<std::chrono::milliseconds> announcedWait(const Operation &operation, const Request &request)
{
    const auto isWait = [](const Parameter &parameter) {
        return parameter.place == ParameterPlace::Header && parameter.name == "longPullingTimeout"_L1;
    };
    const Field *const atOnce = findField(request.headers, "longPullingNoHangUp", true);
    const bool waits = std::any_of(operation.parameters.cbegin(), operation.parameters.cend(), isWait);
    if (!waits || (atOnce && atOnce->value.bytes().toLower() == "true"))
        return std::nullopt;
    const Field *const header = findField(request.headers, "longPullingTimeout", true);
    bool isNumber = false;
    const qint64 wait = header ? header->value.bytes().toLongLong(&isNumber) : 0;
    return isNumber && wait >= 0 ? std::min(std::chrono::milliseconds(wait), longestWait) : usualWait;
}

AcmRoute::AcmRoute(Transport &transport, const Clock &clock, NonceSource &randomness, QObject *parent)
    : QObject(parent), m_transport(transport), m_clock(clock), m_randomness(randomness)
{
    setAddressServer({}); // nobody, so that there always is one
}

void AcmRoute::setAddressServer(const Endpoint &endpoint)
{
    m_current = endpoint.text();
    Known &known = m_known[m_current];
    if (known.server)
        return;
    known.server = new AddressServer(endpoint, m_transport, m_clock, this);
    connect(known.server, &AddressServer::answered, this,
            [this, text = m_current](const std::optional<Error> &failure) { noteList(text, failure); });
}

void AcmRoute::noteList(const QByteArray &addressServer, const std::optional<Error> &failure)
{
    Known &known = m_known[addressServer];
    const AddressServer *const server = known.server; // who listens below may set another one, and `known` would move
    if (known.used && !server->list().servers.contains(*known.used))
        known.used.reset();
    if (!failure || failure->kind != ErrorKind::Cancelled)
        emit listChanged();
    if (m_phase != Phase::AsksForList || addressServer != m_calling)
        return;
    if (m_isCancelled)
        conclude(tl::unexpected(
            Error{ErrorKind::Cancelled, tr("Cancelled"), QString::fromLatin1(addressServer), tr("The signed request was not sent")}));
    else if (!server->list().isKnown())
        conclude(tl::unexpected(*failure));
    else
        tryAll();
}

const AcmRoute::Known &AcmRoute::known() const
{
    return *m_known.constFind(m_current);
}

const Endpoint &AcmRoute::addressServer() const
{
    return known().server->endpoint();
}

const ServerList &AcmRoute::list() const
{
    return known().server->list();
}

const std::optional<Endpoint> &AcmRoute::server() const
{
    return known().used;
}

void AcmRoute::send(const RoutedCall &call)
{
    if (isUnderWay())
        return;
    m_call = call;
    m_calling = m_current;
    m_isCancelled = false;
    m_failures.clear();
    m_phase = Phase::AsksForList;
    AddressServer *const server = m_known[m_calling].server;
    if (server->list().isFresh(m_clock.now()))
        tryAll();
    else
        server->ask();
}

void AcmRoute::cancel()
{
    if (!isUnderWay())
        return;
    m_isCancelled = true;
    if (m_phase == Phase::AsksForList)
        m_known[m_calling].server->cancel();
    else if (m_exchange)
        m_exchange->cancel();
}

void AcmRoute::tryAll()
{
    m_phase = Phase::Tries;
    m_untried = inTryingOrder(m_known[m_calling].server->list().servers, randomNumber(m_randomness));
    tryNext();
}

void AcmRoute::tryNext()
{
    const Endpoint server = m_untried.takeFirst();
    if (const Result<void> allowed = m_call.allows(server); !allowed) {
        concludeLater(allowed.error());
        return;
    }
    m_known[m_calling].used = server;
    emit serverPicked(server);
    const Result<WireRequest> wire = m_call.sign(server);
    if (!wire) {
        concludeLater(wire.error());
        return;
    }
    m_isAnswered = false;
    m_exchange = m_transport.send(*wire, m_call.options, this);
    connect(m_exchange, &Exchange::answered, this, [this] { m_isAnswered = true; });
    connect(m_exchange, &Exchange::finished, this, &AcmRoute::judge);
}

void AcmRoute::judge(const Result<Response> &result)
{
    m_exchange->deleteLater();
    m_exchange.clear();
    const bool isSilent = !result && result.error().kind == ErrorKind::Timeout && !m_isAnswered && m_call.triesNextAfterSilence;
    if (result || m_isCancelled || !(isSilent || isUnreached(result.error().kind))) {
        conclude(result);
        return;
    }
    m_failures.append(result.error());
    if (!m_untried.isEmpty()) {
        tryNext();
        return;
    }
    m_known[m_calling].server->expire();
    conclude(tl::unexpected(allFailed(m_failures)));
}

void AcmRoute::concludeLater(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { conclude(tl::unexpected(error)); }, Qt::QueuedConnection);
}

void AcmRoute::conclude(const Result<Response> &result)
{
    m_phase = Phase::Idle;
    m_call = {};
    emit finished(result);
}

} // namespace countersign
