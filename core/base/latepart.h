// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"

namespace countersign {

/// What a part hands out: its one exported function is `const void *countersignPart()`.
COUNTERSIGN_CORE Result<const void *> loadedPart(const char *name);

/// A part of the program that lies in a library of its own, loaded when first asked for: the libraries that it needs would slow down each start, also of runs that never use it.
/// It lies beside this library and is looked for nowhere else; once loaded it stays.
/// \param name of the library: `countersign-crypto`
/// \returns what the part hands out, which must be a `Part`. Fails with FileUnreadable where the part is missing.
template <class Part>
Result<const Part *> latePart(const char *name)
{
    return loadedPart(name).map([](const void *part) { return static_cast<const Part *>(part); });
}

} // namespace countersign
