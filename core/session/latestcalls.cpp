// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/latestcalls.h"

#include <algorithm>

namespace countersign {

QString outcomeWord(const Response &response, const std::optional<ServerError> &refusal)
{
    const QString word = refusal && !refusal->code.isEmpty() ? refusal->code : QString::fromUtf8(response.reason);
    return QString(QString::number(response.status) + u' ' + word).trimmed();
}

QVector<LatestCall> withCall(QVector<LatestCall> calls, const OperationId &operation, const Result<Response> &result, qsizetype most)
{
    if (!result && result.error().kind == ErrorKind::Cancelled)
        return calls;
    calls.removeIf([&operation](const LatestCall &call) { return call.operation == operation; });
    calls.prepend({operation, result ? outcomeWord(*result, serverError(*result)) : QString()});
    calls.resize(std::min(calls.size(), most));
    return calls;
}

} // namespace countersign
