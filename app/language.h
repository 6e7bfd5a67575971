// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

namespace countersign {

/// Installs the translations for \p language on \p application: ours and Qt's own.
/// \param language `en`, `zh_CN`, or empty for that of the system. BadInput for any other.
Result<void> setLanguage(QCoreApplication &application, const QString &language);

} // namespace countersign
