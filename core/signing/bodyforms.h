// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/signingrules.h"

#include <QByteArray>

#include <vector>

namespace countersign {

/// \p body as the rules have it hashed: laid out another way, in another charset. JSON forms leave what is no JSON as it is.
/// Not for `UnsignedPayload`, which is no body.
QByteArray bodyInForm(const QByteArray &body, SigningRules::Body form, SigningRules::Charset charset);

/// Hashes of one body, each made once.
class BodyHashes {
public:
    /// In hex, or `UNSIGNED-PAYLOAD`. \param body the same at each call
    QByteArrayView of(const QByteArray &body, const SigningRules &rules);

private:
    struct Hash {
        SigningRules::Body form{};
        SigningRules::Charset charset{};
        DigestAlgorithm algorithm{};
        bool inUpperCase = false;
        QByteArray hex{};
    };
    std::vector<Hash> m_hashes{};
};

} // namespace countersign
