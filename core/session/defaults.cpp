// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/defaults.h"

#include <algorithm>

namespace countersign {

QByteArray preferredScheme(const Operation &operation, const Credentials &credentials, const SchemeRegistry &schemes)
{
    const bool tokenAlone = credentials.accessKeyId.isEmpty() && !credentials.authToken.isEmpty();
    for (const QByteArray &id : operation.schemes) {
        if (schemes.scheme(id) && (id == "huawei-token") == tokenAlone)
            return id;
    }
    return operation.schemes.value(0);
}

UnsignedCall unsignedCall(const Operation &operation, const SchemeRegistry &schemes)
{
    for (const QByteArray &id : operation.schemes) {
        const SignatureScheme *const scheme = schemes.scheme(id);
        if (!scheme)
            continue;
        const QVector<SettingSpec> settings = scheme->info().settings;
        const bool hasMode = std::any_of(settings.cbegin(), settings.cend(), [](const SettingSpec &setting) {
            return setting.id == "algorithm" && setting.choices.contains("anonymous");
        });
        if (hasMode)
            return {.schemeId = id, .settings = {{"algorithm", "anonymous"}}};
    }
    return {.schemeId = "none"};
}

bool followRegion(const Operation &operation, const QString &before, const QString &now, ParameterValues &values)
{
    const QString path = QStringLiteral("RegionId");
    const auto parameter = std::find_if(operation.parameters.cbegin(), operation.parameters.cend(),
                                        [&path](const Parameter &candidate) { return candidate.name == path; });
    if (parameter == operation.parameters.cend() || !parameter->required || now.isEmpty())
        return false;
    const std::optional<ParameterValue> present = values.value(path);
    if (present && (present->text != before || !present->sent))
        return false;
    if (present && present->text == now)
        return false;
    values.set(path, now);
    return true;
}

} // namespace countersign
