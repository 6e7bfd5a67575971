// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/exporter.h"

namespace countersign {

std::vector<std::unique_ptr<Exporter>> builtinExporters(); // written by CMake

const std::vector<std::unique_ptr<Exporter>> &exporters()
{
    static const auto all = builtinExporters();
    return all;
}

const Exporter *exporter(QByteArrayView id)
{
    for (const auto &candidate : exporters())
        if (candidate->info().id == id)
            return candidate.get();
    return nullptr;
}

} // namespace countersign
