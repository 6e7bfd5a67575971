// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/operationfinder.h"

#include <algorithm>

namespace countersign::practice {

namespace {

/// HEAD asks for what GET would answer.
bool takesMethod(const QVector<QByteArray> &methods, const QByteArray &method)
{
    return methods.contains(method) || (method == "HEAD" && methods.contains("GET"));
}

bool isPlaceholder(const QByteArray &segment)
{
    return segment.startsWith('{') && segment.endsWith('}');
}

/// One letter a segment: a literal sorts before a placeholder, so the smallest of the matches is the one meant.
QByteArray literalRank(const QByteArrayList &segments)
{
    QByteArray rank;
    for (const QByteArray &segment : segments)
        rank += isPlaceholder(segment) ? 'p' : 'l';
    return rank;
}

bool segmentsMatch(const QByteArrayList &pattern, const QByteArrayList &path)
{
    return std::equal(pattern.begin(), pattern.end(), path.begin(), path.end(), [](const QByteArray &wanted, const QByteArray &given) {
        return isPlaceholder(wanted) ? !given.isEmpty() : wanted == given;
    });
}

bool holdsAll(const Pairs &query, const QVector<QPair<QByteArray, QByteArray>> &fixed)
{
    return std::all_of(fixed.begin(), fixed.end(), [&query](const auto &pair) { return query.contains(pair); });
}

std::optional<Operation> rpcOperation(const Catalogue &catalogue, const Service &service, const QString &action, const QByteArray &method)
{
    const auto &all = service.operations;
    const auto summary =
        std::find_if(all.begin(), all.end(), [&action](const OperationSummary &candidate) { return candidate.id.name == action; });
    if (summary == all.end())
        return std::nullopt;
    const auto operation = catalogue.operation(summary->id);
    if (!operation || operation->pathTemplate != "/" || !takesMethod(operation->methods, method))
        return std::nullopt;
    return *operation;
}

} // namespace

FoundOperation OperationFinder::find(Dialect dialect, const ReceivedRequest &request)
{
    return dialect == Dialect::Alibaba ? findRpc(request) : findRest(request);
}

FoundOperation OperationFinder::findRpc(const ReceivedRequest &request) const
{
    const QString version = QString::fromUtf8(request.parameter("Version"));
    const QString action = QString::fromUtf8(request.parameter("Action"));
    // `ecs.cn-hangzhou.aliyuncs.com` names its product; on the loopback only the version can.
    const QByteArray host = request.host();
    const QString hostProduct = QString::fromUtf8(host.left(std::max<qsizetype>(host.indexOf('.'), 0)));

    FoundOperation found;
    for (const Service &service : m_catalogue.services()) {
        if (service.cloud != QLatin1String("alibaba"))
            continue;
        const bool hostSays = service.product == hostProduct;
        const bool versionSays = service.version == version;
        if (versionSays && (hostSays || !found.operation)) {
            if (auto operation = rpcOperation(m_catalogue, service, action, request.http.method))
                found = {std::move(operation), &service, service.product, {}};
        }
        if (!found.operation && (hostSays || (versionSays && found.product.isEmpty())))
            found.product = service.product;
    }
    return found;
}

void OperationFinder::readRoutes()
{
    if (m_servicesRead == m_catalogue.services().size())
        return;
    m_servicesRead = m_catalogue.services().size();
    m_routes.clear();
    for (const Service &service : m_catalogue.services()) {
        if (service.cloud != QLatin1String("huawei"))
            continue;
        for (const OperationSummary &summary : service.operations)
            if (const auto operation = m_catalogue.operation(summary.id))
                m_routes.append({operation->id, operation->methods, operation->pathTemplate.split('/'), operation->fixedQuery});
    }
    std::stable_sort(m_routes.begin(), m_routes.end(),
                     [](const Route &a, const Route &b) { return literalRank(a.segments) < literalRank(b.segments); });
}

FoundOperation OperationFinder::findRest(const ReceivedRequest &request)
{
    readRoutes();
    QByteArrayList path;
    for (const QByteArray &segment : request.path.split('/'))
        path.append(unescaped(segment, Plus::Stays));
    const auto route = std::find_if(m_routes.cbegin(), m_routes.cend(), [&](const Route &candidate) {
        return takesMethod(candidate.methods, request.http.method) && segmentsMatch(candidate.segments, path)
            && holdsAll(request.query, candidate.fixedQuery);
    });
    if (route == m_routes.cend())
        return {};
    FoundOperation found;
    if (const auto operation = m_catalogue.operation(route->id))
        found.operation = *operation;
    found.service = m_catalogue.service(route->id.cloud, route->id.product, route->id.version);
    found.product = route->id.product;
    for (qsizetype i = 0; i < path.size(); ++i)
        if (isPlaceholder(route->segments[i]))
            found.pathValues.append({route->segments[i].mid(1).chopped(1), path[i]});
    return found;
}

} // namespace countersign::practice
