// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/digest.h"

#include "core/crypto/cryptopart.h"

namespace countersign {

qsizetype digest(DigestAlgorithm algorithm, QByteArrayView bytes, char *raw)
{
    return cryptoPart().digest(algorithm, bytes, raw);
}

QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes)
{
    QByteArray result(longestDigest, Qt::Uninitialized);
    result.truncate(digest(algorithm, bytes, result.data()));
    return result;
}

} // namespace countersign
