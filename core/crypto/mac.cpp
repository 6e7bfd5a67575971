// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/mac.h"

#include "core/crypto/cryptopart.h"

#include <array>
#include <memory>

namespace countersign {

struct Mac::Context {
    std::unique_ptr<KeyedMac> mac{};
    std::array<char, longestDigest> raw{};
};

QByteArray hmac(DigestAlgorithm algorithm, QByteArrayView key, QByteArrayView message)
{
    QByteArray result(longestDigest, Qt::Uninitialized);
    result.truncate(cryptoPart().hmac(algorithm, key, message, result.data()));
    return result;
}

Mac::Mac(DigestAlgorithm algorithm, QByteArrayView key) : m_context(std::make_unique<Context>())
{
    m_context->mac = cryptoPart().keyed(algorithm, key);
}

Mac::~Mac() = default;
Mac::Mac(Mac &&other) noexcept = default;
Mac &Mac::operator=(Mac &&other) noexcept = default;

QByteArrayView Mac::operator()(QByteArrayView message)
{
    return {m_context->raw.data(), m_context->mac->of(message, m_context->raw.data())};
}

} // namespace countersign
