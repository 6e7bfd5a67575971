// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"

#include <memory>

namespace countersign {

/// HMAC under one key.
class KeyedMac {
public:
    virtual ~KeyedMac() = default;
    /// Writes the raw HMAC of \p message to \p raw, which has room for `longestDigest`. \returns its length in bytes
    virtual qsizetype of(QByteArrayView message, char *raw) = 0;
};

/// Digests and message authentication codes, for `digest.h` and `mac.h`. A part of its own (`core/base/latepart.h`): libcrypto alone looks up 3,400 symbols when it is loaded, whether or not
/// a run signs anything. Lengths and \p raw as with `KeyedMac`.
class CryptoPart {
public:
    virtual qsizetype digest(DigestAlgorithm algorithm, QByteArrayView bytes, char *raw) const = 0;
    virtual qsizetype hmac(DigestAlgorithm algorithm, QByteArrayView key, QByteArrayView message, char *raw) const = 0;
    virtual std::unique_ptr<KeyedMac> keyed(DigestAlgorithm algorithm, QByteArrayView key) const = 0;

protected:
    ~CryptoPart() = default;
};

/// Loads it the first time. A program without it ends here with a sentence: nothing can be signed.
const CryptoPart &cryptoPart();

} // namespace countersign
