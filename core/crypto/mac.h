// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/crypto/digest.h"

#include <QByteArray>

namespace countersign {

/// Raw HMAC (RFC 2104) of \p message under \p key. OpenSSL EVP_MAC; the context is kept per thread.
COUNTERSIGN_CORE QByteArray hmac(DigestAlgorithm algorithm, QByteArrayView key, QByteArrayView message);

} // namespace countersign
