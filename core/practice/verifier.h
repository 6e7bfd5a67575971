// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/noncememory.h"
#include "core/practice/practicegateway.h"
#include "core/practice/receivedrequest.h"

#include <QHash>

#include <memory>
#include <vector>

namespace countersign::practice {

/// Whose manners the answers have.
enum class Dialect { Alibaba, Huawei, Acm };

/// Why a request is turned down, as the vendor says it.
struct Refusal {
    int status = 400;
    QByteArray code{};
    QByteArray message{};

    bool operator==(const Refusal &) const = default;
};

/// Who sent a request that was let in.
struct Identity {
    QByteArray keyId{};     ///< empty with a token or without any key
    bool anonymous = false; ///< carries no credentials: only some operations take that

    bool operator==(const Identity &) const = default;
};

/// Everything that opens the gateway.
struct Keyring {
    QHash<QByteArray, PracticeGateway::Key> keys{};
    std::vector<Secret> authTokens{};   ///< values of X-Auth-Token
    std::vector<Secret> bearerTokens{}; ///< of Alibaba Cloud
};

/// What a verifier may know besides the request.
struct Circumstances {
    const Keyring &keyring;
    QDateTime now;   ///< UTC
    QString product; ///< code of the service asked, `ecs`; empty when unknown. Some products word their refusals differently
    NonceMemory &nonces;
};

/// Checks the signature of one scheme from the bytes received. One file each in `verifiers/`; found at build time.
class Verifier {
public:
    enum class Recognition { No, Perhaps, Yes };

    virtual ~Verifier() = default;
    virtual Dialect dialect() const = 0;
    /// Whether the request means to be of this scheme. `Perhaps` gets it when no scheme says `Yes`.
    virtual Recognition recognises(const ReceivedRequest &request) const = 0;
    virtual tl::expected<Identity, Refusal> verify(const ReceivedRequest &request, const Circumstances &circumstances) const = 0;
    /// The refusal for a request without credentials where some are needed.
    virtual Refusal credentialsMissing() const = 0;
};

/// How far a request's clock may be off, both ways.
constexpr qint64 clockWindowSeconds = 15 * 60;

} // namespace countersign::practice

namespace countersign {
std::vector<std::unique_ptr<practice::Verifier>> builtinVerifiers();
} // namespace countersign
