// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"

namespace countersign {

/// Gives \p operation what \p said, the same operation of another catalogue, says about it where it is silent: the vendor's texts, and no fact. Members that a type
/// shares keep the texts of their own catalogue.
void completeTexts(Operation &operation, const Operation &said);

} // namespace countersign
