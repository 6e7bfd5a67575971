// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/servicechanges.h"

namespace countersign {

/// Adds what is different in the operation itself, its parameters aside, to \p changes.
void compareOperations(const Operation &before, const Operation &after, QVector<Change> &changes);

} // namespace countersign
