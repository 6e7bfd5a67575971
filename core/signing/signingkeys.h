// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/crypto/mac.h"
#include "core/signing/texts.h"

#include <optional>

namespace countersign {

/// What the key of a call is made of.
struct KeyMaterial {
    Secret secret{};
    QByteArray accessKeyId{};
    std::function<Secret(QByteArrayView)>
        derivation{}; ///< from the secret, white space and ampersands included, to the key; none: that is the key
};

/// MACs of one call under changing rules. Each key is made once.
class SigningKeys {
public:
    explicit SigningKeys(KeyMaterial material) : m_material(std::move(material)) { }

    /// Whether another call has the same keys. Keys that are derived are never taken for the same.
    bool isFor(const KeyMaterial &material) const
    {
        return !m_material.derivation && !material.derivation && m_material.accessKeyId == material.accessKeyId
            && m_material.secret == material.secret;
    }
    /// Raw, by `digest` of the rules; valid until the next call.
    QByteArrayView mac(const SigningRules &rules, QByteArrayView text);
    /// What the trace may hold of a key: dots and the ampersands, never a byte or the length of the secret.
    static TracedBytes shown(const SigningRules &rules);

private:
    struct Key {
        quint64 rules = 0; ///< those that make the key, side by side
        Secret bytes{};
        Mac mac;
    };
    Key &key(const SigningRules &rules);
    Secret keyBytes(const SigningRules &rules) const;

    KeyMaterial m_material;
    std::vector<Key> m_keys{};
    std::optional<Mac> m_swapped{};
};

/// A raw digest behind what \p out holds.
void writeHex(ByteText &out, QByteArrayView raw, bool inUpperCase);
/// A raw MAC likewise, as the rules write it.
void writeOutput(ByteText &out, QByteArrayView raw, const SigningRules &rules);

} // namespace countersign
