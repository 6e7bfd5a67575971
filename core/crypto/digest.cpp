// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace countersign {

namespace {

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

} // namespace

qsizetype digest(DigestAlgorithm algorithm, QByteArrayView bytes, char *raw)
{
    EVP_MD_CTX *const context = initialisedContext(algorithm);
    unsigned int length = 0;
    const bool done = EVP_DigestUpdate(context, bytes.data(), static_cast<size_t>(bytes.size())) == 1
        && EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char *>(raw), &length) == 1;
    Q_ASSERT_X(done, "digest", "OpenSSL could not hash");
    Q_UNUSED(done)
    return static_cast<qsizetype>(length);
}

QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes)
{
    QByteArray result(longestDigest, Qt::Uninitialized);
    result.truncate(digest(algorithm, bytes, result.data()));
    return result;
}

} // namespace countersign
