// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/credentialstore.h"
#include "core/credentials/profile.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QObject>

namespace countersign {

/// The profiles in settings (no secret among them) and, through a CredentialStore, their secrets.
/// The practice profile is always there and cannot be removed.
class COUNTERSIGN_CORE ProfileStore : public QObject {
    Q_OBJECT
public:
    /// \param path an INI file, made with rights 0600 when first written; written atomically
    /// \param keychain where secrets of lasting profiles go  \param memory where those "for this run only" go
    ProfileStore(QString path, CredentialStore &keychain, CredentialStore &memory, QObject *parent = nullptr);

    const QVector<Profile> &profiles() const { return m_profiles; }
    /// By name, letter case ignored. NotFound lists the names there are.
    Result<Profile> find(const QString &name) const;
    CredentialStore &keychain() { return m_keychain; }

    /// Adds or replaces by id: first the secret, then the profile; when the secret cannot be kept, nothing changes.
    /// An empty secret leaves the stored one alone. BadInput: empty or taken name, missing AccessKey id.
    QFuture<Result<void>> save(const Profile &profile, const Secret &secret);
    /// Changes what is no secret (region, colour, extra hosts), at once.
    Result<void> update(const Profile &profile);
    QFuture<Result<void>> remove(const QString &profileId);

    /// A security token or X-Auth-Token: memory of this run only.
    void setSessionToken(const QString &profileId, const Secret &token);
    bool hasSessionToken(const QString &profileId) const;

    /// Everything needed to sign as \p profile. MissingCredential or one of the store's errors.
    QFuture<Result<Credentials>> credentials(const Profile &profile);

signals:
    void profilesChanged();

private:
    Result<void> load();
    Result<void> persist() const;

    QString m_path;
    CredentialStore &m_keychain;
    CredentialStore &m_memory;
    QVector<Profile> m_profiles{};
    QHash<QString, Secret> m_sessionTokens{};
};

/// Credentials from a copy of the environment, for operations of \p cloud: the variables of the vendors' own tools.
/// alibaba: ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_SECURITY_TOKEN; huawei: CLOUD_SDK_AK, CLOUD_SDK_SK
/// (also HUAWEICLOUD_SDK_AK/_SK), HUAWEICLOUD_SDK_SECURITY_TOKEN, HUAWEICLOUD_SDK_PROJECT_ID, HUAWEICLOUD_SDK_DOMAIN_ID, HUAWEI_TOKEN;
/// acm: ACM_ACCESS_KEY, ACM_SECRET_KEY, ACM_SECURITY_TOKEN. Nothing when the cloud's variables are not set; half a pair is MissingCredential.
COUNTERSIGN_CORE Result<std::optional<Credentials>> credentialsFromEnvironment(const QMap<QByteArray, QByteArray> &environment,
                                                                               const QString &cloud);

} // namespace countersign
