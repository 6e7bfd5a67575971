// SPDX-License-Identifier: GPL-3.0-or-later
// Vendors' metadata: each input is an operation, a list of products or a document, and what is read of it is compiled and opened again.
#include "core/catalogue/cataloguewriter.h"
#include "core/catalogue/importers/alibaba_live.h"
#include "core/catalogue/importers/aliyun_openapi_meta.h"
#include "tests/fuzz/memoryfiles.h"

#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const QByteArray products = R"({"products":[{"code":"Shop","version":"1","api_style":"restful","apis":["Do"]}]})";
    MemoryFiles files;
    Result<ImportedMetadata> read;
    switch (data[0] % 4) {
    case 0:
        files.add(QStringLiteral("metadatas/products.json"), products);
        files.add(QStringLiteral("metadatas/shop/Do.json"), bytes);
        read = readAliyunOpenapiMeta(files);
        break;
    case 1:
        files.add(QStringLiteral("metadatas/products.json"), bytes);
        read = readAliyunOpenapiMeta(files);
        break;
    case 2:
        files.add(QStringLiteral("metadatas/products.json"), products);
        files.add(QStringLiteral("metadatas/shop/Do.json"), R"({"name":"Do"})");
        files.add(QStringLiteral("en-US/shop/version.json"), bytes);
        files.add(QStringLiteral("zh-CN/products.json"), bytes);
        read = readAliyunOpenapiMeta(files);
        break;
    default:
        files.add(QStringLiteral("zh_cn/shop/1/api-docs.json"), bytes);
        files.add(QStringLiteral("en_us/shop/1/api-docs.json"), bytes);
        read = readAlibabaLive(files);
    }
    if (read && compiledCatalogue(read->services).isEmpty())
        std::abort();
    return 0;
}
