// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/profiledraft.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace countersign {

class SecretEdit;
class YesList;

/// The fields of one profile. What is typed as a secret leaves the line edits with `collect`.
class ProfileForm : public QWidget {
    Q_OBJECT
public:
    ProfileForm(ProfileStore &profiles, QWidget *parent = nullptr);

    void show(const ProfileDraft &draft);
    /// Says where the secret of \p draft is; what is being typed stays.
    void showSecret(const ProfileDraft &draft);
    /// Takes what is no secret into \p profile.
    void collectSeen(Profile &profile) const;
    /// Takes what the form shows into \p draft.
    void collect(ProfileDraft &draft);
    /// The name, selected: what one types first in a new profile.
    void focusName();

signals:
    void edited();
    void forgetRequested();

private:
    QWidget *makeColours();
    QWidget *makeUnder(QWidget *field, QLabel *hint);
    QLineEdit *makeMonoLine();
    void makeRows(QWidget *colours, QWidget *keyId, QWidget *secret, QWidget *hosts, QWidget *server);
    void showKind();
    void showKeyFacts();

    ProfileStore &m_profiles;
    QByteArray m_store{}; ///< this session's keychain: where the secret of an older profile is
    QFormLayout *m_form;
    QLineEdit *m_name;
    QButtonGroup *m_colours = nullptr;
    QComboBox *m_kind;
    QLineEdit *m_keyId;
    QLabel *m_keyFacts;
    SecretEdit *m_secret;
    QLabel *m_secretNote;
    QCheckBox *m_temporary;
    SecretEdit *m_token;
    QLineEdit *m_projectId;
    QLineEdit *m_domainId;
    QLineEdit *m_addressServer;
    YesList *m_plainHttp;
    QLineEdit *m_hosts;
    QLabel *m_boundHosts;
};

} // namespace countersign
