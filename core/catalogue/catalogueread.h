// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogueorigin.h"
#include "core/catalogue/compiledtexts.h"
#include "core/catalogue/service.h"

namespace countersign {

/// Head and endpoints of a service. What is out of range sets `texts.isDamaged()`.
Service readCompiledService(const compiled::Service &service, CompiledTexts &texts, bool builtIn);

/// The whole of an operation, added to what \p operation has from its summary. The buffer is verified first;
/// damage sets `texts.isDamaged()`.
void readCompiledOperation(const compiled::OperationEntry &entry, CompiledTexts &texts, Operation &operation);

/// Where an imported catalogue came from; an empty origin for one that was not. Nothing when that buffer is damaged.
std::optional<CatalogueOrigin> readCompiledOrigin(const compiled::Catalogue &file);

} // namespace countersign
