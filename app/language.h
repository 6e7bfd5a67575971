// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

namespace countersign {

/// Takes off the translations that an earlier call installed and installs those for \p language on \p application: ours and Qt's own. Numbers and
/// names of regions follow. Widgets hear of it by LanguageChange.
/// \param language `en`, `zh_CN`, or empty for that of the system. BadInput for any other: nothing changes.
Result<void> setLanguage(QCoreApplication &application, const QString &language);

} // namespace countersign
