// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <catalogue_generated.h>

#include <QFile>

#include <memory>

namespace countersign {

/// One mapped file. Writers replace a catalogue by renaming, so what is mapped stays as it was verified.
struct MappedCatalogue {
    QFile file;
    const compiled::Catalogue *root = nullptr;
};

/// Maps and verifies a file. Fails with FileUnreadable or DamagedCatalogue.
Result<std::unique_ptr<MappedCatalogue>> mappedCatalogue(const QString &path, bool builtIn);

Error damagedCatalogue(const QString &path, const QString &reason, bool builtIn);

} // namespace countersign
