// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/catalogue/catalogueorigin.h"

namespace countersign {

/// A metadata source as one of the importers understood it.
struct Imported {
    QVector<ServiceContents> services{};
    CatalogueOrigin origin{};
};

/// Reads the metadata at \p path: a folder, an archive or a file of a format that an importer knows. The source is only read, never written to.
/// Fails with FileUnreadable, with Cancelled, and with BadInput when no importer knows it. \param now stands in the origin
COUNTERSIGN_CORE Result<Imported> importMetadata(const QString &path, const QDateTime &now, const ImportWatch &watch = {});

/// The id of the importer that knows the metadata at \p path, as far as names of files tell: nothing of it is read in full. Fails as `importMetadata` does.
COUNTERSIGN_CORE Result<QString> metadataFormat(const QString &path);

} // namespace countersign
