// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArray>

namespace countersign {

/// What a scheme signs with. Unused members stay empty.
struct Credentials {
    QByteArray accessKeyId{};
    Secret accessKeySecret{};
    Secret securityToken{};     ///< temporary keys: STS token, X-Security-Token
    Secret authToken{};         ///< Huawei X-Auth-Token
    Secret bearerToken{};
    QByteArray projectId{};     ///< Huawei, services with projects
    QByteArray domainId{};      ///< Huawei, global services

    bool operator==(const Credentials &) const = default;
};

} // namespace countersign
