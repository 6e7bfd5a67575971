// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/parameter.h"

namespace countersign {

/// Stable words, as JSON has them: `query`, `path`, …; `string`, `integer`, …
COUNTERSIGN_CORE QByteArray parameterPlaceId(ParameterPlace place);
COUNTERSIGN_CORE QByteArray valueTypeId(ValueType type);

} // namespace countersign
