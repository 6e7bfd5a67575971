// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/cryptopart.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <array>
#include <memory>

namespace countersign {

namespace {

struct FreeMacContext {
    void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
};
using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeMacContext>;

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

/// The HMAC of \p message under the key that \p context has, or is given by \p key; null keeps the one that was set.
qsizetype computed(EVP_MAC_CTX *context, const unsigned char *key, size_t keyLength, QByteArrayView message, char *raw)
{
    size_t length = 0;
    const bool done = EVP_MAC_init(context, key, keyLength, nullptr) == 1
        && EVP_MAC_update(context, reinterpret_cast<const unsigned char *>(message.data()), static_cast<size_t>(message.size())) == 1
        && EVP_MAC_final(context, reinterpret_cast<unsigned char *>(raw), &length, static_cast<size_t>(longestDigest)) == 1;
    Q_ASSERT_X(done, "hmac", "OpenSSL could not compute");
    Q_UNUSED(done)
    return static_cast<qsizetype>(length);
}

class OpensslMac final : public KeyedMac {
public:
    OpensslMac(DigestAlgorithm algorithm, QByteArrayView key) : m_context(EVP_MAC_CTX_dup(preparedContext(algorithm)))
    {
        const bool done = EVP_MAC_init(m_context.get(), keyBytes(key), static_cast<size_t>(key.size()), nullptr) == 1;
        Q_ASSERT_X(done, "hmac", "OpenSSL refused a digest it offers");
        Q_UNUSED(done)
    }
    qsizetype of(QByteArrayView message, char *raw) override { return computed(m_context.get(), nullptr, 0, message, raw); }

private:
    MacContext m_context;
};

struct FreeDigest {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeDigest>;

const EVP_MD *evpDigest(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Md5:
        return EVP_md5();
    case DigestAlgorithm::Sha1:
        return EVP_sha1();
    case DigestAlgorithm::Sha256:
        return EVP_sha256();
    case DigestAlgorithm::Sm3:
        return EVP_sm3();
    case DigestAlgorithm::Sha384:
        return EVP_sha384();
    case DigestAlgorithm::Sha512:
        return EVP_sha512();
    }
    Q_UNREACHABLE();
}

/// One context a thread and digest, initialised once: making one, or having it look up its digest, costs more than hashing a short text.
EVP_MD_CTX *initialisedContext(DigestAlgorithm algorithm)
{
    thread_local std::array<DigestContext, digestAlgorithms> contexts;
    DigestContext &context = contexts[static_cast<size_t>(algorithm)];
    const bool isNew = !context;
    if (isNew)
        context.reset(EVP_MD_CTX_new());
    const bool done = EVP_DigestInit_ex(context.get(), isNew ? evpDigest(algorithm) : nullptr, nullptr) == 1;
    Q_ASSERT_X(done, "digest", "OpenSSL refused a digest it offers");
    Q_UNUSED(done)
    return context.get();
}

class OpensslPart final : public CryptoPart {
public:
    qsizetype digest(DigestAlgorithm algorithm, QByteArrayView bytes, char *raw) const override
    {
        EVP_MD_CTX *const context = initialisedContext(algorithm);
        unsigned int length = 0;
        const bool done = EVP_DigestUpdate(context, bytes.data(), static_cast<size_t>(bytes.size())) == 1
            && EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char *>(raw), &length) == 1;
        Q_ASSERT_X(done, "digest", "OpenSSL could not hash");
        Q_UNUSED(done)
        return static_cast<qsizetype>(length);
    }
    qsizetype hmac(DigestAlgorithm algorithm, QByteArrayView key, QByteArrayView message, char *raw) const override
    {
        return computed(preparedContext(algorithm), keyBytes(key), static_cast<size_t>(key.size()), message, raw);
    }
    std::unique_ptr<KeyedMac> keyed(DigestAlgorithm algorithm, QByteArrayView key) const override
    {
        return std::make_unique<OpensslMac>(algorithm, key);
    }
};

} // namespace

} // namespace countersign

extern "C" Q_DECL_EXPORT const void *countersignPart()
{
    static const countersign::OpensslPart part;
    return static_cast<const countersign::CryptoPart *>(&part);
}
