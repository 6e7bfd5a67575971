// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/response.h"

namespace countersign {

/// Whether the body is JSON or XML that stops before its end: a string, bracket or element is still open. Says nothing of other mistakes in it.
/// For answers in chunks, of which Qt 6.4.2 reports the missing end at random.
bool isUnfinished(const Response &response);

} // namespace countersign
