// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profilestore.h"

#include <optional>

namespace countersign {

/// A profile as the dialog holds it until Save.
struct ProfileDraft {
    Profile profile{};
    Secret secret{}; ///< typed and not saved yet
    Secret token{};
    std::optional<SecretState> secretState{}; ///< of the saved one; nothing while it is being asked for
    bool isNew = false;
    bool isChanged = false;
};

} // namespace countersign
