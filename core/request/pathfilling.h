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

/// Whether \p hole, the inside of the braces, takes several segments: `name*`, `name+`.
bool isWideHole(QByteArrayView hole);

/// The segments of a path as those of \p pattern stand for them: the several that one takes come as one, with their slashes.
QByteArrayList gatheredSegments(const QByteArrayList &pattern, QByteArrayList path);

} // namespace countersign
