// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/mac.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <array>
#include <memory>

namespace countersign {

struct FreeMacContext {
    void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
};
using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeMacContext>;

struct Mac::Context {
    MacContext mac{};
    std::array<char, longestDigest> raw{};
};

namespace {

const char *digestName(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Md5:
        return "MD5";
    case DigestAlgorithm::Sha1:
        return "SHA1";
    case DigestAlgorithm::Sha256:
        return "SHA256";
    case DigestAlgorithm::Sm3:
        return "SM3";
    case DigestAlgorithm::Sha384:
        return "SHA384";
    case DigestAlgorithm::Sha512:
        return "SHA512";
    }
    Q_UNREACHABLE();
}

/// A context that has its digest already; copying one is far cheaper than fetching the algorithm anew.
EVP_MAC_CTX *preparedContext(DigestAlgorithm algorithm)
{
    thread_local std::array<MacContext, digestAlgorithms> contexts;
    MacContext &context = contexts.at(static_cast<size_t>(algorithm));
    if (!context) {
        EVP_MAC *mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
        context.reset(EVP_MAC_CTX_new(mac));
        EVP_MAC_free(mac);
        OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char *>(digestName(algorithm)), 0),
                                   OSSL_PARAM_construct_end()};
        EVP_MAC_CTX_set_params(context.get(), parameters);
    }
    return context.get();
}

/// A null key pointer means "keep the last key" to OpenSSL, so an empty key needs an address of its own.
const unsigned char *keyBytes(QByteArrayView key)
{
    return reinterpret_cast<const unsigned char *>(key.isEmpty() ? "" : key.data());
}

} // namespace

QByteArray hmac(DigestAlgorithm algorithm, QByteArrayView key, QByteArrayView message)
{
    EVP_MAC_CTX *const context = preparedContext(algorithm);
    QByteArray result(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    size_t length = 0;
    const bool done = EVP_MAC_init(context, keyBytes(key), static_cast<size_t>(key.size()), nullptr) == 1
        && EVP_MAC_update(context, reinterpret_cast<const unsigned char *>(message.data()), static_cast<size_t>(message.size())) == 1
        && EVP_MAC_final(context, reinterpret_cast<unsigned char *>(result.data()), &length, static_cast<size_t>(result.size())) == 1;
    Q_ASSERT_X(done, "hmac", "OpenSSL refused a digest it offers");
    Q_UNUSED(done)
    result.truncate(static_cast<qsizetype>(length));
    return result;
}

Mac::Mac(DigestAlgorithm algorithm, QByteArrayView key) : m_context(std::make_unique<Context>())
{
    m_context->mac.reset(EVP_MAC_CTX_dup(preparedContext(algorithm)));
    const bool done = EVP_MAC_init(m_context->mac.get(), keyBytes(key), static_cast<size_t>(key.size()), nullptr) == 1;
    Q_ASSERT_X(done, "Mac", "OpenSSL refused a digest it offers");
    Q_UNUSED(done)
}

Mac::~Mac() = default;
Mac::Mac(Mac &&other) noexcept = default;
Mac &Mac::operator=(Mac &&other) noexcept = default;

QByteArrayView Mac::operator()(QByteArrayView message)
{
    EVP_MAC_CTX *const context = m_context->mac.get();
    size_t length = 0;
    // Without a key: the one that was set stays.
    const bool done = EVP_MAC_init(context, nullptr, 0, nullptr) == 1
        && EVP_MAC_update(context, reinterpret_cast<const unsigned char *>(message.data()), static_cast<size_t>(message.size())) == 1
        && EVP_MAC_final(context, reinterpret_cast<unsigned char *>(m_context->raw.data()), &length, m_context->raw.size()) == 1;
    Q_ASSERT_X(done, "Mac", "OpenSSL could not compute");
    Q_UNUSED(done)
    return {m_context->raw.data(), static_cast<qsizetype>(length)};
}

} // namespace countersign
