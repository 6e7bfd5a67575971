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

/// What stands in braces in a path template.
struct PathHole {
    QString name{};      ///< of the parameter
    bool isWide = false; ///< takes several segments
};

/// \param written the inside of the braces: `name`, `name*`, `name+`. A parameter that is called `name*` itself takes one segment.
PathHole pathHole(const Operation &operation, const QString &written);

/// The segments of a path as those of \p pattern, of the operation's template, stand for them: the several that one takes come as one, with their slashes.
QByteArrayList gatheredSegments(const Operation &operation, const QByteArrayList &pattern, QByteArrayList path);

} // namespace countersign
