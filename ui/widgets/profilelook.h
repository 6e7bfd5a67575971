// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profile.h"

namespace countersign {

/// The icon that tells profiles apart where they are chosen, a file of resources/icons.
inline QString profileIcon(const Profile &profile)
{
    switch (profile.kind) {
    case ProfileKind::Practice:
        return QStringLiteral("flask");
    case ProfileKind::HuaweiToken:
        return QStringLiteral("clock");
    case ProfileKind::Anonymous:
        return QStringLiteral("person");
    default:
        return profile.temporary ? QStringLiteral("clock") : QStringLiteral("shield");
    }
}

} // namespace countersign
