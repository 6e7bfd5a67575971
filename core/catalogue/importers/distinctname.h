// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/cataloguestore.h"
#include "core/catalogue/importers/importer.h"

namespace countersign {

/// Documents are kept by title and version, which other documents may have too. One that is not the document kept under its name gets a number, and so do its
/// products, with a note, so that both stay side by side. It is the same document when it came from the same place, or when more than half of the operations of
/// the smaller one are in both: then it replaces what is there. \param stored all that the store has
COUNTERSIGN_CORE void makeDistinct(Imported &imported, const QVector<StoredCatalogue> &stored);

} // namespace countersign
