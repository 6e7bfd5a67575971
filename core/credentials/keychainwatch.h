// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/credentialstore.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace countersign {

/// The present state of a store, for everybody who shows it. Asks when told to; a store that takes long is Slow until its answer comes,
/// however late.
class COUNTERSIGN_CORE KeychainWatch : public QObject {
    Q_OBJECT
public:
    /// How long a store may think before we say so.
    static constexpr std::chrono::milliseconds patience{3000};

    explicit KeychainWatch(CredentialStore &store, QObject *parent = nullptr);

    const CredentialStore &store() const { return m_store; }
    /// Nothing until the first answer, or until patience ran out.
    std::optional<StoreState> state() const { return m_state; }
    bool isAsking() const { return m_isAsking; }
    /// Asks. While an answer is awaited this only starts the patience anew: a store that hangs gets one question, not many.
    void check();
    /// A deed has just shown where the store stands.
    void note(StoreState state);

signals:
    /// State or asking is another now.
    void changed();

private:
    void become(std::optional<StoreState> state, bool isAsking);

    CredentialStore &m_store;
    QTimer m_patience{};
    std::optional<StoreState> m_state{};
    bool m_isAsking = false;
};

} // namespace countersign
