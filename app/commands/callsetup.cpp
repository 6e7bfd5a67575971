// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/callsetup.h"

#include "app/commands/parametersource.h"
#include "core/session/defaults.h"
#include "core/session/schemechoice.h"
#include "core/transport/endpointresolver.h"
#include "core/transport/serverlist.h"

namespace countersign {

namespace {

struct CallText {
    Q_DECLARE_TR_FUNCTIONS(CallSetup)
};

ProfileKind kindOfCloud(const QString &cloud)
{
    if (cloud == QLatin1String("huawei"))
        return ProfileKind::HuaweiAccessKey;
    return cloud == QLatin1String("acm") ? ProfileKind::Acm : ProfileKind::AlibabaAccessKey;
}

/// The variable that a person would set first.
QString firstVariable(const QString &cloud)
{
    if (cloud == QLatin1String("huawei"))
        return QStringLiteral("CLOUD_SDK_AK");
    return cloud == QLatin1String("acm") ? QStringLiteral("ACM_ACCESS_KEY") : QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID");
}

Result<void> oneOf(const QByteArray &given, const QVector<QByteArray> &known, const QString &message)
{
    if (given.isEmpty() || known.contains(given))
        return {};
    const QString choices = QString::fromLatin1(QByteArrayList(known).join(", "));
    return tl::unexpected(Error{ErrorKind::BadInput, message, QString::fromUtf8(given),
                                known.isEmpty() ? CallText::tr("Leave the option out") : CallText::tr("Choose one of %1").arg(choices)});
}

QFuture<Result<Credentials>> readyFuture(const Result<Credentials> &value)
{
    QPromise<Result<Credentials>> promise;
    promise.start();
    promise.addResult(value);
    promise.finish();
    return promise.future();
}

} // namespace

CallSetup::CallSetup(CommandContext &context, const CallOptions &options) : m_context(context), m_options(options)
{
    m_call.insecureHttpAllowed = options.insecureHttp;
}

void CallSetup::prepare(const Ready &ready)
{
    Result<void> done = chooseTarget();
    if (done)
        done = chooseProfile();
    if (done)
        done = chooseEndpoint();
    if (done)
        done = chooseTime();
    if (!done) {
        ready(tl::unexpected(done.error()));
        return;
    }
    credentials().then(this, [this, ready](const Result<Credentials> &credentials) {
        ready(credentials ? signedWith(*credentials) : Result<PreparedCall>(tl::unexpected(credentials.error())));
    });
}

Result<void> CallSetup::chooseTarget()
{
    Result<Operation> operation = m_context.operation(m_options.product, m_options.operation, m_options.version);
    if (!operation)
        return tl::unexpected(operation.error());
    Result<ParameterValues> values = parameterValuesFrom(m_options);
    if (!values)
        return tl::unexpected(values.error());
    for (const auto &[given, known, message] :
         {std::tuple{QByteArray::fromStdString(m_options.method).toUpper(), operation->methods,
                     CallText::tr("The operation has no such method")},
          {QByteArray::fromStdString(m_options.format), operation->formats, CallText::tr("The operation has no such format")}}) {
        if (const Result<void> isKnown = oneOf(given, known, message); !isKnown)
            return isKnown;
    }
    m_call.input.operation = std::move(*operation);
    m_call.input.values = std::move(*values);
    m_call.input.options = {.method = QByteArray::fromStdString(m_options.method).toUpper(),
                            .format = QByteArray::fromStdString(m_options.format)};
    m_call.input.schemeId = QByteArray::fromStdString(m_options.scheme);
    return m_options.scheme.empty() ? Result<void>() : checkScheme(m_call.input.schemeId, m_call.input.operation, m_context.schemes);
}

Result<void> CallSetup::chooseProfile()
{
    const QString cloud = m_call.input.operation.id.cloud;
    if (m_options.profile) {
        const Result<Profile> profile = m_context.profiles().find(QString::fromStdString(*m_options.profile));
        if (!profile)
            return tl::unexpected(profile.error());
        m_call.profile = *profile;
        // A token is never stored, so that a profile that lives by one gets it from the environment.
        if (profile->kind == ProfileKind::HuaweiToken && !m_context.environment.value("HUAWEI_TOKEN").isEmpty())
            m_context.profiles().setSessionToken(profile->id, Secret(QByteArray(m_context.environment.value("HUAWEI_TOKEN"))));
        return {};
    }
    const Result<std::optional<Credentials>> found = credentialsFromEnvironment(m_context.environment, cloud);
    if (!found)
        return tl::unexpected(found.error());
    if (*found) {
        m_environmentCredentials = *found;
        m_call.profile = {.name = CallText::tr("environment"), .kind = kindOfCloud(cloud)};
        return {};
    }
    const QVector<QByteArray> &schemes = m_call.input.operation.schemes;
    const QByteArray scheme = m_call.input.schemeId.isEmpty() ? schemes.value(0) : m_call.input.schemeId;
    if (scheme == "none" || scheme.isEmpty())
        return {}; // a profile without a key
    if (const auto missing = missingScheme(m_call.input.operation, m_context.schemes); missing && m_options.scheme.empty())
        return tl::unexpected(missingSchemeError(*missing, m_call.input.operation, m_context.schemes)); // no credentials would help
    return tl::unexpected(Error{ErrorKind::MissingCredential, CallText::tr("There are no credentials for this cloud"), firstVariable(cloud),
                                CallText::tr("Set the variable and those that belong to it, or name a profile with --profile")});
}

Result<void> CallSetup::chooseEndpoint()
{
    PreparationInput &input = m_call.input;
    QString region = QString::fromStdString(m_options.region);
    if (const auto given = input.values.value(QStringLiteral("RegionId")); region.isEmpty() && given)
        region = given->text;
    if (region.isEmpty())
        region = m_call.profile.regionId;
    followRegion(input.operation, {}, region, input.values);
    m_region = region;

    Result<Endpoint> endpoint;
    const OperationId &id = input.operation.id;
    const bool isAcm = id.cloud == QLatin1String("acm");
    const QString typed = QString::fromStdString(m_options.endpoint.value_or(std::string()));
    if (m_options.endpoint)
        endpoint = isAcm ? addressServerFromText(typed) : endpointFromText(typed);
    else if (m_call.profile.kind == ProfileKind::Practice)
        endpoint = practiceEndpoint();
    else if (isAcm && !m_call.profile.addressServer.isEmpty())
        endpoint = endpointFromText(QString::fromLatin1(m_call.profile.addressServer));
    else
        endpoint = endpointFor(input.operation, *(*m_context.catalogue())->service(id.cloud, id.product, id.version), region);
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    input.endpoint = *endpoint;
    return {};
}

/// The practice profile without an endpoint: a gateway of this process, for this one call.
Result<Endpoint> CallSetup::practiceEndpoint()
{
    const Result<const Catalogue *> catalogue = m_context.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    m_practice = std::make_unique<PracticeGateway>(**catalogue, m_context.clock);
    if (const Result<quint16> port = m_practice->listen(0); !port)
        return tl::unexpected(port.error());
    return endpointFromText(QString::fromLatin1(m_practice->url()));
}

Result<void> CallSetup::chooseTime()
{
    SigningContext &context = m_call.input.context;
    context.time = m_context.clock.now();
    context.nonce = m_options.nonce.empty() ? m_context.nonces.next() : QByteArray::fromStdString(m_options.nonce);
    if (m_options.time.empty())
        return {};
    const QDateTime time = QDateTime::fromString(QString::fromStdString(m_options.time), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return tl::unexpected(Error{ErrorKind::BadInput, CallText::tr("The time is no UTC time"), QString::fromStdString(m_options.time),
                                    CallText::tr("Write it as 2026-01-02T03:04:05Z")});
    context.time = time.toUTC();
    return {};
}

QFuture<Result<Credentials>> CallSetup::credentials()
{
    if (m_environmentCredentials)
        return readyFuture(*m_environmentCredentials);
    if (m_call.profile.kind == ProfileKind::Anonymous || m_call.input.schemeId == "none")
        return readyFuture(Credentials());
    return m_context.profiles().credentials(m_call.profile);
}

Result<void> CallSetup::chooseScheme(const Credentials &credentials)
{
    PreparationInput &input = m_call.input;
    const ChosenScheme chosen{.id = input.schemeId, .algorithm = QByteArray::fromStdString(m_options.algorithm)};
    const SchemeInUse inUse =
        schemeInUse(chosen, {.operation = input.operation, .profile = m_call.profile, .credentials = credentials, .region = m_region},
                    m_context.schemes);
    input.schemeId = inUse.id;
    input.context.settings = inUse.settings;
    const SignatureScheme *const scheme = m_context.schemes.scheme(inUse.id);
    if (chosen.algorithm.isEmpty() || !scheme)
        return {};
    return oneOf(chosen.algorithm, algorithmChoices(scheme->info(), input.operation), CallText::tr("The scheme has no such algorithm"));
}

Result<PreparedCall> CallSetup::signedWith(const Credentials &credentials)
{
    PreparationInput &input = m_call.input;
    input.context.credentials = credentials;
    if (const Result<void> chosen = chooseScheme(credentials); !chosen)
        return tl::unexpected(chosen.error());
    input.options.files = readGivenFiles(input.values);
    m_call.preparation = countersign::prepare(input, m_context.schemes);
    for (const Problem &problem : m_call.preparation.built.problems) {
        const bool isReported = !m_call.preparation.wire && problem.path == m_call.preparation.wire.error().subject;
        if (!isReported)
            m_context.note(problem.path + QStringLiteral(": ") + problem.text);
    }
    if (!m_call.preparation.wire)
        return tl::unexpected(m_call.preparation.wire.error());
    return m_call;
}

Result<WireRequest> CallSetup::signAnew(PreparedCall &call, const Endpoint &server) const
{
    call.input.endpoint = server;
    if (m_options.time.empty())
        call.input.context.time = m_context.clock.now();
    call.preparation = countersign::prepare(call.input, m_context.schemes);
    return call.preparation.wire;
}

} // namespace countersign
