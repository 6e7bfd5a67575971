// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace countersign {

/// A value, or why there is none. The compiler's own `std::expected` needs C++23; the change is this line.
template <class T>
using Result = tl::expected<T, Error>;

} // namespace countersign
