// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profilestore.h"

#include <QDialog>
#include <QHash>
#include <QVector>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace countersign {

class NoticeCard;
class IconLabel;
class SecretEdit;

/// Adds, edits and removes profiles. A secret is typed once and never shown again. Edits wait until Save, also while another row is looked at.
class ProfilesDialog : public QDialog {
    Q_OBJECT
public:
    /// \param currentId the profile shown first
    ProfilesDialog(ProfileStore &profiles, const QString &currentId, QWidget *parent = nullptr);

private:
    struct Draft {
        Profile profile{};
        Secret secret{};
        Secret token{};
        bool isNew = false;
        bool isChanged = false;
    };

    QWidget *makeList();
    QWidget *makeForm();
    QWidget *makeColours(QWidget *parent);
    QWidget *makeFooter();
    void fillList(const QString &currentId);
    void addProfile();
    void removeProfile();
    void forget(const QString &profileId);
    void showDraft(int row);
    void showKind();
    void collect();
    void markChanged();
    void askKeychain();
    void showKeychain(StoreState state);
    void save();
    void saveNext();
    void fail(const QString &profileId, const Error &error);
    Draft *current();
    int rowOf(const QString &profileId) const;
    QString freeName(const QString &wanted) const;

    ProfileStore &m_profiles;
    QVector<Draft> m_drafts{};
    int m_shown = -1;
    bool m_isFilling = false;
    StoreState m_keychain = StoreState::Working;
    QListWidget *m_list;
    QPushButton *m_remove = nullptr;
    QStackedWidget *m_pages;
    NoticeCard *m_error = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QButtonGroup *m_colours = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_keyId = nullptr;
    SecretEdit *m_secret = nullptr;
    SecretEdit *m_token = nullptr;
    QLineEdit *m_projectId = nullptr;
    QLineEdit *m_domainId = nullptr;
    QLineEdit *m_hosts = nullptr;
    QLabel *m_boundHosts = nullptr;
    QCheckBox *m_temporary = nullptr;
    IconLabel *m_keychainIcon = nullptr;
    QLabel *m_keychainWords = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace countersign
