// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatafiles.h"

namespace countersign {

/// Whether a file may be, by its name: `.json`, `.yaml`, `.yml`. Asked after all formats that know their files better.
bool isOpenapi(QStringView path);

/// Documents of OpenAPI 3.0, 3.1 and Swagger 2.0 and records of Huawei's API Explorer, in JSON or YAML: one file, or several that refer to each other. Each document
/// that says what it is becomes a service; one that others refer to is a part of them, and any other is noted.
/// Fails with BadInput when the source has no such document, and as the files do. Source: OpenAPI 3.0.4 and 3.1.1, Swagger 2.0
COUNTERSIGN_CORE Result<ImportedMetadata> readOpenapi(MetadataFiles &files, const ImportWatch &watch = {});

} // namespace countersign
