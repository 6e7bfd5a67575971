// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/signingsession.h"

#include "core/base/whenfinished.h"
#include "core/credentials/storewords.h"
#include "core/practice/practicegateway.h"
#include "core/session/defaults.h"
#include "core/transport/endpointresolver.h"

#include <algorithm>

namespace countersign {

SigningSession::SigningSession(SessionParts parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_route(new AcmRoute(parts.transport, parts.clock, parts.nonces, this)), m_profile(practiceProfile())
{
    connect(m_route, &AcmRoute::listChanged, this, &SigningSession::targetChanged);
    connect(m_route, &AcmRoute::finished, this, &SigningSession::conclude);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &SigningSession::refresh);
    m_credentialPatience.setSingleShot(true);
    m_credentialPatience.setInterval(KeychainWatch::patience);
    connect(&m_credentialPatience, &QTimer::timeout, this, [this] {
        const Error slow = storeError(StoreState::Slow, m_parts.profiles.keychain().name(), m_profile.name);
        takeCredentials(tl::unexpected(slow));
        if (std::exchange(m_sendsOnCredentials, false))
            conclude(tl::unexpected(slow)); // Send was pressed: say it there too
    });
    KeychainWatch &watch = m_parts.profiles.keychainWatch();
    connect(&watch, &KeychainWatch::changed, this, [this, &watch] {
        if (m_credentialError && watch.state() == StoreState::Working && !watch.isAsking() && !m_credentialPatience.isActive())
            loadCredentials();
    });
    connect(&m_parts.profiles, &ProfileStore::profilesChanged, this, &SigningSession::followProfiles);
}

SigningSession::~SigningSession() = default;

Result<void> SigningSession::setOperation(const OperationId &id)
{
    Result<Operation> operation = m_parts.catalogue.operation(id);
    if (!operation)
        return tl::unexpected(operation.error());
    m_input.operation = std::move(*operation);
    m_input.values = {};
    m_input.options = {};
    m_chosenScheme.clear();
    if (m_region.isEmpty() && service() && !service()->endpoints.isEmpty())
        m_region = service()->endpoints.constFirst().regionId;
    followRegion(m_input.operation, {}, m_region, m_input.values);
    resolveEndpoint();
    loadCredentials();
    emit operationChanged();
    scheduleRefresh();
    return {};
}

const Service *SigningSession::service() const
{
    const OperationId &id = m_input.operation.id;
    return m_parts.catalogue.service(id.cloud, id.product, id.version);
}

Draft SigningSession::openDraft() const
{
    return {.operation = m_input.operation.id,
            .values = m_input.values,
            .profileId = m_absentProfileId.isEmpty() ? m_profile.id : m_absentProfileId,
            .region = m_region,
            .endpoint = m_typedEndpoint,
            .vpc = m_usesVpc,
            .method = m_input.options.method,
            .format = m_input.options.format,
            .scheme = m_chosenScheme,
            .withheld = m_withheld,
            .endpointWithheld = m_endpointWithheld,
            .example = m_example};
}

Draft SigningSession::draft() const
{
    return withoutSecrets(openDraft(), m_input.operation, m_parts.profiles.knownSecrets());
}

Result<void> SigningSession::restore(const Draft &draft)
{
    const Result<Profile> profile = m_parts.profiles.find(draft.profileId);
    setProfile(profile.value_or(m_parts.profiles.profiles().constFirst()));
    m_region = draft.region;
    m_usesVpc = draft.vpc;
    if (const Result<void> set = setOperation(draft.operation); !set)
        return set;
    if (!profile)
        m_absentProfileId = draft.profileId;
    const Operation &operation = m_input.operation;
    m_chosenScheme = operation.schemes.contains(draft.scheme) && m_parts.schemes.scheme(draft.scheme) ? draft.scheme : QByteArray();
    m_input.options = {.method = operation.methods.contains(draft.method) ? draft.method : QByteArray(),
                       .format = operation.formats.contains(draft.format) ? draft.format : QByteArray()};
    setValues(draft.values);
    setEndpointText(draft.endpoint);
    m_withheld = draft.withheld;
    m_endpointWithheld = draft.endpointWithheld;
    emit withheldChanged();
    setExample(draft.example);
    return {};
}

void SigningSession::setExample(const QString &id)
{
    if (std::exchange(m_example, id) != id)
        emit exampleChanged();
}

void SigningSession::giveUpWithheld(const QString &path)
{
    if (m_withheld.removeAll(path) > 0)
        emit withheldChanged();
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

/// A profile may have another name, colour or secret now, or be gone; one that was missing may be there.
void SigningSession::followProfiles()
{
    const Result<Profile> wanted = m_parts.profiles.find(m_absentProfileId.isEmpty() ? m_profile.id : m_absentProfileId);
    if (wanted)
        setProfile(*wanted);
    else
        loadCredentials();
}

void SigningSession::setProfile(const Profile &profile)
{
    m_absentProfileId.clear();
    const bool sameCredentials = profile.id == m_profile.id && profile.accessKeyId == m_profile.accessKeyId;
    m_profile = profile;
    if (!sameCredentials) {
        m_allowances.clear();
        m_heldAllowances.clear();
        m_question.reset();
        m_chosenScheme.clear();
    }
    resolveEndpoint();
    loadCredentials();
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::setRegion(const QString &regionId)
{
    if (regionId == m_region)
        return;
    const QString before = std::exchange(m_region, regionId);
    if (followRegion(m_input.operation, before, regionId, m_input.values))
        emit valuesReplaced();
    resolveEndpoint();
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::setEndpointText(const QString &text)
{
    if (text == m_typedEndpoint)
        return;
    m_typedEndpoint = text;
    m_endpointWithheld = false;
    resolveEndpoint();
    emit targetChanged();
    scheduleRefresh();
}

QString SigningSession::endpointText() const
{
    return m_typedEndpoint.isEmpty() ? QString::fromLatin1(m_endpoint.text()) : m_typedEndpoint;
}

const ServerList *SigningSession::serverList() const
{
    return goesThroughAddressServer(m_input.operation) ? &m_route->list() : nullptr;
}

std::optional<Endpoint> SigningSession::usedServer() const
{
    return goesThroughAddressServer(m_input.operation) ? m_route->server() : std::nullopt;
}

void SigningSession::setUsesVpc(bool uses)
{
    if (uses == m_usesVpc)
        return;
    m_usesVpc = uses;
    resolveEndpoint();
    emit targetChanged();
    scheduleRefresh();
}

const RegionEndpoint *SigningSession::regionEndpoint() const
{
    const Service *present = service();
    if (!present)
        return nullptr;
    const auto region = std::find_if(present->endpoints.cbegin(), present->endpoints.cend(),
                                     [this](const RegionEndpoint &endpoint) { return endpoint.regionId == m_region; });
    return region == present->endpoints.cend() ? nullptr : &*region;
}

QByteArray SigningSession::method() const
{
    return m_input.options.method.isEmpty() ? m_input.operation.methods.value(0) : m_input.options.method;
}

void SigningSession::setMethod(const QByteArray &method)
{
    if (method == this->method())
        return;
    m_input.options.method = method;
    emit targetChanged();
    scheduleRefresh();
}

QByteArray SigningSession::format() const
{
    return m_input.options.format.isEmpty() ? m_input.operation.formats.value(0) : m_input.options.format;
}

void SigningSession::setFormat(const QByteArray &format)
{
    if (format == this->format())
        return;
    m_input.options.format = format;
    emit targetChanged();
    scheduleRefresh();
}

QByteArray SigningSession::schemeId() const
{
    if (!m_chosenScheme.isEmpty())
        return m_chosenScheme;
    return m_profile.kind == ProfileKind::Anonymous ? unsignedCall(m_input.operation, m_parts.schemes).schemeId
                                                    : preferredScheme(m_input.operation, m_input.context.credentials, m_parts.schemes);
}

void SigningSession::setScheme(const QByteArray &id)
{
    if (id == schemeId())
        return;
    m_chosenScheme = id;
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::hold(const HeldMoment &moment)
{
    if (moment == m_held)
        return;
    if (m_held.nonceHold != Hold::Running && moment.nonceHold == Hold::Running)
        m_nonceIsUsed = true; // the held one must not go on as if it were fresh
    m_held = moment;
    m_heldAllowances.clear();
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::send()
{
    if (isSending() || m_input.operation.id.isEmpty() || m_sendsOnCredentials)
        return;
    // Perhaps the keychain was unlocked meanwhile, or the secret entered again.
    if (!m_credentialError)
        return sendWithCredentials();
    m_sendsOnCredentials = true;
    loadCredentials();
}

void SigningSession::sendWithCredentials()
{
    m_nonceIsUsed = true;
    refresh();
    // The way through the event loop keeps the promise that nothing is answered from inside a call.
    const auto refuse = [this](const Error &error) {
        QMetaObject::invokeMethod(
            this, [this, error] { conclude(tl::unexpected(error)); }, Qt::QueuedConnection);
    };
    if (m_endpointError)
        return refuse(*m_endpointError);
    if (m_credentialError)
        return refuse(*m_credentialError);
    if (!m_preparation.wire)
        return refuse(m_preparation.wire.error());

    const KeyAllowance allowance = m_allowances.value(m_endpoint.text());
    const Result<void> mayCarry = goesThroughAddressServer(m_input.operation)
        ? mayCarryKeyThrough(m_profile, m_endpoint, m_endpoint, allowance)
        : mayCarryKey(m_profile, m_endpoint, allowance);
    if (!mayCarry && !isKeyless())
        return ask(mayCarry.error());
    const Result<void> mayBeHeld = mayGoOutHeld(m_held, m_preparation.scheme, m_endpoint);
    if (!mayBeHeld && !isKeyless() && !m_heldAllowances.contains(m_endpoint.text()))
        return ask(mayBeHeld.error());
    dispatch();
}

bool SigningSession::isKeyless() const
{
    return m_profile.kind == ProfileKind::Anonymous || schemeId() == "none";
}

void SigningSession::ask(const Error &question)
{
    m_question = Question{m_endpoint.text(), question.kind};
    emit questionAsked(question);
}

void SigningSession::answer(bool sendsAnyway)
{
    const std::optional<Question> question = std::exchange(m_question, std::nullopt);
    if (!question || !sendsAnyway)
        return;
    if (question->kind == ErrorKind::HeldMoment) {
        m_heldAllowances.insert(question->endpoint);
        return send();
    }
    KeyAllowance &allowance = m_allowances[question->endpoint];
    (question->kind == ErrorKind::HostNotBound ? allowance.unboundHost : allowance.insecureHttp) = true;
    if (question->kind == ErrorKind::InsecureHttp && goesThroughAddressServer(m_input.operation)
        && !m_profile.plainHttp.contains(question->endpoint)) {
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
    if (m_exchange)
        m_exchange->cancel();
    m_route->cancel();
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
    m_input.schemeId = schemeId();
    context.settings.clear();
    if (m_profile.kind == ProfileKind::Anonymous) {
        if (const UnsignedCall call = unsignedCall(m_input.operation, m_parts.schemes); call.schemeId == m_input.schemeId)
            context.settings = call.settings;
    }
    m_preparation = prepare(m_input, m_parts.schemes);
    emit prepared();
}

Result<Endpoint> SigningSession::chosenEndpoint()
{
    const bool isAcm = m_input.operation.id.cloud == QStringLiteral("acm");
    if (!m_typedEndpoint.isEmpty())
        return isAcm ? addressServerFromText(m_typedEndpoint) : endpointFromText(m_typedEndpoint);
    if (m_profile.kind == ProfileKind::Practice) {
        if (!m_parts.practice.isListening()) {
            if (const Result<quint16> port = m_parts.practice.listen(0); !port)
                return tl::unexpected(port.error());
        }
        return endpointFromText(QString::fromLatin1(m_parts.practice.url()));
    }
    if (isAcm && !m_profile.addressServer.isEmpty())
        return endpointFromText(QString::fromLatin1(m_profile.addressServer));
    if (const Service *const present = service())
        return endpointFor(*present, m_region, m_usesVpc);
    return Endpoint{};
}

void SigningSession::resolveEndpoint()
{
    if (m_input.operation.id.isEmpty())
        return;
    const Result<Endpoint> endpoint = chosenEndpoint();
    m_endpointError = endpoint ? std::nullopt : std::optional(endpoint.error());
    if (!endpoint)
        return;
    m_endpoint = *endpoint;
    m_input.endpoint = *endpoint;
    if (goesThroughAddressServer(m_input.operation)) {
        m_route->setAddressServer(m_endpoint);
        m_input.endpoint = m_route->server().value_or(m_endpoint);
    }
}

void SigningSession::loadCredentials()
{
    if (m_input.operation.id.isEmpty())
        return; // asked once there is something to sign
    const quint64 request = ++m_credentialRequest;
    const QString profileId = m_profile.id;
    if (std::exchange(m_credentialsOf, profileId) != profileId)
        takeCredentials(tl::unexpected(Error{ErrorKind::Timeout, tr("The keychain is being asked for the secret"), m_profile.name,
                                             tr("Wait a moment")})); // never one profile's key under another's name
    m_isAwaitingCredentials = true;
    m_credentialPatience.start();
    whenFinished(m_parts.profiles.credentials(m_profile), this, [this, request](const Result<Credentials> &credentials) {
        if (request != m_credentialRequest)
            return;
        m_isAwaitingCredentials = false;
        m_credentialPatience.stop();
        takeCredentials(credentials);
        if (std::exchange(m_sendsOnCredentials, false))
            sendWithCredentials();
    });
}

void SigningSession::takeCredentials(const Result<Credentials> &credentials)
{
    m_credentialError = credentials ? std::nullopt : std::optional(credentials.error());
    // Without its secret a key still shows in the trace up to the step that needs it.
    m_input.context.credentials = credentials.value_or(
        Credentials{.accessKeyId = m_profile.accessKeyId, .projectId = m_profile.projectId, .domainId = m_profile.domainId});
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::dispatch()
{
    m_answerDueAt.reset();
    if (const auto wait = announcedWait(m_input.operation, m_preparation.built.request))
        m_answerDueAt = m_parts.clock.now().addMSecs(wait->count());
    if (goesThroughAddressServer(m_input.operation)) {
        dispatchThroughAddressServer();
    } else {
        m_lastSent = *m_preparation.wire;
        m_exchange = m_parts.transport.send(*m_lastSent, {.charset = m_input.operation.charset}, this);
        connect(m_exchange, &Exchange::finished, this, &SigningSession::conclude);
    }
    emit sendingStarted();
}

/// What is edited while the list is fetched belongs to the next call.
void SigningSession::dispatchThroughAddressServer()
{
    m_lastSent.reset();
    const auto wait = announcedWait(m_input.operation, m_preparation.built.request);
    RoutedCall call{.options = {.charset = m_input.operation.charset}, .triesNextAfterSilence = !wait};
    if (wait)
        call.options.idleTimeout = *wait + std::chrono::seconds(10);
    call.sign = [this, input = m_input](const Endpoint &server) { return signedFor(server, input); };
    call.allows = [profile = m_profile, addressServer = m_endpoint, allowance = m_allowances.value(m_endpoint.text()),
                   isKeyless = isKeyless()](const Endpoint &server) {
        return isKeyless ? Result<void>() : mayCarryKeyThrough(profile, addressServer, server, allowance);
    };
    m_route->send(call);
}

Result<WireRequest> SigningSession::signedFor(const Endpoint &server, PreparationInput input)
{
    input.endpoint = server;
    const QDateTime now = m_parts.clock.now();
    input.context.time = m_held.clock == Hold::Running ? now : m_held.time;
    Preparation made = prepare(input, m_parts.schemes);
    if (made.wire)
        m_lastSent = *made.wire;
    if (const auto wait = announcedWait(input.operation, made.built.request))
        m_answerDueAt = now.addMSecs(wait->count());
    // What the panes show is what goes out, with the edits since the click, if there are any.
    if (m_input.operation.id == input.operation.id && m_route->addressServer() == m_endpoint) {
        m_input.endpoint = server;
        m_input.context.time = input.context.time;
        m_preparation = prepare(m_input, m_parts.schemes);
        emit targetChanged();
        emit prepared();
    }
    return std::move(made.wire);
}

void SigningSession::conclude(Result<Response> result)
{
    if (m_exchange) {
        m_exchange->deleteLater();
        m_exchange.clear();
    }
    m_nonceIsUsed = true;
    m_lastResult = std::move(result);
    emit exchanged();
    // An address server on the loopback may name servers elsewhere; only the list told.
    if (const Result<Response> &last = *m_lastResult;
        !last && (last.error().kind == ErrorKind::InsecureHttp || last.error().kind == ErrorKind::HostNotBound))
        ask(Error(last.error()));
}

} // namespace countersign
