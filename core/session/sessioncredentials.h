// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profilestore.h"

#include <QTimer>

namespace countersign {

/// The credentials of the profile in use, as its store gives them: asked for again when the keychain comes back, not waited for any longer when
/// it takes its time.
class COUNTERSIGN_CORE SessionCredentials : public QObject {
    Q_OBJECT
public:
    /// \p profiles outlives it.
    explicit SessionCredentials(ProfileStore &profiles, QObject *parent = nullptr);

    /// Asks the store. What another profile had is forgotten at once.
    void load(const Profile &profile);
    /// Without the secret a key still shows in the trace up to the step that needs it.
    const Credentials &credentials() const { return m_credentials; }
    /// Why they are not there: keychain locked, secret never stored, …
    const std::optional<Error> &error() const { return m_error; }
    /// The store was asked and has not answered yet.
    bool isAwaited() const { return m_isAwaited; }

signals:
    void changed(); ///< read `credentials()` and `error()`
    void settled(); ///< after `changed`: the store answered, or is not waited for any longer

private:
    void take(const Result<Credentials> &credentials);

    ProfileStore &m_profiles;
    Profile m_profile{};
    Credentials m_credentials{};
    std::optional<Error> m_error{};
    bool m_isAwaited = false;
    quint64 m_request = 0; ///< an answer of the store to an earlier question is dropped
    QTimer m_patience{};   ///< for a keychain that takes long
};

} // namespace countersign
