// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/heldmoment.h"
#include "core/session/preparation.h"

#include <QMap>
#include <QSet>

namespace countersign {

/// What a person said yes to in one tab, by endpoint: a key to a host that is not its profile's, over plain http, a moment that is held. And the
/// question that waits for its answer.
class COUNTERSIGN_CORE SendPermissions {
public:
    struct Question {
        QByteArray endpoint{}; ///< as `Endpoint::text`
        ErrorKind kind{};      ///< HostNotBound, InsecureHttp or HeldMoment
    };

    KeyAllowance key(const Endpoint &endpoint) const { return m_keys.value(endpoint.text()); }
    /// Whether a call that carries \p profile's key may go out: HostNotBound, InsecureHttp and HeldMoment are to be asked, in this order.
    Result<void> mayGoOut(const Profile &profile, const Endpoint &endpoint, bool throughAddressServer, const HeldMoment &held,
                          const SchemeInfo &scheme) const;

    void ask(const Endpoint &endpoint, ErrorKind kind) { m_question = Question{endpoint.text(), kind}; }
    /// The question, which is no longer asked then.
    std::optional<Question> takeQuestion() { return std::exchange(m_question, std::nullopt); }
    void grant(const Question &question);
    /// Another key: nothing was said about it.
    void forget();
    /// Another moment.
    void forgetHeld() { m_held.clear(); }

private:
    QMap<QByteArray, KeyAllowance> m_keys{};
    QSet<QByteArray> m_held{};
    std::optional<Question> m_question{};
};

} // namespace countersign
