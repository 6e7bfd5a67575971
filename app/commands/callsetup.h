// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/calloptions.h"
#include "app/commands/commandcontext.h"
#include "core/practice/practicegateway.h"
#include "core/session/preparation.h"

#include <functional>

namespace countersign {

/// One call as far as it is known before it is signed, and what came of it.
struct PreparedCall {
    PreparationInput input{};
    Profile profile{};
    Preparation preparation{};
    bool insecureHttpAllowed = false;
};

/// Turns options into a prepared call: operation, values, profile, endpoint, credentials, signature. `call` and `export` share it.
class CallSetup : public QObject {
public:
    using Ready = std::function<void(const Result<PreparedCall> &)>;

    CallSetup(CommandContext &context, const CallOptions &options);
    /// \p ready is called once, perhaps from the event loop: the keychain answers later. The result holds a call whose wire form exists.
    /// Problems of the form go to standard error.
    void prepare(const Ready &ready);
    /// Signs \p call once more, for \p server and with the present time where none was given; what came of it is in its `preparation`.
    Result<WireRequest> signAnew(PreparedCall &call, const Endpoint &server) const;

private:
    Result<void> chooseTarget();
    Result<void> chooseProfile();
    Result<void> chooseEndpoint();
    Result<void> chooseTime();
    Result<Endpoint> practiceEndpoint();
    QFuture<Result<Credentials>> credentials();
    Result<void> chooseScheme(const Credentials &credentials);
    Result<PreparedCall> signedWith(const Credentials &credentials);

    CommandContext &m_context;
    const CallOptions &m_options;
    PreparedCall m_call{};
    QString m_region{};
    std::optional<Credentials> m_environmentCredentials{};
    std::unique_ptr<PracticeGateway> m_practice{};
};

} // namespace countersign
