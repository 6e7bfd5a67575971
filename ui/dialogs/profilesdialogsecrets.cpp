// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog of profiles knows of their secrets: it asks the keychain for each, and says in the list and in the form where it stands.
#include "core/base/whenfinished.h"
#include "ui/dialogs/profileform.h"
#include "ui/dialogs/profilekinds.h"
#include "ui/dialogs/profilelist.h"
#include "ui/dialogs/profilesdialog.h"

namespace countersign {

/// A keychain that works is asked for each secret; the word of one that does not holds for all.
void ProfilesDialog::followKeychain()
{
    const KeychainWatch &watch = m_profiles.keychainWatch();
    if (!watch.state() || (watch.isAsking() && watch.state() != StoreState::Slow))
        return;
    if (watch.state() == StoreState::Working)
        return askForSecrets();
    m_unasked.clear();
    const auto state = watch.state() == StoreState::Locked ? SecretState::Locked
        : watch.state() == StoreState::Denied              ? SecretState::Denied
        : watch.state() == StoreState::Slow                ? SecretState::Slow
                                                           : SecretState::Absent;
    for (const ProfileDraft &draft : std::as_const(m_drafts)) {
        if (!draft.isNew && keepsSecret(draft.profile.kind) && !draft.profile.temporary && draft.secretState != SecretState::Elsewhere)
            tellSecretState(draft.profile.id, state);
    }
}

void ProfilesDialog::askForSecrets()
{
    const bool isAsking = !m_unasked.isEmpty();
    m_unasked.clear();
    for (const ProfileDraft &draft : std::as_const(m_drafts)) {
        if (!draft.isNew)
            m_unasked.append(draft.profile.id);
    }
    if (!isAsking)
        askForNextSecret();
}

/// One after the other: a keychain that asks the person asks once.
void ProfilesDialog::askForNextSecret()
{
    if (m_unasked.isEmpty())
        return;
    const QString id = m_unasked.constFirst();
    const Result<Profile> profile = m_profiles.find(id);
    if (!profile) {
        m_unasked.removeFirst();
        return askForNextSecret();
    }
    whenFinished(m_profiles.secretState(*profile), this, [this, id](SecretState state) {
        tellSecretState(id, state);
        m_unasked.removeOne(id);
        askForNextSecret();
    });
}

void ProfilesDialog::tellSecretState(const QString &profileId, SecretState state)
{
    const int row = rowOf(profileId);
    if (row < 0 || m_drafts.at(row).secretState == state)
        return;
    m_drafts[row].secretState = state;
    ProfileDraft seen = m_drafts.at(row);
    if (row == m_shown && seen.profile.kind != ProfileKind::Practice) { // behind the practice page the form shows nobody
        m_form->showSecret(seen);
        m_form->collectSeen(seen.profile);
    }
    m_list->updateRow(row, seen);
}

} // namespace countersign
