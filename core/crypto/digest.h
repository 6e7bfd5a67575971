// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>

namespace countersign {

enum class DigestAlgorithm : quint8 { Md5, Sha1, Sha256, Sm3, Sha384, Sha512 };
constexpr int digestAlgorithms = 6;
constexpr qsizetype longestDigest = 64; ///< in bytes, of all of them

/// Raw digest of \p bytes (16, 20, 32, 32, 48, 64 bytes). OpenSSL EVP. Never fails for the algorithms named.
COUNTERSIGN_CORE QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes);
/// The same into \p raw, which has room for `longestDigest` bytes. \returns how many were written.
COUNTERSIGN_CORE qsizetype digest(DigestAlgorithm algorithm, QByteArrayView bytes, char *raw);

} // namespace countersign
