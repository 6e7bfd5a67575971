// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profile.h"

#include <QVector>

namespace countersign {

/// A kind of profile that can be added.
struct KindChoice {
    ProfileKind kind{};
    QString title{};  ///< translated
    QString colour{}; ///< of a new profile
};
QVector<KindChoice> kindChoices();

/// The word of a profile colour: `Green`.
QString colourWord(const QString &colourId);

} // namespace countersign
