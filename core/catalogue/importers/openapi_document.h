// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/openapi_source.h"

#include <memory>

namespace countersign {

/// Whether \p root is a document of OpenAPI 3 or Swagger 2.0, by its first words.
bool isOpenapiDocument(const MetadataNode &root);

/// One document as a service of the cloud `openapi`: its product is the title's code, its version the document's.
/// \param taken products and versions that have a service already: one of the same name gets a number
ServiceContents readOpenapiDocument(const MetadataNode &root, const OpenapiSource &source, QSet<QString> &taken, const ImportWatch &watch);

} // namespace countersign
