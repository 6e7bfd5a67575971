// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/hypothesis.h"

#include <unordered_set>

namespace countersign {

/// Mistakes behind the string to sign: in key, MAC and output. They are few, and most of them show in the signature's length and letters: what cannot
/// have written the signature is left out before anything is computed.
class KeyMistakes {
public:
    /// \param list those that can be made beside what \p rules have; a mistake of the string may have changed the digest, too
    /// \param signature that is to be reproduced; null: of any form
    KeyMistakes(std::vector<const Deviation *> list, const SigningRules &rules, LeanSigner &signer, const QByteArray &signature);

    /// Compatible sets of \p size that can have written the signature, none of which gives the same as a smaller or an earlier one. Made at the first call.
    const std::vector<Hypothesis> &sets(int size);

private:
    void makeNext();
    bool fits(const SigningRules &rules) const;

    std::vector<const Deviation *> m_list;
    SigningRules m_rules;
    LeanSigner &m_signer;
    QByteArray m_signature;
    std::vector<std::vector<Hypothesis>> m_compatible{}; ///< by size, of any form
    std::vector<std::vector<Hypothesis>> m_sets{};       ///< by size
    std::unordered_set<size_t> m_seen{};                 ///< hashes of what the sets make of a text
};

} // namespace countersign
