// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzz targets of the readers have in common.
#pragma once

#include "core/diagnosis/observed.h"
#include "core/diagnosis/signablerequest.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace countersign {

inline void checkReadings(const QVector<Reading> &readings, qsizetype size)
{
    qsizetype end = 0;
    for (const Reading &reading : readings) {
        if (reading.offset < end || reading.length < 0 || reading.offset + reading.length > size || reading.recognised.isEmpty())
            std::abort();
        end = reading.offset + reading.length;
        if (!reading.request)
            continue;
        static_cast<void>(signable(*reading.request));
        static_cast<void>(signable(*reading.request, "alibaba-rpc-v1"));
        static_cast<void>(signable(*reading.request, "acm-spas"));
        if (const auto signature = observedSignature(*reading.request))
            static_cast<void>(signatureRemarks(*signature));
    }
}

inline int fuzzReader(QByteArrayView id, const uint8_t *data, size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const auto &reader : readers()) {
        if (reader->id() == id)
            checkReadings(reader->read(text), text.size());
    }
    return 0;
}

} // namespace countersign
