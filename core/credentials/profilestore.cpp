// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/profilestore.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int lockPatienceMs = 2000; // others hold the lock for one small write

bool isPracticeProfile(const Profile &profile)
{
    return profile.id == practiceProfile().id || profile.kind == ProfileKind::Practice;
}

template <class T>
T *storedProfile(QVector<std::remove_const_t<T>> &profiles, const QString &id)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [&](const Profile &profile) { return profile.id == id; });
    return found == profiles.end() ? nullptr : &*found;
}

bool isNameTaken(const QVector<Profile> &profiles, const Profile &wanted)
{
    return std::any_of(profiles.cbegin(), profiles.cend(), [&](const Profile &profile) {
        return profile.id != wanted.id && profile.name.compare(wanted.name, Qt::CaseInsensitive) == 0;
    });
}

/// What would break the file or could never match a host.
bool isExtraHost(const QString &host)
{
    return !host.isEmpty() && std::all_of(host.cbegin(), host.cend(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && !u",@/\\?#%*"_s.contains(c);
    });
}

/// `http://host:port` or https, nothing else: what Endpoint::text() writes.
bool isAddressServer(const QByteArray &text)
{
    const QUrl url(QString::fromLatin1(text), QUrl::StrictMode);
    const bool isAscii = std::all_of(text.cbegin(), text.cend(), [](char c) { return c > 0x20 && c < 0x7f && c != ','; });
    return isAscii && url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty()
        && url.toEncoded() == QByteArray(url.scheme().toLatin1() + "://" + url.authority(QUrl::FullyEncoded).toLatin1())
        && url.userInfo().isEmpty();
}

/// Without line ends and brackets an id is one section name.
bool isProfileId(const QString &id)
{
    return !id.isEmpty() && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return c.unicode() < 0x7f && (c.isLetterOrNumber() || c == u'-' || c == u'{' || c == u'}');
    });
}

} // namespace

ProfileStore::ProfileStore(QString path, CredentialStore &keychain, CredentialStore &memory, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_keychain(keychain), m_memory(memory), m_watch(keychain)
{
    if (const auto loaded = load(); !loaded)
        m_loadError = loaded.error();
    followLeftSecrets();
}

Result<void> ProfileStore::load()
{
    m_profiles = {practiceProfile()};
    m_left.clear();
    const auto stored = readProfileFile(m_path);
    if (!stored)
        return tl::unexpected(stored.error());
    m_left = stored->left;
    for (const Profile &profile : stored->profiles) {
        if (isPracticeProfile(profile))
            m_profiles.first().regionId = profile.regionId; // nothing else of it can be changed, so that its key stays on the loopback
        else
            m_profiles.append(profile);
    }
    return {};
}

Result<Profile> ProfileStore::find(const QString &name) const
{
    QStringList names;
    for (const Profile &profile : m_profiles) {
        if (profile.name.compare(name, Qt::CaseInsensitive) == 0 || profile.id.compare(name, Qt::CaseInsensitive) == 0)
            return profile;
        names.append(profile.name);
    }
    return tl::unexpected(Error{ErrorKind::NotFound, tr("There is no such profile"), name, tr("Profiles: %1").arg(names.join(u", "_s))});
}

const Profile *ProfileStore::byId(const QString &profileId) const
{
    const auto found =
        std::find_if(m_profiles.cbegin(), m_profiles.cend(), [&](const Profile &profile) { return profile.id == profileId; });
    return found == m_profiles.cend() ? nullptr : &*found;
}

Result<void> ProfileStore::validate(const Profile &profile, const Secret &secret) const
{
    const auto bad = [](const QString &message, const QString &subject, const QString &hint) {
        return tl::unexpected(Error{ErrorKind::BadInput, message, subject, hint});
    };
    if (!isProfileId(profile.id))
        return bad(tr("A profile needs an id of letters, digits and dashes"), u"id"_s, tr("Use a UUID"));
    if (isPracticeProfile(profile))
        return bad(tr("The practice profile cannot be changed"), profile.name, tr("Add another profile"));
    if (profile.name.trimmed().isEmpty())
        return bad(tr("A profile needs a name"), u"name"_s, tr("Type a name"));
    if (isNameTaken(m_profiles, profile))
        return bad(tr("Another profile has this name"), profile.name, tr("Choose another name"));
    if (keepsSecret(profile.kind) && profile.accessKeyId.isEmpty())
        return bad(tr("The AccessKey id is missing"), u"accessKeyId"_s, tr("Copy it from the console of the cloud"));
    for (const QString &host : profile.extraHosts)
        if (!isExtraHost(host))
            return bad(tr("This is no host name"), host, tr("Type it without scheme, user, path or wildcard; Unicode names in Punycode"));
    if (!profile.addressServer.isEmpty() && profile.kind != ProfileKind::Acm)
        return bad(tr("Only profiles of ACM have an address server"), QString::fromUtf8(profile.addressServer), tr("Leave it out"));
    if (!profile.addressServer.isEmpty() && !isAddressServer(profile.addressServer))
        return bad(tr("This is no address server"), QString::fromUtf8(profile.addressServer),
                   tr("Type its host, as acm.aliyun.com, or a URL without path"));

    const Profile *known = byId(profile.id);
    const bool moves = known && known->temporary != profile.temporary;
    if (keepsSecret(profile.kind) && secret.isEmpty() && (!known || moves || !keepsSecret(known->kind)))
        return tl::unexpected(Error{ErrorKind::MissingCredential, tr("The AccessKey secret is missing"), u"accessKeySecret"_s,
                                    moves ? tr("Type it again to keep it elsewhere") : tr("Type it")});
    return {};
}

/// \p left: where the profile's secret was before and may still be.
Result<void> ProfileStore::put(const Profile &profile, const std::optional<LeftSecret> &left)
{
    return commit([&](QVector<Profile> &profiles) -> Result<void> {
        // Once more, among what another window may have added since.
        if (isNameTaken(profiles, profile))
            return tl::unexpected(Error{ErrorKind::BadInput, tr("Another profile has this name"), profile.name, tr("Choose another name")});
        if (Profile *known = storedProfile<Profile>(profiles, profile.id))
            *known = profile;
        else
            profiles.append(profile);
        if (keepsSecret(profile.kind) && !profile.temporary)
            m_left.removeAll(secretOf(profile)); // it is needed again
        if (left && !m_left.contains(*left))
            m_left.append(*left);
        return {};
    });
}

Result<void> ProfileStore::update(const Profile &profile)
{
    if (profile.id == practiceProfile().id) {
        return commit([&](QVector<Profile> &profiles) -> Result<void> {
            profiles.first().regionId = profile.regionId;
            return {};
        });
    }
    const Profile *known = byId(profile.id);
    if (known && (known->kind != profile.kind || known->temporary != profile.temporary))
        return tl::unexpected(
            Error{ErrorKind::BadInput, tr("This change needs the secret"), profile.name, tr("Edit the profile and type the secret again")});
    if (known) {
        if (const auto valid = validate(profile, {}); !valid)
            return valid;
    }
    return commit([&](QVector<Profile> &profiles) -> Result<void> {
        Profile *stored = storedProfile<Profile>(profiles, profile.id);
        if (!stored)
            return tl::unexpected(Error{ErrorKind::NotFound, tr("The profile was removed"), profile.name, tr("Choose another profile")});
        if (isNameTaken(profiles, profile))
            return tl::unexpected(Error{ErrorKind::BadInput, tr("Another profile has this name"), profile.name, tr("Choose another name")});
        *stored = profile;
        return {};
    });
}

Result<void> ProfileStore::rememberRegion(const QString &profileId, const QString &regionId)
{
    return commit([&](QVector<Profile> &profiles) -> Result<void> {
        Profile *stored = storedProfile<Profile>(profiles, profileId);
        if (!stored)
            return tl::unexpected(Error{ErrorKind::NotFound, tr("The profile was removed"), profileId, tr("Choose another profile")});
        stored->regionId = regionId;
        return {};
    });
}

/// Under the lock: reads what the file holds now, edits that, writes it. Another program's profiles are never lost.
Result<void> ProfileStore::commit(const Edit &edit)
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(lockPatienceMs))
        return tl::unexpected(Error{ErrorKind::FileUnreadable, tr("The file of profiles cannot be locked"), m_path,
                                    tr("Check the rights of its folder, or wait until the other program is done")});
    const QVector<Profile> before = m_profiles;
    const QVector<LeftSecret> leftBefore = m_left;
    Result<void> done = load();
    if (done)
        done = edit(m_profiles);
    if (done)
        done = writeProfileFile(m_path, {m_profiles, m_left});
    if (!done) {
        m_profiles = before;
        m_left = leftBefore;
        return done;
    }
    m_loadError.reset();
    lock.unlock();
    emit profilesChanged();
    return {};
}

} // namespace countersign
