// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace countersign {

/// Whether people read Chinese now. The program's own texts come through tr(); this is for data that holds both languages.
inline bool readsChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

} // namespace countersign
