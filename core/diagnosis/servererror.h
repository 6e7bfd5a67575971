// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/response.h"

#include <optional>

namespace countersign {

/// A refusal in the vendors' shapes (JSON or XML, Alibaba, Huawei gateway and services, IAM).
struct ServerError {
    QString code{};    ///< `SignatureDoesNotMatch`, `APIGW.0301`
    QString message{}; ///< literal
    QString requestId{};
    QString recommendation{};  ///< the address the server names, as text
    QByteArray stringToSign{}; ///< the string the server says it computed; empty when it does not

    bool operator==(const ServerError &) const = default;
};

/// Nothing when the answer is no refusal: status below 400 and no code that says so (`OK`, `Success`, `200` are none).
COUNTERSIGN_CORE std::optional<ServerError> serverError(const Response &response);

} // namespace countersign
