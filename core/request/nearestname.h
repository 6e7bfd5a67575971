// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace countersign {

/// The name in \p names that a person most likely meant by \p typed: equal but for letter case, or few letters away. Empty when none is near.
QString nearestName(const QString &typed, const QStringList &names);

} // namespace countersign
