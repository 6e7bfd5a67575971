// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes to the reader "signature": what it finds lies in order inside the text, and the whole way to a request that can be signed is safe.
#include "tests/fuzz/fuzzreader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return countersign::fuzzReader("signature", data, size);
}
