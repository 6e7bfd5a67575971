// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/response.h"

#include <optional>

namespace countersign {

/// A refusal in the vendors' shapes (JSON or XML; Alibaba, Huawei gateway and services, IAM, object storages).
struct ServerError {
    QString code{};    ///< `SignatureDoesNotMatch`, `APIGW.0301`
    QString message{}; ///< literal
    QString requestId{};
    QString recommendation{};  ///< the address the server names, as text
    QByteArray stringToSign{}; ///< the string the server says it computed; empty when it does not
    QByteArray
        canonicalRequest{};   ///< the canonical request it says it hashed, with line ends where Huawei prints bars; empty when it does not
    QByteArray accessKeyId{}; ///< the key that it saw, where it says so (OSS and its kin)
    QByteArray signatureReceived{}; ///< the signature that it saw, where it says so (OSS and its kin)

    bool operator==(const ServerError &) const = default;
};

/// Nothing when the answer is no refusal: status below 400 and no code that says so (`OK`, `Success`, `200` are none).
COUNTERSIGN_CORE std::optional<ServerError> serverError(const Response &response);
/// The same for a body by itself, in UTF-8: without a status only a code makes it a refusal.
COUNTERSIGN_CORE std::optional<ServerError> serverErrorInBody(QByteArrayView body, int status = 0);
/// Fills \c stringToSign and \c canonicalRequest from the markers in a refusal's message, wherever that was found.
COUNTERSIGN_CORE void readServersStrings(ServerError &error);

} // namespace countersign
