// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogueorigin.h"
#include "core/catalogue/compiledtexts.h"
#include "core/catalogue/mappedservice.h"
#include "core/catalogue/service.h"

namespace countersign {

/// The head of a service. What is out of range sets `texts.isDamaged()`; endpoints are read when somebody asks for them, and are none where one is damaged.
Service readCompiledService(const std::shared_ptr<const MappedCatalogue> &file, const compiled::Service &service, CompiledTexts &texts,
                            bool builtIn);

/// The whole of an operation, added to what \p operation has from its summary. The buffer is verified first; nothing when it is damaged. Types that its members
/// share are verified when they are opened: one that is damaged has no members.
std::optional<Operation> readCompiledOperation(const std::shared_ptr<const MappedService> &service, qsizetype position);

/// Where an imported catalogue came from, with all notes of its report or none; an empty origin for one that was not imported. Nothing when that buffer is damaged.
std::optional<CatalogueOrigin> readCompiledOrigin(const compiled::Catalogue &file, bool withNotes);

} // namespace countersign
