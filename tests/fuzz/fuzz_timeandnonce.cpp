// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a pasted request: what is found must be a time and a nonce that a request can carry.
#include "core/diagnosis/timeandnonce.h"

#include <cstdint>
#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const TimeAndNonce found = timeAndNonce(QByteArrayView(data, static_cast<qsizetype>(size)));
    if (found.time && (!found.time->isValid() || found.timeName.isEmpty()))
        std::abort();
    if (!found.nonce.isEmpty() && (found.nonceName.isEmpty() || *nonceFromText(found.nonce) != found.nonce))
        std::abort();
    return 0;
}
