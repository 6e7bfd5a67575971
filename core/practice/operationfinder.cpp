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

/// Takes several segments of a path. Source: RFC 6570, section 2.4.2
bool isWide(const QByteArray &segment)
{
    return isPlaceholder(segment) && (segment.endsWith("*}") || segment.endsWith("+}"));
}

/// One letter a segment: a literal sorts before a placeholder, so the smallest of the matches is the one meant.
QByteArray literalRank(const QByteArrayList &segments)
{
    QByteArray rank;
    for (const QByteArray &segment : segments)
        rank += isWide(segment) ? 'w' : isPlaceholder(segment) ? 'p' : 'l';
    return rank;
}

/// What a wide placeholder takes becomes one segment.
QByteArrayList fitted(const QByteArrayList &pattern, const QByteArrayList &path)
{
    const auto wide = std::find_if(pattern.begin(), pattern.end(), isWide);
    if (wide == pattern.end() || path.size() <= pattern.size())
        return path;
    const qsizetype before = wide - pattern.begin(), taken = path.size() - pattern.size() + 1;
    return path.first(before) + QByteArrayList{path.mid(before, taken).join('/')} + path.mid(before + taken);
}

bool segmentsMatch(const QByteArrayList &pattern, const QByteArrayList &given)
{
    const QByteArrayList path = fitted(pattern, given);
    return std::equal(pattern.begin(), pattern.end(), path.begin(), path.end(), [](const QByteArray &wanted, const QByteArray &segment) {
        return isPlaceholder(wanted) ? !segment.isEmpty() : wanted == segment;
    });
}

bool holdsAll(const Pairs &query, const QVector<QPair<QByteArray, QByteArray>> &fixed)
{
    return std::all_of(fixed.begin(), fixed.end(), [&query](const auto &pair) { return query.contains(pair); });
}

QByteArrayList decodedSegments(const QByteArray &path)
{
    QByteArrayList segments;
    for (const QByteArray &segment : path.split('/'))
        segments.append(unescaped(segment, Plus::Stays));
    return segments;
}

/// What stands in the placeholders.
Pairs pathValues(const QByteArrayList &pattern, const QByteArrayList &given)
{
    const QByteArrayList path = fitted(pattern, given);
    Pairs values;
    for (qsizetype i = 0; i < path.size(); ++i)
        if (isPlaceholder(pattern[i]))
            values.append({pattern[i].mid(1).chopped(isWide(pattern[i]) ? 2 : 1), path[i]});
    return values;
}

std::optional<Operation> namedOperation(const Catalogue &catalogue, const Service &service, const QString &action,
                                        const ReceivedRequest &request)
{
    const auto operation = catalogue.operation({service.cloud, service.product, service.version, action});
    if (!operation || !takesMethod(operation->methods, request.http.method)
        || !segmentsMatch(operation->pathTemplate.split('/'), decodedSegments(request.path)))
        return std::nullopt;
    return *operation;
}

/// A parameter, or else the header that says the same.
QByteArray named(const ReceivedRequest &request, QByteArrayView parameter, QByteArrayView header)
{
    const QByteArray value = request.parameter(parameter);
    return value.isEmpty() ? request.http.header(header).value_or(QByteArray()).trimmed() : value;
}

QByteArray versionOf(const ReceivedRequest &request)
{
    return named(request, "Version", "x-acs-version");
}

} // namespace

QByteArray actionOf(const ReceivedRequest &request)
{
    return named(request, "Action", "x-acs-action");
}

FoundOperation OperationFinder::find(Dialect dialect, const ReceivedRequest &request)
{
    if (dialect != Dialect::Alibaba)
        return findPath(QStringLiteral("huawei"), {}, request);
    if (actionOf(request).isEmpty() && request.path != "/")
        return findPath(QStringLiteral("alibaba"), QString::fromUtf8(versionOf(request)), request);
    return findAction(request);
}

FoundOperation OperationFinder::findAction(const ReceivedRequest &request) const
{
    const QString version = QString::fromUtf8(versionOf(request));
    const QString action = QString::fromUtf8(actionOf(request));
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
            if (auto operation = namedOperation(m_catalogue, service, action, request)) {
                const Pairs values = pathValues(operation->pathTemplate.split('/'), decodedSegments(request.path));
                found = {std::move(operation), &service, service.product, values};
            }
        }
        if (!found.operation && (hostSays || (versionSays && found.product.isEmpty())))
            found.product = service.product;
    }
    return found;
}

const QVector<OperationFinder::Route> &OperationFinder::routes(const QString &cloud, const QString &version)
{
    const QVector<Service> &services = m_catalogue.services();
    if (m_servicesRead != services.constData() || m_servicesCount != services.size())
        m_routes.clear();
    m_servicesRead = services.constData();
    m_servicesCount = services.size();
    const QString key = cloud + u'/' + version;
    if (const auto known = m_routes.constFind(key); known != m_routes.cend())
        return *known;
    QVector<Route> read;
    for (const Service &service : m_catalogue.services()) {
        if (service.cloud != cloud || (!version.isEmpty() && service.version != version))
            continue;
        for (const OperationSummary &summary : service.operations)
            if (const auto operation = m_catalogue.operation(summary.id))
                read.append({operation->id, operation->methods, operation->pathTemplate.split('/'), operation->fixedQuery});
    }
    std::stable_sort(read.begin(), read.end(),
                     [](const Route &a, const Route &b) { return literalRank(a.segments) < literalRank(b.segments); });
    return *m_routes.insert(key, read);
}

FoundOperation OperationFinder::findPath(const QString &cloud, const QString &version, const ReceivedRequest &request)
{
    const QVector<Route> &known = routes(cloud, version);
    const QByteArrayList path = decodedSegments(request.path);
    const auto route = std::find_if(known.cbegin(), known.cend(), [&](const Route &candidate) {
        return takesMethod(candidate.methods, request.http.method) && segmentsMatch(candidate.segments, path)
            && holdsAll(request.query, candidate.fixedQuery);
    });
    if (route == known.cend())
        return {};
    FoundOperation found;
    if (const auto operation = m_catalogue.operation(route->id))
        found.operation = *operation;
    found.service = m_catalogue.service(route->id.cloud, route->id.product, route->id.version);
    found.product = route->id.product;
    found.pathValues = pathValues(route->segments, path);
    return found;
}

} // namespace countersign::practice
