// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/rawvalues.h"

using namespace countersign;

/// What was read is written and read again: the same values, without a problem.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Operation operation{.parameters = {{.name = QStringLiteral("Tag"), .type = ValueType::List, .members = {Parameter{}}},
                                                    {.name = QStringLiteral("Size"), .type = ValueType::Integer},
                                                    {.name = QStringLiteral("Map"), .type = ValueType::Map}}};
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const RawForm form : {RawForm::Json, RawForm::Lines}) {
        const RawReading read = readRaw(operation, text, form, {});
        const RawReading again = readRaw(operation, rawText(operation, read.values, form), form, read.values);
        if (!again.problems.isEmpty() || !(again.values == read.values))
            __builtin_trap();
    }
    return 0;
}
