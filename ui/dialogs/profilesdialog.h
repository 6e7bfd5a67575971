// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/profiledraft.h"

#include <QDialog>
#include <QVector>

#include <functional>

class QPushButton;
class QStackedWidget;

namespace countersign {

class NoticeCard;
class ProfileForm;
class ProfileList;

/// Adds, edits and removes profiles, and says where the keychain stands. A secret is typed once and never shown again. Edits wait until Save,
/// also while another row is looked at; the keychain may take its time, and can be left waiting.
class ProfilesDialog : public QDialog {
    Q_OBJECT
public:
    /// \param currentId the profile shown first
    ProfilesDialog(ProfileStore &profiles, const QString &currentId, QWidget *parent = nullptr);

    /// Starts a new profile with its name ready to be typed.
    void addProfile();
    /// While the keychain is waited for, stops waiting; else closes.
    void reject() override;

private:
    QWidget *makeHead();
    QWidget *makePages();
    QWidget *makeFooter();
    void fillList(const QString &currentId);
    void duplicateProfile();
    void addDraft(const Profile &profile, const Secret &secret);
    void removeProfile();
    void removeBeforeItsSecret(const QString &id, const Error &error);
    void forgetSecret();
    void ask(const QString &title, const QString &question, const QString &more, const QString &deed, const std::function<void()> &agreed);
    void takeOver();
    void forget(const QString &profileId);
    void showDraft(int row);
    void collect();
    void markChanged();
    void followKeychain();
    void askForSecrets();
    void askForNextSecret();
    void tellSecretState(const QString &profileId, SecretState state);
    void save();
    void saveNext();
    void setSaving(const QString &profileId);
    void fail(const QString &profileId, const Error &error);
    ProfileDraft *current();
    int rowOf(const QString &profileId) const;
    bool hasChanges() const;
    QString freeName(const QString &wanted) const;

    ProfileStore &m_profiles;
    QVector<ProfileDraft> m_drafts{};
    QStringList m_unasked{}; ///< ids of profiles whose secret is still to be looked for
    QString m_saving{};      ///< id of the profile whose save the keychain has not answered
    int m_shown = -1;
    bool m_isFilling = false;
    ProfileList *m_list;
    QStackedWidget *m_pages;
    NoticeCard *m_error = nullptr;
    ProfileForm *m_form = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace countersign
