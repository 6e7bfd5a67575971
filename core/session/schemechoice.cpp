// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/schemechoice.h"

#include "core/session/defaults.h"
#include "core/session/preparation.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

struct ChoiceText {
    Q_DECLARE_TR_FUNCTIONS(SchemeChoice)
};

const QByteArray anonymousMode = "anonymous";

/// What is not signed needs no time.
bool isSignature(const SignatureScheme &scheme)
{
    return scheme.info().usesClock;
}

/// Names of the services that sign in a way of their own; any other scheme goes by its id.
QString serviceName(const QByteArray &schemeId)
{
    static const QMap<QByteArray, QString> names{{"alibaba-oss", QStringLiteral("OSS")},
                                                 {"alibaba-sls", QStringLiteral("SLS")},
                                                 {"alibaba-fc", QStringLiteral("Function Compute")},
                                                 {"alibaba-pds", QStringLiteral("PDS")},
                                                 {"huawei-obs", QStringLiteral("OBS")}};
    return names.value(schemeId, QString::fromUtf8(schemeId));
}

QString cloudOf(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::AlibabaAccessKey:
        return QStringLiteral("alibaba");
    case ProfileKind::HuaweiAccessKey:
    case ProfileKind::HuaweiToken:
        return QStringLiteral("huawei");
    case ProfileKind::Acm:
        return QStringLiteral("acm");
    case ProfileKind::Practice:
    case ProfileKind::Anonymous:
        break;
    }
    return {};
}

bool hasAnonymousMode(const SchemeInfo &scheme)
{
    return std::any_of(scheme.settings.cbegin(), scheme.settings.cend(),
                       [](const SettingSpec &setting) { return setting.choices.contains(anonymousMode); });
}

std::optional<Error> hindranceOf(const SchemeInfo &scheme, const Profile &profile, const Credentials &credentials)
{
    const auto because = [&profile](const QString &message, const QString &hint) {
        return Error{ErrorKind::MissingCredential, message, profile.name, hint};
    };
    if (scheme.id == "none")
        return std::nullopt;
    if (profile.kind == ProfileKind::Anonymous) {
        if (hasAnonymousMode(scheme))
            return std::nullopt;
        return because(ChoiceText::tr("The profile has no key"), ChoiceText::tr("Choose a profile with a key"));
    }
    if (const QString cloud = cloudOf(profile.kind); !cloud.isEmpty() && cloud != scheme.cloud)
        return because(ChoiceText::tr("The profile's key is one of another cloud"), ChoiceText::tr("Choose a profile of this cloud"));
    if (scheme.id == "huawei-token") {
        if (profile.kind != ProfileKind::HuaweiToken && credentials.authToken.isEmpty())
            return because(ChoiceText::tr("The profile has no token"), ChoiceText::tr("Choose a profile with a token"));
    } else if (profile.kind == ProfileKind::HuaweiToken && credentials.accessKeyId.isEmpty()) {
        return because(ChoiceText::tr("The profile has a token and no access key"), ChoiceText::tr("Choose a profile with an access key"));
    }
    return std::nullopt;
}

QString waysLeft(const Operation &operation, const SchemeRegistry &schemes)
{
    for (const QByteArray &id : operation.schemes) {
        if (id != "none" && schemes.scheme(id))
            return ChoiceText::tr("Choose the scheme %1 to send a token, or none to send it unsigned").arg(QString::fromLatin1(id));
    }
    return ChoiceText::tr("Choose the scheme none to send it unsigned");
}

} // namespace

QVector<SchemeChoice> schemeChoices(const Operation &operation, const Profile &profile, const Credentials &credentials,
                                    const SchemeRegistry &schemes)
{
    QVector<QByteArray> ids = operation.schemes;
    if (missingScheme(operation, schemes) && !ids.contains("none"))
        ids.append("none");
    QVector<SchemeChoice> choices;
    for (const QByteArray &id : std::as_const(ids)) {
        if (const SignatureScheme *const scheme = schemes.scheme(id)) {
            const SchemeInfo info = scheme->info();
            choices.append({id, info.title, hindranceOf(info, profile, credentials)});
        } else {
            choices.append({id, serviceName(id), missingSchemeError(id, operation, schemes)});
        }
    }
    return choices;
}

std::optional<QByteArray> missingScheme(const Operation &operation, const SchemeRegistry &schemes)
{
    std::optional<QByteArray> missing;
    for (const QByteArray &id : operation.schemes) {
        const SignatureScheme *const scheme = schemes.scheme(id);
        if (scheme && isSignature(*scheme))
            return std::nullopt;
        if (!scheme && !missing)
            missing = id;
    }
    return missing;
}

Error missingSchemeError(const QByteArray &id, const Operation &operation, const SchemeRegistry &schemes)
{
    return {ErrorKind::Unsupported, ChoiceText::tr("Signatures of %1 cannot be computed here").arg(serviceName(id)), QString::fromUtf8(id),
            waysLeft(operation, schemes)};
}

Result<void> checkScheme(const QByteArray &id, const Operation &operation, const SchemeRegistry &schemes)
{
    const bool isTaken = id == "none" || operation.schemes.contains(id);
    const bool isBuiltIn = schemes.scheme(id);
    if (isTaken && isBuiltIn)
        return {};
    if (isTaken)
        return tl::unexpected(missingSchemeError(id, operation, schemes));
    if (!isBuiltIn)
        return tl::unexpected(unknownSchemeError(id, schemes));
    return tl::unexpected(Error{ErrorKind::BadInput, ChoiceText::tr("The service does not take this kind of signature"),
                                QString::fromUtf8(id),
                                ChoiceText::tr("Choose one of %1").arg(QString::fromLatin1(QByteArrayList(operation.schemes).join(", ")))});
}

QVector<QByteArray> algorithmChoices(const SchemeInfo &scheme, const Operation &operation)
{
    for (const SettingSpec &setting : scheme.settings) {
        if (setting.id != "algorithm")
            continue;
        QVector<QByteArray> choices = setting.choices;
        if (!operation.schemes.contains("none"))
            choices.removeAll(anonymousMode);
        return choices;
    }
    return {};
}

SchemeInUse schemeInUse(const ChosenScheme &chosen, const SchemeTarget &target, const SchemeRegistry &schemes)
{
    const bool isKeyless = target.profile.kind == ProfileKind::Anonymous;
    if (isKeyless && chosen.id.isEmpty()) {
        const UnsignedCall call = unsignedCall(target.operation, schemes);
        return {call.schemeId, call.settings};
    }
    SchemeInUse inUse{chosen.id.isEmpty() ? preferredScheme(target.operation, target.credentials, schemes) : chosen.id};
    const SignatureScheme *const scheme = schemes.scheme(inUse.id);
    if (!scheme)
        return inUse;
    const SchemeInfo info = scheme->info();
    if (isKeyless && hasAnonymousMode(info))
        inUse.settings = {{"algorithm", anonymousMode}};
    else if (!chosen.algorithm.isEmpty() && algorithmChoices(info, target.operation).contains(chosen.algorithm))
        inUse.settings = {{"algorithm", chosen.algorithm}};
    for (const SettingSpec &setting : info.settings) {
        if (setting.id == "region")
            inUse.settings.insert(setting.id, target.region.toUtf8());
        else if (setting.id == "service")
            inUse.settings.insert(setting.id, target.operation.id.product.toUtf8());
    }
    return inUse;
}

ChosenScheme stillTaken(const ChosenScheme &chosen, const Operation &operation, const SchemeRegistry &schemes)
{
    const bool isTaken = operation.schemes.contains(chosen.id) || (chosen.id == "none" && missingScheme(operation, schemes));
    const SignatureScheme *const scheme = schemes.scheme(chosen.id);
    if (!isTaken || !scheme)
        return {};
    return {chosen.id, algorithmChoices(scheme->info(), operation).contains(chosen.algorithm) ? chosen.algorithm : QByteArray()};
}

} // namespace countersign
