// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/catalogue/importers/metadatafiles.h"

namespace countersign {

/// Whether a source that holds a file \p path may be aliyun-openapi-meta, the metadata of Alibaba's command line.
bool isAliyunOpenapiMeta(QStringView path);

/// Reads aliyun-openapi-meta, from a folder or an archive: products, operations, parameters, endpoints, and their names in both languages.
/// Fails as `MetadataFiles::visit` does, and with BadInput when there is no `metadatas/products.json`.
COUNTERSIGN_CORE Result<ImportedMetadata> readAliyunOpenapiMeta(MetadataFiles &files, const ImportWatch &watch = {});

} // namespace countersign
