// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/formrequest.h"

#include "core/base/encoding.h"
#include "core/credentials/profile.h"
#include "core/diagnosis/observedsignature.h"
#include "core/request/pathfilling.h"
#include "core/session/formfilling.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// What tells one operation from another.
struct Call {
    QByteArray method{};
    QString host{}; ///< lower case, without port
    QString action{}, version{};
    QByteArrayList path{}; ///< segments, encoded as sent
    QVector<QPair<QByteArray, QByteArray>> query{};
    QString cloud{}; ///< by its signature; empty when that does not tell
};

QByteArray pairValue(const QVector<QPair<QByteArray, QByteArray>> &pairs, QByteArrayView name)
{
    const auto found = std::find_if(pairs.cbegin(), pairs.cend(), [name](const auto &pair) { return pair.first == name; });
    return found == pairs.cend() ? QByteArray() : found->second;
}

QByteArrayList segments(QByteArrayView path)
{
    QByteArrayList all = path.toByteArray().split('/');
    all.removeAll(QByteArray());
    return all;
}

QString cloudOf(const ObservedRequest &request)
{
    const auto signature = observedSignature(request);
    const QByteArray scheme = signature ? signature->schemeId : QByteArray();
    const QByteArray cloud = scheme.left(scheme.indexOf('-'));
    return cloud.isEmpty() ? QString() : QString::fromLatin1(cloud);
}

Call callOf(const ObservedRequest &request)
{
    Call call{.method = request.method.isEmpty() ? "GET" : request.method.toUpper(),
              .host = QString::fromLatin1(request.host).section(u':', 0, 0).toLower(),
              .path = segments(request.path()),
              .query = decodedPairs(request.query()),
              .cloud = cloudOf(request)};
    const auto form = sendsForm(request) ? decodedPairs(request.body) : QVector<QPair<QByteArray, QByteArray>>();
    const auto told = [&](QByteArrayView parameter, QByteArrayView header) {
        for (const QByteArray &value : {pairValue(call.query, parameter), pairValue(form, parameter), observedHeader(request, header)}) {
            if (!value.isEmpty())
                return QString::fromUtf8(value);
        }
        return QString();
    };
    call.action = told("Action", "x-acs-action");
    call.version = told("Version", "x-acs-version");
    return call;
}

/// Where \p host answers for \p service: its region, or an empty one for the host of all regions; nothing when it is none of its hosts.
struct ServicePlace {
    QString region{};
    bool vpc = false;
};

std::optional<ServicePlace> placeAt(const Service &service, const QString &host)
{
    if (!service.defaultHost.isEmpty() && QString::fromLatin1(service.defaultHost).compare(host, Qt::CaseInsensitive) == 0)
        return ServicePlace{}; // some regions answer there as well
    for (const RegionEndpoint &region : service.endpoints) {
        const QString own = QString::fromLatin1(region.publicHost).section(u"://"_s, -1).section(u':', 0, 0);
        if (own.compare(host, Qt::CaseInsensitive) == 0)
            return ServicePlace{region.regionId, false};
        if (!region.vpcHost.isEmpty() && QString::fromLatin1(region.vpcHost).compare(host, Qt::CaseInsensitive) == 0)
            return ServicePlace{region.regionId, true};
    }
    return {};
}

/// Services whose host it is first, then those whose name the host begins with, then the others.
int likelihood(const Service &service, const Call &call)
{
    if (placeAt(service, call.host))
        return 3;
    const bool isNamed = call.host.startsWith(service.product + u'.') || call.host.startsWith(service.product + u'-');
    return (isNamed ? 2 : 0) + (service.cloud == call.cloud ? 1 : 0);
}

std::optional<OperationId> byAction(const Call &call, const QVector<const Service *> &services)
{
    for (const Service *service : services) {
        if (!call.version.isEmpty() && service->version.compare(call.version, Qt::CaseInsensitive) != 0)
            continue;
        for (qsizetype position = 0; position < service->operations.size(); ++position) {
            const QString name = service->operations.name(position);
            if (name.compare(call.action, Qt::CaseInsensitive) == 0)
                return OperationId{service->cloud, service->product, service->version, name};
        }
    }
    return {};
}

/// How well \p operation's path and fixed parameters are those of \p call: more where more of it is literal; negative when they are not.
int fit(const Operation &operation, const Call &call)
{
    const QByteArrayList wanted = segments(operation.pathTemplate), path = gatheredSegments(operation, wanted, call.path);
    if (!operation.methods.contains(call.method) || wanted.size() != path.size())
        return -1;
    int literal = 0;
    for (qsizetype index = 0; index < wanted.size(); ++index) {
        const qsizetype brace = wanted.at(index).indexOf('{');
        if (brace < 0 ? wanted.at(index) != path.at(index) : !path.at(index).startsWith(wanted.at(index).first(brace)))
            return -1;
        literal += brace < 0 ? 2 : brace > 0 ? 1 : 0;
    }
    for (const auto &[name, value] : operation.fixedQuery) {
        if (pairValue(call.query, name) != value)
            return -1;
        ++literal;
    }
    return literal;
}

Result<std::optional<OperationId>> byPath(const Call &call, const QVector<const Service *> &services, const Catalogue &catalogue)
{
    for (const Service *service : services) {
        const bool isLikely = likelihood(*service, call) > 0 && (call.version.isEmpty() || service->version == call.version);
        std::optional<OperationId> best;
        int bestFit = 0; // a path of blanks alone fits anything
        for (const OperationSummary &summary : isLikely ? service->operations : OperationList()) {
            const Result<Operation> operation = catalogue.operation(summary.id);
            if (!operation)
                return tl::unexpected(operation.error());
            if (const int found = fit(*operation, call); found > bestFit) {
                best = summary.id;
                bestFit = found;
            }
        }
        if (best)
            return best;
    }
    return std::nullopt;
}

Result<std::optional<OperationId>> operationOf(const Call &call, const Catalogue &catalogue)
{
    QVector<const Service *> services;
    for (const Service &service : catalogue.services())
        services.append(&service);
    std::stable_sort(services.begin(), services.end(),
                     [&call](const Service *left, const Service *right) { return likelihood(*left, call) > likelihood(*right, call); });
    if (call.action.isEmpty())
        return byPath(call, services, catalogue);
    return byAction(call, services);
}

QString endpointOf(const ObservedRequest &request)
{
    return QString::fromLatin1((request.scheme.isEmpty() ? "https" : request.scheme.toLower()) + "://" + request.host);
}

/// Where it goes, as far as the form has to be told.
void fillTarget(Draft &draft, const ObservedRequest &request, const Call &call, const Service &service)
{
    if (const auto place = placeAt(service, call.host)) {
        draft.region = place->region;
        draft.vpc = place->vpc;
    } else if (!call.host.isEmpty() && !isLoopback(call.host)) {
        draft.endpoint = endpointOf(request);
    }
}

/// The fields of \p operation, filled.
FormRequest filledForm(const Operation &operation, const ObservedRequest &request, const Call &call)
{
    FormFilling filling(operation);
    filling.fillPath(request.path());
    filling.fillPairs(call.query);
    filling.fillHeaders(request.headers);
    const bool isForm = sendsForm(request);
    const auto form = isForm ? decodedPairs(request.body) : QVector<QPair<QByteArray, QByteArray>>();
    if (isForm)
        filling.fillPairs(form);
    else
        filling.fillBody(request.body);
    FormRequest filled{.draft = {.operation = operation.id, .values = filling.values(), .edited = true}, .unplaced = filling.unplaced()};
    if (operation.methods.contains(call.method) && call.method != operation.methods.constFirst())
        filled.draft.method = call.method;
    if (const QByteArray format = pairValue(call.query + form, "Format").toUpper(); operation.formats.contains(format))
        filled.draft.format = format;
    if (const auto signature = observedSignature(request); signature && operation.schemes.contains(signature->schemeId))
        filled.draft.scheme = signature->schemeId;
    return filled;
}

FormRequest adHocForm(const AdHocOperation &adHoc, const ObservedRequest &request, const Call &call)
{
    FormRequest form = filledForm(adHoc.operation(), request, call);
    form.draft.adHoc = adHoc;
    if (!call.host.isEmpty() && !isLoopback(call.host))
        form.draft.endpoint = endpointOf(request);
    return form;
}

} // namespace

Result<FormRequest> formFor(const ObservedRequest &request, const Catalogue &catalogue)
{
    const Call call = callOf(request);
    const Result<std::optional<OperationId>> id = operationOf(call, catalogue);
    if (!id)
        return tl::unexpected(id.error());
    if (!*id)
        return adHocOperation(request).map([&](const AdHocOperation &adHoc) { return adHocForm(adHoc, request, call); });
    const Result<Operation> operation = catalogue.operation(**id);
    if (!operation)
        return tl::unexpected(operation.error());
    FormRequest form = filledForm(*operation, request, call);
    if (const Service *service = catalogue.service((*id)->cloud, (*id)->product, (*id)->version))
        fillTarget(form.draft, request, call, *service);
    return form;
}

} // namespace countersign
