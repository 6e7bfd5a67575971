// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the readable source of a service; what is accepted must compile.
#include "core/catalogue/cataloguewriter.h"
#include "core/catalogue/importers/countersign_json.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t sizeBytes);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t sizeBytes)
{
    const QByteArray json(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(sizeBytes));
    const auto contents = countersign::readCountersignJson(json, QStringLiteral("fuzzed.json"));
    if (contents)
        static_cast<void>(countersign::compiledCatalogue({*contents}));
    return 0;
}
