// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/signingsession.h"

#include "core/practice/practicegateway.h"
#include "core/session/callcase.h"
#include "core/session/defaults.h"

namespace countersign {

SigningSession::SigningSession(SessionParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_credentials(parts.profiles)
    , m_call(parts.transport, parts.schemes, parts.clock, parts.nonces)
    , m_judge(parts.schemes)
    , m_profile(practiceProfile())
{
    connect(&m_call.route(), &AcmRoute::listChanged, this, &SigningSession::targetChanged);
    connect(&m_call, &SessionCall::signedFor, this, &SigningSession::showSignedFor);
    connect(&m_call, &SessionCall::ended, this, &SigningSession::conclude);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &SigningSession::refresh);
    connect(&m_credentials, &SessionCredentials::changed, this, [this] {
        m_input.context.credentials = m_credentials.credentials();
        emit targetChanged();
        scheduleRefresh();
    });
    connect(&m_credentials, &SessionCredentials::settled, this, [this] {
        if (std::exchange(m_sendsOnCredentials, false))
            sendWithFiles();
    });
    connect(&m_files, &FileReading::changed, this, &SigningSession::scheduleRefresh);
    connect(&m_files, &FileReading::readAgain, this, [this] {
        if (std::exchange(m_sendsOnFiles, false))
            sendWithCredentials();
    });
    connect(&m_parts.profiles, &ProfileStore::profilesChanged, this, &SigningSession::followProfiles);
    connect(&m_judge, &DiagnosisRunner::judged, this, [this](const JudgedCase &judged) {
        m_verdict = judged;
        emit verdictChanged();
    });
}

SigningSession::~SigningSession() = default;

Result<void> SigningSession::setOperation(const OperationId &id)
{
    Result<Operation> operation = m_parts.catalogue.operation(id);
    if (!operation)
        return tl::unexpected(operation.error());
    m_adHoc.reset();
    takeOperation(std::move(*operation));
    return {};
}

void SigningSession::takeOperation(Operation operation)
{
    m_input.operation = std::move(operation);
    m_input.values = {};
    m_input.options = {};
    m_chosenScheme = {};
    if (m_target.region.isEmpty() && service() && !service()->endpoints.isEmpty())
        m_target.region = service()->endpoints.constFirst().regionId;
    followRegion(m_input.operation, {}, m_target.region, m_input.values);
    resolveEndpoint();
    loadCredentials();
    emit operationChanged();
    scheduleRefresh();
}

const Service *SigningSession::service() const
{
    const OperationId &id = m_input.operation.id;
    return m_parts.catalogue.service(id.cloud, id.product, id.version);
}

void SigningSession::setValue(const QString &path, const ParameterValue &value)
{
    if (m_input.values.value(path) == value)
        return;
    m_input.values.set(path, value);
    giveUpWithheld(path);
    emit valueChanged(path);
    scheduleRefresh();
}

void SigningSession::unsetValue(const QString &path)
{
    if (!m_input.values.value(path))
        return;
    m_input.values.unset(path);
    giveUpWithheld(path);
    emit valueChanged(path);
    scheduleRefresh();
}

void SigningSession::setValues(const ParameterValues &values)
{
    if (m_input.values == values)
        return;
    m_input.values = values;
    const bool givenAgain = m_withheld.removeIf([&values](const QString &path) { return values.value(path).has_value(); }) > 0;
    emit valuesReplaced();
    if (givenAgain)
        emit withheldChanged();
    scheduleRefresh();
}

void SigningSession::hold(const HeldMoment &moment)
{
    if (moment == m_held)
        return;
    if (m_held.nonceHold != Hold::Running && moment.nonceHold == Hold::Running)
        m_nonceIsUsed = true; // the held one must not go on as if it were fresh
    m_held = moment;
    m_permissions.forgetHeld();
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::send()
{
    if (isSending() || m_input.operation.id.isEmpty() || m_sendsOnCredentials || m_sendsOnFiles)
        return;
    // Perhaps the keychain was unlocked meanwhile, or the secret entered again.
    if (!m_credentials.error())
        return sendWithFiles();
    m_sendsOnCredentials = true;
    loadCredentials();
}

/// What goes out is what lies on the disk now.
void SigningSession::sendWithFiles()
{
    const QStringList files = namedFiles(m_input.values);
    if (files.isEmpty())
        return sendWithCredentials();
    m_sendsOnFiles = true;
    m_files.follow(files);
    m_files.read();
}

void SigningSession::sendWithCredentials()
{
    m_nonceIsUsed = true;
    refresh();
    std::optional<Error> hindrance = m_endpointError ? m_endpointError : m_credentials.error();
    if (!hindrance && !m_preparation.wire)
        hindrance = m_preparation.wire.error();
    if (hindrance)
        return m_call.refuse(*hindrance, record({}));

    const Result<void> mayGoOut = m_permissions.mayGoOut(m_profile, m_endpoint, isRouted(), m_held, m_preparation.scheme);
    if (!mayGoOut && !isKeyless())
        return ask(mayGoOut.error());
    dispatch();
}

void SigningSession::ask(const Error &question)
{
    m_permissions.ask(m_endpoint, question.kind);
    emit questionAsked(question);
}

void SigningSession::answer(bool sendsAnyway)
{
    const std::optional<SendPermissions::Question> question = m_permissions.takeQuestion();
    if (!question || !sendsAnyway)
        return;
    m_permissions.grant(*question);
    if (question->kind == ErrorKind::InsecureHttp && isRouted() && !m_profile.plainHttp.contains(question->endpoint)) {
        Profile profile = m_profile;
        profile.plainHttp.append(question->endpoint);
        // Where it cannot be kept, the yes still holds in this tab.
        if (profile.kind != ProfileKind::Practice)
            static_cast<void>(m_parts.profiles.update(profile));
    }
    send();
}

void SigningSession::cancel()
{
    m_sendsOnCredentials = false;
    m_sendsOnFiles = false;
    m_call.cancel();
}

void SigningSession::signNow()
{
    m_nonceIsUsed = true;
    refresh();
    emit signedOnly();
}

void SigningSession::focus(const Origin &origin)
{
    if (origin == m_focus)
        return;
    m_focus = origin;
    emit focusChanged(origin);
}

void SigningSession::scheduleRefresh()
{
    m_refresh.start();
}

void SigningSession::refresh()
{
    m_refresh.stop();
    if (m_input.operation.id.isEmpty())
        return;
    SigningContext &context = m_input.context;
    context.time = m_held.clock == Hold::Running ? m_parts.clock.now() : m_held.time;
    if (m_held.nonceHold != Hold::Running)
        context.nonce = m_held.nonce;
    else if (m_nonceIsUsed || context.nonce.isEmpty())
        context.nonce = m_parts.nonces.next();
    m_nonceIsUsed = false;
    const SchemeInUse scheme = schemeInUse();
    m_input.schemeId = scheme.id;
    context.settings = scheme.settings;
    m_files.follow(namedFiles(m_input.values));
    m_input.options.files = m_files.files();
    m_preparation = prepare(m_input, m_parts.schemes);
    emit prepared();
}

CallRecord SigningSession::record(const SignatureTrace &trace) const
{
    return {.facts = m_input.operation.response,
            .trace = trace,
            .profile = m_profile.name,
            .profileId = m_profile.id,
            .isPractice = m_profile.kind == ProfileKind::Practice,
            .schemeId = m_input.schemeId,
            .secret = m_input.context.credentials.accessKeySecret,
            .values = m_input.values};
}

void SigningSession::dispatch()
{
    const auto allows = [profile = m_profile, addressServer = m_endpoint, allowance = m_permissions.key(m_endpoint),
                         isKeyless = isKeyless()](const Endpoint &server) {
        return isKeyless ? Result<void>() : mayCarryKeyThrough(profile, addressServer, server, allowance);
    };
    m_judge.cancel();
    m_verdict.reset();
    m_call.send(m_input, m_preparation, m_held, record(m_preparation.signing.trace), allows);
    emit sendingStarted();
    emit verdictChanged();
}

/// What the panes show is what goes out, with the edits since the click, if there are any.
void SigningSession::showSignedFor(const Endpoint &server, const QDateTime &time)
{
    if (!isRouted() || m_call.route().addressServer() != m_endpoint)
        return;
    m_input.endpoint = server;
    m_input.context.time = time;
    m_preparation = prepare(m_input, m_parts.schemes);
    emit targetChanged();
    emit prepared();
}

void SigningSession::conclude()
{
    m_nonceIsUsed = true;
    m_judge.cancel();
    m_verdict.reset();
    if (const std::optional<ExplainJob> refused = refusedCall(*this))
        m_judge.start(*refused);
    emit exchanged();
    emit verdictChanged();
    // An address server on the loopback may name servers elsewhere; only the list told.
    if (const Result<Response> &last = *lastResult();
        !last && (last.error().kind == ErrorKind::InsecureHttp || last.error().kind == ErrorKind::HostNotBound))
        ask(Error(last.error()));
}

} // namespace countersign
