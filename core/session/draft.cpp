// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/draft.h"

#include "core/request/requestbuilder.h"

#include <algorithm>

namespace countersign {

namespace {

/// A JSON text for a whole subtree may hold what a member of it hides.
bool isSensitive(const Parameter &parameter, ParameterValue::Kind kind)
{
    if (parameter.sensitive)
        return true;
    return kind == ParameterValue::Kind::Json
        && std::any_of(parameter.members.cbegin(), parameter.members.cend(),
                       [kind](const Parameter &member) { return isSensitive(member, kind); });
}

bool holdsSecret(const QByteArray &text, const Credentials &credentials)
{
    for (const Secret *secret :
         {&credentials.accessKeySecret, &credentials.securityToken, &credentials.authToken, &credentials.bearerToken}) {
        if (!secret->isEmpty() && secret->occursIn(text))
            return true;
    }
    return false;
}

} // namespace

Draft withoutSecrets(Draft draft, const Operation &operation, const Credentials &credentials)
{
    for (const QString &path : draft.values.paths()) {
        const ParameterValue value = *draft.values.value(path);
        const Parameter *parameter = parameterAt(operation, path);
        if (!(parameter && isSensitive(*parameter, value.kind) && !value.text.isEmpty()) && !holdsSecret(value.text.toUtf8(), credentials))
            continue;
        draft.values.unset(path);
        draft.withheld.append(path);
    }
    if (draft.values.body() && holdsSecret(*draft.values.body(), credentials)) {
        draft.values.setBody(std::nullopt);
        draft.withheld.append(QString());
    }
    if (holdsSecret(draft.endpoint.toUtf8(), credentials))
        draft.endpoint.clear();
    return draft;
}

} // namespace countersign
