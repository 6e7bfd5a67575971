// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>

namespace countersign {

enum class DigestAlgorithm { Md5, Sha1, Sha256, Sm3 };

/// Raw digest of \p bytes (16, 20, 32, 32 bytes). OpenSSL EVP. Never fails for the algorithms named.
COUNTERSIGN_CORE QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes);

} // namespace countersign
