// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"

#include <functional>

namespace countersign {

/// The path of \p pattern, whose placeholders are `[name]` or `{name}`; a query behind it, `?action=START`, is a fixed part that is signed as such.
void setPathTemplate(const QString &pattern, Operation &operation);

/// Gives each placeholder a parameter, and each path parameter a place: the vendors' lists differ a few times. Path parameters are always required.
void matchPath(Operation &operation, const std::function<void(const QString &place, const QString &reason)> &note);

} // namespace countersign
