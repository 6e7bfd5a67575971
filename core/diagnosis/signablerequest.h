// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/diagnosis/observedsignature.h"
#include "core/request/request.h"

#include <QMap>

namespace countersign {

/// An observed request as the schemes take it: decoded, without its signature, and with everything that the sender set (time, nonce, token) left in.
/// Signed anew with the sender's secret it gives the signature that the sender should have sent.
struct SignableRequest {
    Request request{}; ///< origins: each parameter and header by its name, `Path`, `Body`
    QByteArray schemeId{};
    QMap<QByteArray, QByteArray> settings{}; ///< as `SchemeInfo::settings` names them: `algorithm`, `signedHeaders`, `region`, `service`
    QByteArray accessKeyId{};
    QVector<Error> remarks{}; ///< what was assumed or left out

    bool operator==(const SignableRequest &) const = default;
};

/// \param schemeId the scheme to sign by; empty: the one that the request names
/// BadInput when the request has no method or no readable host, or names no scheme; Unsupported when it names one that is not known here. The hint says what
/// to add.
COUNTERSIGN_CORE Result<SignableRequest> signable(const ObservedRequest &request, QByteArrayView schemeId = {});

} // namespace countersign
