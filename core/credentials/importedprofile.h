// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profile.h"

#include <QVector>

namespace countersign {

/// A profile found in the configuration of a vendor's own tool, not kept yet: it has no id.
struct ImportedProfile {
    Profile profile{};
    Secret secret{};
    QString skipped{}; ///< why it cannot be taken, in words; empty when it can
};

/// Reads `config.json` of the `aliyun` command. Profiles of mode AK can be taken; temporary keys and roles cannot, each with its reason.
/// BadInput when \p json is no such file; never quotes its text, which holds secrets.
COUNTERSIGN_CORE Result<QVector<ImportedProfile>> profilesFromAliyunCli(const QByteArray &json);

} // namespace countersign
