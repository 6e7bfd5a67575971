// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QStringView>

namespace countersign {

/// -1, 0 or 1; plain or exponent spelling, any length, never through a double. Both must be JSON numbers but for leading zeros and a plus.
COUNTERSIGN_CORE int compareDecimals(QStringView a, QStringView b);

/// Whether \p value is a whole number of times \p step. Yes where that cannot be told: a step of nothing or of more than 18 digits, or a value far away from it.
COUNTERSIGN_CORE bool isMultipleOf(QStringView value, QStringView step);

} // namespace countersign
