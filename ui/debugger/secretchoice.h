// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/sessioncredentials.h"

#include <QWidget>

class QStackedLayout;

namespace countersign {

class BarCombo;
class PlainLabel;
class SecretEdit;
class SegmentControl;

/// The secret that the other program should have signed with: a profile's, asked of its store, or one that is typed and forgotten with the window.
class SecretChoice : public QWidget {
    Q_OBJECT
public:
    enum class Source { Profile, Typed };
    /// What outlives a change of language or size; wiped by whoever closes the window.
    struct State {
        Source source = Source::Profile;
        QString profileId{};   ///< empty: none is chosen
        bool isChosen = false; ///< by the person, and not by the key in the request
        Secret typed{};
    };

    /// \p profiles outlives it.
    SecretChoice(ProfileStore &profiles, const State &state, QWidget *parent = nullptr);

    const State &state() const { return m_state; }
    /// Empty while there is none: none chosen, the store has not answered or has none.
    Secret secret() const;
    /// The AccessKey id that the request carries: its profile is chosen unless the person chose one. Empty: the request has none.
    void setKeyId(const QByteArray &keyId);
    /// For a case that comes with its secret.
    void setTyped(const Secret &secret);
    /// To the line that a secret is typed into.
    void type();
    /// Wipes what was typed.
    void forget();

signals:
    void changed(); ///< read `secret()`

private:
    void fillProfiles();
    void chooseProfile(const QString &id, bool byPerson);
    void showSource();
    void tell();
    const Profile *profile() const;

    ProfileStore &m_profiles;
    State m_state;
    QByteArray m_keyId{};
    SessionCredentials m_credentials;
    SegmentControl *m_source;
    BarCombo *m_combo;
    SecretEdit *m_edit;
    PlainLabel *m_hint;
    PlainLabel *m_note;
    QStackedLayout *m_pages;
};

} // namespace countersign
