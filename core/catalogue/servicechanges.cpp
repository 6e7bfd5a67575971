// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/servicechanges.h"

#include "core/catalogue/namepairs.h"
#include "core/catalogue/operationchanges.h"
#include "core/catalogue/parameterchanges.h"

#include <algorithm>
#include <optional>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// How far a comparison of one or many services is.
struct Course {
    const ChangeWatch &watch;
    qsizetype total = 0;
    bool onlyFirst = false;
    qsizetype done = 0;

    Result<void> step()
    {
        constexpr qsizetype reportEvery = 32;
        if (watch.isCancelled && watch.isCancelled())
            return tl::unexpected(Error{ErrorKind::Cancelled, Catalogue::tr("Comparing was cancelled"), {}, {}});
        if (watch.progressed && (++done % reportEvery == 0 || done == total))
            watch.progressed(done, total);
        return {};
    }
};

QStringList operationNames(const Service &service)
{
    QStringList names;
    names.reserve(service.operations.size());
    for (qsizetype position = 0; position < service.operations.size(); ++position)
        names.append(service.operations.name(position));
    return names;
}

ServiceChanges emptyChanges(const Service *before, const Service *after)
{
    const Service &newest = after ? *after : *before;
    return {newest.cloud, newest.product, newest.titleEn, before ? before->version : QString(), after ? after->version : QString(), {}};
}

Result<ServiceChanges> compared(const Catalogue &before, const Service &beforeService, const Catalogue &after, const Service &afterService,
                                Course &course)
{
    ServiceChanges found = emptyChanges(&beforeService, &afterService);
    const auto read = [](const Catalogue &catalogue, const Service &service, const QString &name) {
        return catalogue.operation({service.cloud, service.product, service.version, name});
    };
    const QStringList namesBefore = operationNames(beforeService), namesAfter = operationNames(afterService);
    const NamePairs pairs(namesBefore, namesAfter);
    ParameterComparison parameters;
    for (qsizetype position = 0; position < namesAfter.size(); ++position) {
        if (const auto goesOn = course.step(); !goesOn)
            return tl::unexpected(goesOn.error());
        const QString &name = namesAfter.at(position);
        if (pairs.twinOf(position) < 0) {
            found.changes.append({.kind = ChangeKind::OperationAdded, .operation = name});
        } else {
            const auto was = read(before, beforeService, namesBefore.at(pairs.twinOf(position)));
            const auto now = read(after, afterService, name);
            if (!was || !now)
                return tl::unexpected(was ? now.error() : was.error());
            compareOperations(*was, *now, found.changes);
            parameters.compare(*was, *now, found.changes);
        }
        if (course.onlyFirst && !found.changes.isEmpty())
            return found;
    }
    for (const qsizetype gone : pairs.withoutTwin())
        found.changes.append({.kind = ChangeKind::OperationRemoved, .operation = namesBefore.at(gone), .isBreaking = true});
    return found;
}

/// Services of two catalogues that are to be set beside one another; one of a pair may be missing.
struct ServicePair {
    const Service *before = nullptr;
    const Service *after = nullptr;
};

QString productKey(const Service &service)
{
    return service.cloud + u'/' + service.product;
}

/// Of each product the services that are not in \p other.
QHash<QString, QVector<const Service *>> leftOver(const Catalogue &of, const Catalogue &other)
{
    QHash<QString, QVector<const Service *>> left;
    for (const Service &service : of.services())
        if (!other.service(service.cloud, service.product, service.version))
            left[productKey(service)].append(&service);
    return left;
}

/// A product that is only listed, and that nobody described, has no operations: it counts as one that is not there.
ServicePair described(const ServicePair &pair)
{
    const auto kept = [](const Service *service) { return service && !service->operations.isEmpty() ? service : nullptr; };
    return {kept(pair.before), kept(pair.after)};
}

/// In the order of the newer catalogue; what is gone stands behind.
QVector<ServicePair> servicePairs(const Catalogue &before, const Catalogue &after)
{
    QHash<QString, QVector<const Service *>> leftBefore = leftOver(before, after);
    const QHash<QString, QVector<const Service *>> leftAfter = leftOver(after, before);
    QVector<ServicePair> pairs;
    for (const Service &service : after.services()) {
        const Service *same = before.service(service.cloud, service.product, service.version);
        const auto older = leftBefore.find(productKey(service));
        if (!same && older != leftBefore.end() && older->size() == 1 && leftAfter.value(productKey(service)).size() == 1)
            same = older->takeFirst();
        pairs.append(described({same, &service}));
    }
    for (const Service &service : before.services())
        if (leftBefore.value(productKey(service)).contains(&service))
            pairs.append(described({&service, nullptr}));
    pairs.removeIf([](const ServicePair &pair) { return !pair.before && !pair.after; });
    return pairs;
}

Result<ServiceChanges> comparedPair(const Catalogue &before, const Catalogue &after, const ServicePair &pair, Course &course)
{
    if (!pair.before || !pair.after) {
        ServiceChanges found = emptyChanges(pair.before, pair.after);
        found.changes.append({.kind = pair.after ? ChangeKind::ProductAdded : ChangeKind::ProductRemoved,
                              .before = found.before,
                              .after = found.after,
                              .isBreaking = !pair.after});
        return found;
    }
    Result<ServiceChanges> found = compared(before, *pair.before, after, *pair.after, course);
    if (found && found->before != found->after)
        found->changes.prepend({.kind = ChangeKind::VersionChanged, .before = found->before, .after = found->after});
    return found;
}

} // namespace

qsizetype ServiceChanges::breakingCount() const
{
    return std::count_if(changes.cbegin(), changes.cend(), [](const Change &change) { return change.isBreaking; });
}

OperationId ServiceChanges::operationId(const Change &change) const
{
    return {cloud, product, change.kind == ChangeKind::OperationRemoved || after.isEmpty() ? before : after, change.operation};
}

Result<ServiceChanges> changesBetween(const Catalogue &before, const Service &beforeService, const Catalogue &after,
                                      const Service &afterService, const ChangeWatch &watch)
{
    Course course{.watch = watch, .total = afterService.operations.size()};
    return compared(before, beforeService, after, afterService, course);
}

Result<QVector<ServiceChanges>> changesBetween(const Catalogue &before, const Catalogue &after, const ChangeWatch &watch, bool onlyFirst)
{
    const QVector<ServicePair> pairs = servicePairs(before, after);
    Course course{.watch = watch, .onlyFirst = onlyFirst};
    for (const ServicePair &pair : pairs)
        course.total += pair.before && pair.after ? pair.after->operations.size() : 0;
    QVector<ServiceChanges> all;
    for (const ServicePair &pair : pairs) {
        const auto found = comparedPair(before, after, pair, course);
        if (!found)
            return tl::unexpected(found.error());
        if (!found->changes.isEmpty())
            all.append(*found);
        if (onlyFirst && !all.isEmpty())
            break;
    }
    return all;
}

} // namespace countersign
