// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessioncredentials.h"

#include "core/base/whenfinished.h"
#include "core/credentials/storewords.h"

namespace countersign {

SessionCredentials::SessionCredentials(ProfileStore &profiles, QObject *parent) : QObject(parent), m_profiles(profiles)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(KeychainWatch::patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        take(tl::unexpected(storeError(StoreState::Slow, m_profiles.keychain().name(), m_profile.name)));
        emit settled();
    });
    KeychainWatch &watch = m_profiles.keychainWatch();
    connect(&watch, &KeychainWatch::changed, this, [this, &watch] {
        if (m_error && watch.state() == StoreState::Working && !watch.isAsking() && !m_patience.isActive())
            load(Profile(m_profile));
    });
}

void SessionCredentials::load(const Profile &profile)
{
    const quint64 request = ++m_request;
    const bool isAnother = m_profile.id != profile.id;
    m_profile = profile;
    if (isAnother)
        take(tl::unexpected(Error{ErrorKind::Timeout, tr("The keychain is being asked for the secret"), profile.name,
                                  tr("Wait a moment")})); // never one profile's key under another's name
    m_isAwaited = true;
    m_patience.start();
    whenFinished(m_profiles.credentials(m_profile), this, [this, request](const Result<Credentials> &credentials) {
        if (request != m_request)
            return;
        m_isAwaited = false;
        m_patience.stop();
        take(credentials);
        emit settled();
    });
}

void SessionCredentials::take(const Result<Credentials> &credentials)
{
    m_error = credentials ? std::nullopt : std::optional(credentials.error());
    m_credentials = credentials.value_or(
        Credentials{.accessKeyId = m_profile.accessKeyId, .projectId = m_profile.projectId, .domainId = m_profile.domainId});
    emit changed();
}

} // namespace countersign
