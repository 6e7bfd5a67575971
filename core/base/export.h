// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Marks what `countersign-core` offers to the programs and the tests; everything else stays hidden.
#if defined(COUNTERSIGN_CORE_BUILD)
#define COUNTERSIGN_CORE Q_DECL_EXPORT
#else
#define COUNTERSIGN_CORE Q_DECL_IMPORT
#endif
