// SPDX-License-Identifier: GPL-3.0-or-later
// What ProfileStore does with secrets; profilestore.cpp has the file of profiles.
#include "core/base/whenfinished.h"
#include "core/credentials/keychainbackend.h"
#include "core/credentials/profilestore.h"
#include "core/credentials/storewords.h"

#include <QPointer>
#include <QPromise>

namespace countersign {

/// A save that waits for its store.
struct ProfileStore::PendingSave {
    QPromise<Result<void>> promise{};
    bool isAbandoned = false;

    void end(const Result<void> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

namespace {

template <class T>
QFuture<T> ready(T value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

SecretState secretStateOf(const Error &error)
{
    switch (stateOfError(error.kind).value_or(StoreState::Working)) {
    case StoreState::Locked:
        return SecretState::Locked;
    case StoreState::Denied:
        return SecretState::Denied;
    case StoreState::Slow:
        return SecretState::Slow;
    case StoreState::Absent:
        return SecretState::Absent;
    case StoreState::Working:
        break;
    }
    return SecretState::Missing;
}

/// \p use with what \p future gives, and with its own result in a future. When \p store is gone by then, \p otherwise.
template <class Out, class In, class Use>
QFuture<Out> thenGuarded(QFuture<In> future, ProfileStore *store, Out otherwise, Use use)
{
    return future.then([guard = QPointer(store), otherwise, use](const In &in) { return guard ? Out(use(in)) : otherwise; });
}

tl::unexpected<Error> storeGone()
{
    return tl::unexpected(Error{.kind = ErrorKind::Cancelled, .message = ProfileStore::tr("The keychain was not waited for")});
}

} // namespace

bool keepsSecret(ProfileKind kind)
{
    return kind == ProfileKind::AlibabaAccessKey || kind == ProfileKind::HuaweiAccessKey || kind == ProfileKind::Acm;
}

/// Secrets saved in KWallet are not looked for in the Secret Service: "not found" would be a wrong answer, and a removal a wrong promise.
std::optional<Error> ProfileStore::storeInTheWay(const Profile &profile) const
{
    if (profile.temporary || profile.keptIn.isEmpty() || profile.keptIn == m_keychain.backendId())
        return {};
    return Error{ErrorKind::StoreUnavailable,
                 tr("The secret is kept in %1; this session uses %2").arg(keychainName(profile.keptIn), m_keychain.name()), profile.name,
                 tr("Start the session in which you saved it, or enter the secret again to keep it here")};
}

/// Tells the watch what a deed showed about the keychain.
void ProfileStore::learn(const Profile &profile, const std::optional<Error> &error)
{
    if (!profile.temporary)
        m_watch.note(error ? stateOfError(error->kind).value_or(StoreState::Working) : StoreState::Working);
}

QFuture<Result<void>> ProfileStore::save(const Profile &profile, const Secret &secret)
{
    if (const auto valid = validate(profile, secret); !valid)
        return ready(valid);
    if (m_loadError)
        return ready(Result<void>(tl::unexpected(*m_loadError)));
    // A second write could be overtaken by the first, or by the removal of the secret that was there before.
    if (m_pendingSaves.contains(profile.id) || (!profile.temporary && m_leaving.contains(profile.id)))
        return ready(Result<void>(tl::unexpected(storeError(StoreState::Slow, m_keychain.name(), profile.name))));

    m_known.add(secret);
    const Profile *known = byId(profile.id);
    Profile kept = profile;
    kept.keptIn = known && keepsSecret(profile.kind) && !profile.temporary ? known->keptIn : QByteArray();
    if (keepsSecret(kept.kind) && !secret.isEmpty())
        return saveSecret(kept, secret);
    const auto store = [this, kept, secret]() -> Result<void> {
        const auto done = put(kept);
        if (done && kept.kind == ProfileKind::HuaweiToken && !secret.isEmpty())
            setSessionToken(kept.id, secret);
        return done;
    };
    // A kind without a secret: the old one must not stay behind where nobody looks for it.
    if (known && keepsSecret(known->kind) && !keepsSecret(kept.kind))
        return thenGuarded<Result<void>>(removeSecret(*known), this, storeGone(),
                                         [store](const Result<void> &removed) { return removed ? store() : removed; });
    return ready(store());
}

QFuture<Result<void>> ProfileStore::saveSecret(const Profile &profile, const Secret &secret)
{
    const Profile *known = byId(profile.id);
    const bool isNew = !known;
    const bool moves = known && known->temporary != profile.temporary;
    Profile kept = profile;
    if (!kept.temporary)
        kept.keptIn = m_keychain.backendId();
    std::optional<LeftSecret> left;
    if (known && keepsSecret(known->kind) && !known->temporary && (kept.temporary || secretOf(*known) != secretOf(kept)))
        left = secretOf(*known);
    const auto pending = std::make_shared<PendingSave>();
    pending->promise.start();
    m_pendingSaves.insert(kept.id, pending);
    whenFinished(storeOf(kept).write(kept.id, secret), this, [this, kept, isNew, moves, left, pending](const Result<void> &written) {
        learn(kept, written ? std::nullopt : std::optional(written.error()));
        const bool isUnwanted = pending->isAbandoned && isNew;
        const Result<void> done = written && !isUnwanted ? put(kept, left) : written;
        if (written && done && moves && !kept.temporary)
            m_memory.remove(kept.id);
        // A secret without its profile could never be found again. Until it is gone, no new one may be written in its place.
        if (written && isNew && (isUnwanted || !done))
            whenFinished(storeOf(kept).remove(kept.id), this, [this, id = kept.id](const Result<void> &) { m_pendingSaves.remove(id); });
        else
            m_pendingSaves.remove(kept.id);
        if (written && done && left)
            removeLeftSecrets();
        if (!pending->isAbandoned)
            pending->end(done);
    });
    return pending->promise.future();
}

void ProfileStore::stopWaiting(const QString &profileId)
{
    const auto pending = m_pendingSaves.value(profileId);
    if (!pending || std::exchange(pending->isAbandoned, true))
        return;
    pending->end(tl::unexpected(Error{ErrorKind::Cancelled, tr("The keychain was not waited for"), m_keychain.name(),
                                      tr("A new profile is not kept, even when the keychain answers late")}));
}

QFuture<Result<void>> ProfileStore::removeSecret(const Profile &profile)
{
    if (!keepsSecret(profile.kind))
        return ready(Result<void>());
    if (const auto error = storeInTheWay(profile))
        return ready(Result<void>(tl::unexpected(*error)));
    if (m_pendingSaves.contains(profile.id))
        return ready(Result<void>(tl::unexpected(storeError(StoreState::Slow, m_keychain.name(), profile.name))));
    return thenGuarded<Result<void>>(storeOf(profile).remove(profile.id), this, storeGone(), [this, profile](const Result<void> &removed) {
        learn(profile, removed ? std::nullopt : std::optional(removed.error()));
        return removed;
    });
}

QFuture<Result<void>> ProfileStore::remove(const QString &profileId, Unreachable unreachable)
{
    if (profileId == practiceProfile().id)
        return ready(Result<void>(tl::unexpected(
            Error{ErrorKind::BadInput, tr("The practice profile is always there"), practiceProfile().name, tr("Choose another profile")})));
    const Profile *known = byId(profileId);
    if (!known)
        return ready(Result<void>(tl::unexpected(Error{ErrorKind::NotFound, tr("There is no such profile"), profileId, {}})));
    // A save still on its way would bring the profile back.
    const bool mayLeave = unreachable == Unreachable::LeaveSecret && !known->temporary && !m_pendingSaves.contains(profileId);
    const auto left = mayLeave ? std::optional(secretOf(*known)) : std::nullopt;
    return thenGuarded<Result<void>>(removeSecret(*known), this, storeGone(),
                                     [this, profileId, left](const Result<void> &secretRemoved) -> Result<void> {
                                         const bool isLeft = left && !secretRemoved && stateOfError(secretRemoved.error().kind);
                                         if (!secretRemoved && !isLeft)
                                             return secretRemoved;
                                         m_sessionTokens.remove(profileId);
                                         return commit([&](QVector<Profile> &profiles) -> Result<void> {
                                             profiles.removeIf([&](const Profile &profile) { return profile.id == profileId; });
                                             if (isLeft && !m_left.contains(*left))
                                                 m_left.append(*left);
                                             return {};
                                         });
                                     });
}

QFuture<Result<void>> ProfileStore::forgetSecret(const QString &profileId)
{
    const Profile *known = byId(profileId);
    if (!known)
        return ready(Result<void>(tl::unexpected(Error{ErrorKind::NotFound, tr("There is no such profile"), profileId, {}})));
    m_sessionTokens.remove(profileId);
    return thenGuarded<Result<void>>(removeSecret(*known), this, storeGone(), [this](const Result<void> &removed) {
        if (removed)
            emit profilesChanged(); // whoever signs with it must ask again
        return removed;
    });
}

void ProfileStore::setSessionToken(const QString &profileId, const Secret &token)
{
    m_known.add(token);
    if (token.isEmpty())
        m_sessionTokens.remove(profileId);
    else
        m_sessionTokens.insert(profileId, token);
}

bool ProfileStore::hasSessionToken(const QString &profileId) const
{
    return m_sessionTokens.contains(profileId);
}

QFuture<SecretState> ProfileStore::secretState(const Profile &profile)
{
    if (profile.kind == ProfileKind::HuaweiToken)
        return ready(hasSessionToken(profile.id) ? SecretState::ThisRun : SecretState::Missing);
    if (!keepsSecret(profile.kind))
        return ready(SecretState::NotNeeded);
    if (storeInTheWay(profile))
        return ready(SecretState::Elsewhere);
    return thenGuarded<SecretState>(storeOf(profile).read(profile.id), this, SecretState::Slow,
                                    [this, profile](const Result<Secret> &secret) {
                                        learn(profile, secret ? std::nullopt : std::optional(secret.error()));
                                        if (!secret)
                                            return secretStateOf(secret.error());
                                        return profile.temporary ? SecretState::ThisRun : SecretState::Kept;
                                    });
}

QFuture<Result<Credentials>> ProfileStore::credentials(const Profile &profile)
{
    const auto refused = [](const Error &error) { return ready(Result<Credentials>(tl::unexpected(error))); };
    if (profile.kind == ProfileKind::Practice)
        return ready(Result<Credentials>(practiceCredentials()));
    if (profile.kind == ProfileKind::Anonymous)
        return ready(Result<Credentials>(Credentials()));

    const Secret token = m_sessionTokens.value(profile.id);
    Credentials known{.accessKeyId = profile.accessKeyId, .projectId = profile.projectId, .domainId = profile.domainId};
    if (profile.kind == ProfileKind::HuaweiToken) {
        if (token.isEmpty())
            return refused({ErrorKind::MissingCredential, tr("The profile has no X-Auth-Token yet"), profile.name,
                            tr("Paste one: tokens are kept for one run only")});
        known.authToken = token;
        return ready(Result<Credentials>(known));
    }
    if (const auto error = storeInTheWay(profile))
        return refused(*error);
    known.securityToken = token;
    return thenGuarded<Result<Credentials>>(
        storeOf(profile).read(profile.id), this, storeGone(), [this, known, profile](const Result<Secret> &secret) -> Result<Credentials> {
            learn(profile, secret ? std::nullopt : std::optional(secret.error()));
            if (!secret && secret.error().kind == ErrorKind::NotFound) {
                const QString what = profile.temporary
                    ? tr("The secret was kept for one run only")
                    : tr("The secret of this profile is no longer in the keychain (%1)").arg(m_keychain.name());
                return tl::unexpected(
                    Error{ErrorKind::MissingCredential, what, profile.name, tr("Enter the secret again: Profiles, Replace")});
            }
            if (!secret) {
                Error error = secret.error();
                if (error.subject.isEmpty())
                    error.subject = profile.name;
                if (error.kind == ErrorKind::StoreUnavailable && !profile.keptIn.isEmpty())
                    error.message = tr("The secret is kept in %1, which does not answer").arg(keychainName(profile.keptIn));
                return tl::unexpected(error);
            }
            Credentials complete = known;
            complete.accessKeySecret = *secret;
            m_known.add(*secret);
            return complete;
        });
}

} // namespace countersign
