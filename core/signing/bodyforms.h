// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/signingrules.h"

#include <QByteArray>

#include <vector>

namespace countersign {

/// \p body as the rules have it hashed: laid out another way, in another charset, with a line end. JSON forms leave what is no JSON as it is.
QByteArray bodyInForm(const QByteArray &body, const SigningRules &rules);

/// Hashes of one body, each made once.
class BodyHashes {
public:
    /// In hex, or what stands in its place. \param body the same at each call up to `forgetBody`
    QByteArrayView of(const QByteArray &body, const SigningRules &rules);
    /// Another call follows. Most have no body: the hashes of that stay.
    void forgetBody()
    {
        if (!m_areOfNothing)
            m_hashes.clear();
    }

private:
    struct Hash {
        quint64 rules = 0; ///< those that make it, side by side
        QByteArray hex{};
    };
    std::vector<Hash> m_hashes{};
    bool m_areOfNothing = false;
};

} // namespace countersign
