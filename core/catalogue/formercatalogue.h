// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QString>

namespace countersign {

/// Where the file is that the last import replaced: `NAME.catalogue.previous`. Never one of the tree's.
COUNTERSIGN_CORE QString formerCataloguePath(const QString &path);

/// Before a new file takes the place of the catalogue at \p path: the present one gets a second name, under which nothing happens to it. One that is not there, or
/// cannot be used, is not worth keeping.
COUNTERSIGN_CORE void holdPresent(const QString &path);

/// After that, or after a kill in between: what was held becomes the former one. Where the new one has no other facts than the one held, the former one stays,
/// since it is the last that differs; what is held goes.
void concludeReplacing(const QString &path);

/// Whoever was killed while he replaced a catalogue of \p folder: brings it to its end.
void concludeReplacings(const QString &folder);

/// Takes away all that is kept beside the catalogue at \p path.
void removeFormer(const QString &path);

} // namespace countersign
