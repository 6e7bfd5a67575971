// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace countersign {

/// Up to \p limit of \p names that \p wanted may be a slip for, nearest first: few letters differ (case ignored), or one holds
/// the other. Empty when nothing is near.
QStringList nearestNames(const QString &wanted, const QStringList &names, qsizetype limit = 3);

} // namespace countersign
