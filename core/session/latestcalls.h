// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/diagnosis/servererror.h"

namespace countersign {

/// A call that ended, for coming back to it.
struct LatestCall {
    OperationId operation{};
    QString outcome{}; ///< as `outcomeWord`; empty: there was no answer

    bool operator==(const LatestCall &) const = default;
};

/// `200 OK`, `400 SignatureDoesNotMatch`: the status with the server's own word for a refusal, else with the reason phrase.
COUNTERSIGN_CORE QString outcomeWord(const Response &response, const std::optional<ServerError> &refusal);

/// \p calls with the end of one more in front: each operation once, at most \p most. A call that a person cancelled is none.
COUNTERSIGN_CORE QVector<LatestCall> withCall(QVector<LatestCall> calls, const OperationId &operation, const Result<Response> &result,
                                              qsizetype most);

} // namespace countersign
