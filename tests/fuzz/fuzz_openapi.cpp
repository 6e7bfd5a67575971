// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAPI documents in JSON and YAML, one or several files, and records of the API Explorer: what is read of each input is compiled, and all of its types opened.
#include "core/catalogue/cataloguewriter.h"
#include "core/catalogue/importers/metadatajson.h"
#include "core/catalogue/importers/openapi.h"
#include "core/catalogue/importers/yamljson.h"
#include "tests/fuzz/memoryfiles.h"

#include <cstdlib>

using namespace countersign;

namespace {

/// Whatever YAML gives is JSON that can be read.
void checkYaml(const QByteArray &bytes)
{
    ImportReport report;
    const auto json = jsonOfYaml(bytes, QStringLiteral("a.yaml"), report);
    if (!json)
        return;
    const QByteArray padded = *json + QByteArray(MetadataFiles::padding, '\0');
    simdjson::dom::document document;
    MetadataNode::Target target{QStringLiteral("a.yaml"), report};
    if (!metadataDocument(document, QByteArrayView(padded).chopped(MetadataFiles::padding), target).isThere())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    MemoryFiles files;
    switch (data[0] % 3) {
    case 0:
        checkYaml(bytes);
        files.add(QStringLiteral("api.yaml"), bytes);
        break;
    case 1:
        files.add(QStringLiteral("api.json"), bytes);
        break;
    default:
        for (const QByteArray &part : bytes.split('\x1e')) // the first is `0.json`
            files.add(QStringLiteral("%1.json").arg(files.count()), part);
    }
    const auto read = readOpenapi(files);
    if (read && compiledCatalogue(read->services).isEmpty())
        std::abort();
    return 0;
}
