// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/crypto/digest.h"

#include <QByteArray>

#include <memory>

namespace countersign {

/// Raw HMAC (RFC 2104) of \p message under \p key. OpenSSL EVP_MAC; the context is kept per thread.
COUNTERSIGN_CORE QByteArray hmac(DigestAlgorithm algorithm, QByteArrayView key, QByteArrayView message);

/// An HMAC whose key is set once; each message after that costs no key schedule. Wiped by OpenSSL when it goes. Not for several threads at once.
class COUNTERSIGN_CORE Mac {
public:
    Mac(DigestAlgorithm algorithm, QByteArrayView key);
    ~Mac();
    Mac(Mac &&other) noexcept;
    Mac &operator=(Mac &&other) noexcept;

    /// Raw HMAC of \p message, valid until the next call.
    QByteArrayView operator()(QByteArrayView message);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace countersign
