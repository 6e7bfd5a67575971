// SPDX-License-Identifier: GPL-3.0-or-later
// Who signs and where requests go: profile, region, endpoint, method, format, scheme.
#include "core/session/signingsession.h"

#include "core/session/defaults.h"

namespace countersign {

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
        m_permissions.forget();
        // What the other key cannot do is no choice any more.
        for (const SchemeChoice &choice : countersign::schemeChoices(m_input.operation, profile, {}, m_parts.schemes)) {
            if (choice.id == m_chosenScheme.id && choice.hindrance)
                m_chosenScheme = {};
        }
    }
    resolveEndpoint();
    loadCredentials();
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::setRegion(const QString &regionId)
{
    if (regionId == m_target.region)
        return;
    const QString before = std::exchange(m_target.region, regionId);
    if (followRegion(m_input.operation, before, regionId, m_input.values))
        emit valuesReplaced();
    resolveEndpoint();
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::setEndpointText(const QString &text)
{
    if (text == m_target.typedEndpoint)
        return;
    m_target.typedEndpoint = text;
    m_endpointWithheld = false;
    resolveEndpoint();
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::setUsesVpc(bool uses)
{
    if (uses == m_target.usesVpc)
        return;
    m_target.usesVpc = uses;
    resolveEndpoint();
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::setMethod(const QByteArray &method)
{
    if (method == this->method())
        return;
    m_input.options.method = method;
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::setFormat(const QByteArray &format)
{
    if (format == this->format())
        return;
    m_input.options.format = format;
    emit targetChanged();
    scheduleRefresh();
}

SchemeInUse SigningSession::schemeInUse() const
{
    return countersign::schemeInUse(
        m_chosenScheme,
        {.operation = m_input.operation, .profile = m_profile, .credentials = m_input.context.credentials, .region = m_target.region},
        m_parts.schemes);
}

void SigningSession::setScheme(const QByteArray &id)
{
    if (id == schemeId())
        return;
    m_chosenScheme = {.id = id};
    emit targetChanged();
    scheduleRefresh();
}

QVector<SchemeChoice> SigningSession::schemeChoices() const
{
    return countersign::schemeChoices(m_input.operation, m_profile, m_input.context.credentials, m_parts.schemes);
}

QVector<QByteArray> SigningSession::algorithms() const
{
    const SignatureScheme *const scheme = m_parts.schemes.scheme(schemeId());
    if (!scheme || m_profile.kind == ProfileKind::Anonymous)
        return {};
    return algorithmChoices(scheme->info(), m_input.operation);
}

QByteArray SigningSession::algorithm() const
{
    return schemeInUse().settings.value("algorithm", algorithms().value(0));
}

void SigningSession::setAlgorithm(const QByteArray &algorithm)
{
    if (algorithm == this->algorithm() || !algorithms().contains(algorithm))
        return;
    m_chosenScheme = {.id = schemeId(), .algorithm = algorithm};
    emit targetChanged();
    scheduleRefresh();
}

void SigningSession::resolveEndpoint()
{
    if (m_input.operation.id.isEmpty())
        return;
    const Result<Endpoint> endpoint = chosenEndpoint(m_target, m_input.operation, service(), m_profile, m_parts.practice);
    m_endpointError = endpoint ? std::nullopt : std::optional(endpoint.error());
    if (!endpoint)
        return;
    m_endpoint = *endpoint;
    m_input.endpoint = *endpoint;
    if (isRouted()) {
        m_call.route().setAddressServer(m_endpoint);
        m_input.endpoint = m_call.route().server().value_or(m_endpoint);
    }
}

void SigningSession::loadCredentials()
{
    if (!m_input.operation.id.isEmpty()) // asked once there is something to sign
        m_credentials.load(m_profile);
}

} // namespace countersign
