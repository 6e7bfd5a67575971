// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/catalogue/catalogueorigin.h"
#include "core/catalogue/service.h"

#include <optional>

namespace countersign {

/// The bytes of a compiled catalogue (`catalogue.fbs`). The same services give the same bytes; what is moved here is freed on the way. \param origin of an imported one
/// \returns nothing when \p watch cancels
COUNTERSIGN_CORE QByteArray compiledCatalogue(QVector<ServiceContents> services,
                                              const std::optional<CatalogueOrigin> &origin = std::nullopt, const ImportWatch &watch = {});

/// Compiles to a file, which appears whole or not at all; what others have mapped of an older one stays. Makes missing folders.
/// Fails with FileUnreadable, and with Cancelled.
COUNTERSIGN_CORE Result<void> writeCatalogue(QVector<ServiceContents> services, const QString &path,
                                             const std::optional<CatalogueOrigin> &origin = std::nullopt, const ImportWatch &watch = {});

} // namespace countersign
