// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a pasted text: all readers one after another, and there is always a sentence.
#include "tests/fuzz/fuzzreader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    const Observation observation = observed({reinterpret_cast<const char *>(data), qsizetype(size)});
    checkReadings(observation.readings, observation.text.size());
    if (observation.sentences().isEmpty())
        std::abort();
    static_cast<void>(observation.request());
    static_cast<void>(observation.signature());
    return 0;
}
