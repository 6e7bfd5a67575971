// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/catalogue/importers/metadatafiles.h"

namespace countersign {

/// Whether a source that holds a file \p path may be Alibaba's live metadata.
bool isAlibabaLive(QStringView path);

/// Reads Alibaba's live metadata as it is published, `LANGUAGE/PRODUCT/VERSION/api-docs.json` and `LANGUAGE/products.json`, LANGUAGE being `en_us` or `zh_cn`:
/// every version of every product, with groups, schemas, answers and error codes; `LANGUAGE/PRODUCT/endpoints.json` adds regions and inner hosts. What the Chinese documents add are names.
/// Fails as `MetadataFiles::visit` does, and with BadInput when there is no document at all.
COUNTERSIGN_CORE Result<ImportedMetadata> readAlibabaLive(MetadataFiles &files, const ImportWatch &watch = {});

} // namespace countersign
