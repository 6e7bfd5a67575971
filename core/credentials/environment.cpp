// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/profilestore.h"

namespace countersign {

namespace {

using Environment = QMap<QByteArray, QByteArray>;

struct KeyVariables {
    const char *id;
    const char *secret;
    const char *token; ///< of temporary keys
};

Secret secretFrom(const Environment &environment, const char *variable)
{
    return Secret(QByteArray(environment.value(variable)));
}

/// Fills key and secret from one family of variables. True when the pair is there; nothing set is no error, half a pair is.
Result<bool> readPair(const Environment &environment, const KeyVariables &variables, Credentials &credentials)
{
    const bool hasId = !environment.value(variables.id).isEmpty();
    const bool hasSecret = !environment.value(variables.secret).isEmpty();
    const bool hasToken = !environment.value(variables.token).isEmpty();
    if (!hasId && !hasSecret && !hasToken)
        return false;
    if (!hasId || !hasSecret) {
        return tl::unexpected(Error{ErrorKind::MissingCredential,
                                    QCoreApplication::translate("Credentials", "The environment holds only a part of the credentials"),
                                    QString::fromLatin1(hasId ? variables.secret : variables.id),
                                    QCoreApplication::translate("Credentials", "Set this variable too, or name a profile")});
    }
    credentials.accessKeyId = environment.value(variables.id);
    credentials.accessKeySecret = secretFrom(environment, variables.secret);
    credentials.securityToken = secretFrom(environment, variables.token);
    return true;
}

/// The two families are never mixed: an id of one with a secret of the other would only fail at the server.
Result<bool> readHuaweiPair(const Environment &environment, Credentials &credentials)
{
    const bool shortNames = environment.contains("CLOUD_SDK_AK") || environment.contains("CLOUD_SDK_SK");
    return readPair(environment,
                    shortNames ? KeyVariables{"CLOUD_SDK_AK", "CLOUD_SDK_SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN"}
                               : KeyVariables{"HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN"},
                    credentials);
}

Result<bool> readHuawei(const Environment &environment, Credentials &credentials)
{
    const auto pair = readHuaweiPair(environment, credentials);
    if (!pair)
        return pair;
    credentials.authToken = secretFrom(environment, "HUAWEI_TOKEN");
    credentials.projectId = environment.value("HUAWEICLOUD_SDK_PROJECT_ID");
    credentials.domainId = environment.value("HUAWEICLOUD_SDK_DOMAIN_ID");
    return *pair || !credentials.authToken.isEmpty();
}

} // namespace

Result<std::optional<Credentials>> credentialsFromEnvironment(const QMap<QByteArray, QByteArray> &environment, const QString &cloud)
{
    Credentials credentials;
    Result<bool> found = false;
    if (cloud == QLatin1String("alibaba"))
        found = readPair(environment, {"ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN"},
                         credentials);
    else if (cloud == QLatin1String("huawei"))
        found = readHuawei(environment, credentials);
    else if (cloud == QLatin1String("acm"))
        found = readPair(environment, {"ACM_ACCESS_KEY", "ACM_SECRET_KEY", "ACM_SECURITY_TOKEN"}, credentials);

    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    return credentials;
}

} // namespace countersign
