// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profilestore.h"
#include "ui/theme/tokens.h"

namespace countersign {

/// How the state of a profile's secret is said: on its badge, in its field, below it.
struct SecretWords {
    QString badge{};     ///< one or two words; empty: nothing worth a badge
    QString icon{};      ///< of the badge
    Token colour{};      ///< of the badge
    QString stored{};    ///< in the place of the secret; empty: there is none, the field is open for entry
    QString sentence{};  ///< where it is, or what is wrong and what to do
    bool isCalm = false; ///< the sentence is a fact, nothing to act on
};

/// \param storeName where the profile's secret is kept, for people: `Secret Service`
SecretWords secretWords(SecretState state, const QString &storeName);

} // namespace countersign
