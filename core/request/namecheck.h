// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/valuetree.h"

namespace countersign {

/// What the names of the values that are sent have against each other and against the signature: two that differ by letter case alone, one key in both
/// spellings (`SystemDisk.Size` and a `Size` inside `SystemDisk`), the name of a parameter or header that the signature brings.
QVector<Problem> checkedNames(const Operation &operation, const ArrangedValues &values);

} // namespace countersign
