// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"

#include <openssl/evp.h>

#include <memory>

namespace countersign {

namespace {

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
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes)
{
    // One context a thread: making one costs more than hashing a short text.
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    QByteArray result(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    const bool done = EVP_DigestInit_ex(context.get(), evpDigest(algorithm), nullptr) == 1
        && EVP_DigestUpdate(context.get(), bytes.data(), static_cast<size_t>(bytes.size())) == 1
        && EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(result.data()), &length) == 1;
    Q_ASSERT_X(done, "digest", "OpenSSL refused a digest it offers");
    Q_UNUSED(done)
    result.truncate(length);
    return result;
}

} // namespace countersign
