// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

namespace countersign {

/// One line from the terminal without echo, after \p prompt on standard error; from standard input when that is no terminal. Empty at the end
/// of the input. The line's end is not part of it.
Secret secretFromInput(const QString &prompt);

} // namespace countersign
