// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/keychainwatch.h"
#include "core/credentials/knownsecrets.h"
#include "core/credentials/profilefile.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace countersign {

/// Where a profile's secret is, as far as can be told now.
enum class SecretState {
    NotNeeded,
    Kept,
    ThisRun,   ///< in memory only
    Missing,   ///< the store is open and has none: removed by hand, or of an earlier run
    Elsewhere, ///< saved in a store that this session does not use
    Locked,
    Absent,
    Denied,
    Slow
};

/// The profiles in settings (no secret among them) and, through a CredentialStore, their secrets.
/// The practice profile is always there and cannot be removed.
class COUNTERSIGN_CORE ProfileStore : public QObject {
    Q_OBJECT
public:
    /// \param path an INI file, made with rights 0600 when first written; written atomically
    /// \param keychain where secrets of lasting profiles go  \param memory where those "for this run only" go
    ProfileStore(QString path, CredentialStore &keychain, CredentialStore &memory, QObject *parent = nullptr);

    /// The practice profile first, then those of the file in their order.
    const QVector<Profile> &profiles() const { return m_profiles; }
    /// Why the file could not be read when the store was made. It is then never written over: save, update and remove give the same error.
    const std::optional<Error> &loadError() const { return m_loadError; }
    /// By name or id, letter case ignored. NotFound lists the names there are.
    Result<Profile> find(const QString &name) const;
    CredentialStore &keychain() { return m_keychain; }
    /// Where the keychain stands. Each deed here notes what it learned.
    KeychainWatch &keychainWatch() { return m_watch; }

    /// Adds or replaces by id (a UUID that the caller makes): first the secret, then the profile; when the secret cannot be kept, nothing
    /// changes. An empty secret leaves the stored one alone; one given for a HuaweiToken profile is its X-Auth-Token and stays in memory.
    /// BadInput: no id, empty or taken name, missing AccessKey id, an extra host or address server that is none. MissingCredential: a new key without a secret,
    /// or another place to keep it without typing it again.
    /// Timeout: an earlier save of the profile still waits for the keychain. Notes the keychain's backend in the profile.
    QFuture<Result<void>> save(const Profile &profile, const Secret &secret);
    /// Gives up waiting for a save, which ends as Cancelled at once. When the keychain answers late, the secret of a profile that is new is
    /// removed again; the changed secret of a known one stays with its profile.
    void stopWaiting(const QString &profileId);
    /// Changes what is no secret (name, region, colour, hosts, address server), at once. NotFound when another window removed it.
    /// Of the practice profile only the region is kept.
    Result<void> update(const Profile &profile);
    /// The region chosen last, and nothing else: what another window changed of the profile stays. NotFound when it was removed there.
    Result<void> rememberRegion(const QString &profileId, const QString &regionId);
    /// What becomes of a profile to be removed whose secret cannot be.
    enum class Unreachable {
        Refuse,     ///< it stays, and its secret can be found through it
        LeaveSecret ///< it goes; its secret follows as soon as a session reaches its store
    };
    /// The profile, its secret and its session token. The practice profile is refused (BadInput).
    QFuture<Result<void>> remove(const QString &profileId, Unreachable unreachable = Unreachable::Refuse);
    /// Secrets of removed profiles and of those kept for this run only since, in stores that could not be reached then. Each is removed when its
    /// store is seen working, and nobody is asked for it.
    const QVector<LeftSecret> &leftSecrets() const { return m_left; }
    /// Removes the secret alone; the profile stays and asks for another.
    QFuture<Result<void>> forgetSecret(const QString &profileId);

    /// A security token or X-Auth-Token: memory of this run only.
    void setSessionToken(const QString &profileId, const Secret &token);
    bool hasSessionToken(const QString &profileId) const;

    /// Whether the secret of \p profile can be read now. A locked keychain may ask the person for its password.
    QFuture<SecretState> secretState(const Profile &profile);

    /// Everything needed to sign as \p profile. MissingCredential or one of the store's errors, which names the store that was used when the
    /// secret was saved: another one is never asked in its place.
    QFuture<Result<Credentials>> credentials(const Profile &profile);
    /// Those that were read or typed in this run; the practice pair is public and none of them.
    const KnownSecrets &knownSecrets() const { return m_known; }

signals:
    void profilesChanged();

private:
    struct PendingSave;
    using Edit = std::function<Result<void>(QVector<Profile> &)>;
    Result<void> load();
    Result<void> commit(const Edit &edit);
    Result<void> validate(const Profile &profile, const Secret &secret) const;
    Result<void> put(const Profile &profile, const std::optional<LeftSecret> &left = {});
    LeftSecret secretOf(const Profile &profile) const;
    void followLeftSecrets();
    void removeLeftSecrets();
    QFuture<Result<void>> saveSecret(const Profile &profile, const Secret &secret);
    QFuture<Result<void>> removeSecret(const Profile &profile);
    std::optional<Error> storeInTheWay(const Profile &profile) const;
    void learn(const Profile &profile, const std::optional<Error> &error);
    CredentialStore &storeOf(const Profile &profile) { return profile.temporary ? m_memory : m_keychain; }
    const Profile *byId(const QString &profileId) const;

    QString m_path;
    std::optional<Error> m_loadError{};
    CredentialStore &m_keychain;
    CredentialStore &m_memory;
    KeychainWatch m_watch;
    QVector<Profile> m_profiles{};
    QVector<LeftSecret> m_left{};
    QSet<QString> m_leaving{}; ///< ids whose left secret is being removed
    QHash<QString, Secret> m_sessionTokens{};
    KnownSecrets m_known{};
    QHash<QString, std::shared_ptr<PendingSave>> m_pendingSaves{};
};

/// Whether profiles of \p kind have a secret that a store keeps.
COUNTERSIGN_CORE bool keepsSecret(ProfileKind kind);

/// Credentials from a copy of the environment, for operations of \p cloud: the variables of the vendors' own tools.
/// alibaba: ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_SECURITY_TOKEN; huawei: CLOUD_SDK_AK, CLOUD_SDK_SK
/// (also HUAWEICLOUD_SDK_AK/_SK), HUAWEICLOUD_SDK_SECURITY_TOKEN, HUAWEICLOUD_SDK_PROJECT_ID, HUAWEICLOUD_SDK_DOMAIN_ID, HUAWEI_TOKEN;
/// acm: ACM_ACCESS_KEY, ACM_SECRET_KEY, ACM_SECURITY_TOKEN. Nothing when the cloud's variables are not set; half a pair is MissingCredential.
COUNTERSIGN_CORE Result<std::optional<Credentials>> credentialsFromEnvironment(const QMap<QByteArray, QByteArray> &environment,
                                                                               const QString &cloud);

} // namespace countersign
