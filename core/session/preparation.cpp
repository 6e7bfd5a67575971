// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/preparation.h"

#include "core/session/defaults.h"
#include "core/session/schemechoice.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

QString inPreparation(const char *text)
{
    return QCoreApplication::translate("Preparation", text);
}

Error firstBlocking(const QVector<Problem> &problems)
{
    const auto found =
        std::find_if(problems.cbegin(), problems.cend(), [](const Problem &problem) { return problem.severity == Severity::Blocking; });
    Q_ASSERT_X(found != problems.cend(), "firstBlocking", "a blocked form has a blocking problem");
    return {ErrorKind::BadInput, found->text, found->path, inPreparation(QT_TRANSLATE_NOOP("Preparation", "Mend the value"))};
}

} // namespace

Error unknownSchemeError(const QByteArray &wanted, const SchemeRegistry &schemes)
{
    QStringList known;
    for (const auto &scheme : schemes.schemes())
        known.append(QString::fromLatin1(scheme->info().id));
    return {ErrorKind::NotFound, inPreparation(QT_TRANSLATE_NOOP("Preparation", "There is no such signature scheme")),
            QString::fromUtf8(wanted),
            inPreparation(QT_TRANSLATE_NOOP("Preparation", "Choose one of %1")).arg(known.join(QStringLiteral(", ")))};
}

Preparation prepare(const PreparationInput &input, const SchemeRegistry &schemes)
{
    Preparation result;
    BuildOptions options = input.options;
    if (options.boundarySeed.isEmpty())
        options.boundarySeed = input.context.nonce; // random, and held where the nonce is
    result.built = build(input.operation, input.values, input.endpoint, options);

    const QByteArray schemeId =
        input.schemeId.isEmpty() ? preferredScheme(input.operation, input.context.credentials, schemes) : input.schemeId;
    const SignatureScheme *scheme = schemes.scheme(schemeId);
    if (!scheme) {
        result.scheme = {.id = schemeId, .usesClock = false};
        const bool isNamed = input.operation.schemes.contains(schemeId);
        result.signing.patch =
            tl::unexpected(isNamed ? missingSchemeError(schemeId, input.operation, schemes) : unknownSchemeError(schemeId, schemes));
        result.wire = tl::unexpected(result.signing.patch.error());
        return result;
    }
    result.scheme = scheme->info();
    SigningContext context = input.context;
    context.rules = scheme->rules(context.settings.value("algorithm"));
    result.signing = scheme->sign(result.built.request, context);

    if (result.built.isBlocked())
        result.wire = tl::unexpected(firstBlocking(result.built.problems));
    else if (!result.signing.patch)
        result.wire = tl::unexpected(result.signing.patch.error());
    else
        result.wire = wireForm(applied(result.built.request, *result.signing.patch));
    return result;
}

Result<void> mayCarryKey(const Profile &profile, const Endpoint &endpoint, const KeyAllowance &allowance)
{
    QString host = QString::fromLatin1(endpoint.host);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (profile.kind == ProfileKind::Anonymous || isLoopback(host))
        return {};
    if (!allowance.unboundHost && !isBound(profile, host))
        return tl::unexpected(
            Error{ErrorKind::HostNotBound,
                  inPreparation(QT_TRANSLATE_NOOP("Preparation", "The profile \"%1\" is not bound to this host")).arg(profile.name), host,
                  inPreparation(QT_TRANSLATE_NOOP("Preparation", "Add the host to the profile, or send without a key"))});
    if (endpoint.scheme != "https" && !allowance.insecureHttp)
        return tl::unexpected(
            Error{ErrorKind::InsecureHttp, inPreparation(QT_TRANSLATE_NOOP("Preparation", "The request would carry a key over plain http")),
                  host, inPreparation(QT_TRANSLATE_NOOP("Preparation", "Use https, or allow the key over plain http for this call"))});
    return {};
}

} // namespace countersign
