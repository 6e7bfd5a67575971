// SPDX-License-Identifier: GPL-3.0-or-later
// What ProfileStore does about secrets that stayed behind in a store; profilesecrets.cpp has those in use.
#include "core/base/whenfinished.h"
#include "core/credentials/profilestore.h"

#include <QTimer>

namespace countersign {

/// Where the secret of \p profile lies: what was noted, or else the store of this session.
LeftSecret ProfileStore::secretOf(const Profile &profile) const
{
    return {profile.id, profile.keptIn.isEmpty() ? m_keychain.backendId() : profile.keptIn};
}

/// Tries again whenever the keychain is seen working, and once at the start.
void ProfileStore::followLeftSecrets()
{
    connect(&m_watch, &KeychainWatch::changed, this, [this] {
        if (!m_left.isEmpty() && !m_watch.isAsking() && m_watch.state() == StoreState::Working)
            removeLeftSecrets();
    });
    const bool isHere =
        std::any_of(m_left.cbegin(), m_left.cend(), [this](const LeftSecret &left) { return left.keptIn == m_keychain.backendId(); });
    if (isHere)
        QTimer::singleShot(0, this, [this] { m_watch.check(); });
}

void ProfileStore::removeLeftSecrets()
{
    const Result<ProfileFile> file = readProfileFile(m_path); // another window may need one again
    if (!file)
        return;
    for (const LeftSecret &left : file->left) {
        const bool isNeeded = std::any_of(file->profiles.cbegin(), file->profiles.cend(), [&](const Profile &profile) {
            return keepsSecret(profile.kind) && !profile.temporary && secretOf(profile) == left;
        });
        if (isNeeded || left.keptIn != m_keychain.backendId() || m_pendingSaves.contains(left.profileId)
            || m_leaving.contains(left.profileId))
            continue;
        m_leaving.insert(left.profileId);
        whenFinished(m_keychain.remove(left.profileId), this, [this, left](const Result<void> &removed) {
            m_leaving.remove(left.profileId);
            if (!removed)
                return; // until the next time
            commit([&](QVector<Profile> &) -> Result<void> {
                m_left.removeAll(left);
                return {};
            });
        });
    }
}

} // namespace countersign
