// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/valuetree.h"

namespace countersign {

struct FilledPath {
    TracedBytes path{};
    QVector<Problem> problems{};
};

/// The operation's path template with each `{name}` replaced by its value: one segment each, a slash inside encoded too. `{name*}` and `{name+}` take several
/// segments, whose slashes stay. What the template itself holds and no URL can is encoded as well.
FilledPath filledPath(const Operation &operation, const ArrangedValues &values);

} // namespace countersign
