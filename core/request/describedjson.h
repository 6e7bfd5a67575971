// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/valuetree.h"

namespace countersign {

/// Gives \p json, a text taken apart, the metadata of \p parameter along it. A choice takes the shape that has the text's kind and all its members; what no
/// metadata speaks of stays without.
void describe(ValueNode &json, const Parameter &parameter);

} // namespace countersign
