// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/servicechanges.h"

namespace countersign {

/// One limit of a parameter that is different.
struct LimitChange {
    ChangeKind kind{};
    QByteArray fact{}; ///< `values`, `minimum`, `max-length`, `pattern`, …
    QString before{}, after{};
    bool isBreaking = false;
};

/// Of two parameters of one type: allowed values, range, lengths, numbers of items, pattern, step, whether items repeat, whether null is a value. Another pattern
/// or step counts as narrower: nobody can tell.
QVector<LimitChange> limitChanges(const Parameter &before, const Parameter &after);

} // namespace countersign
