// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/receivedrequest.h"

#include <QSet>

namespace countersign::practice {

namespace {

/// Path and query of `/path?query` or, as to a proxy, `http://host/path?query`.
QPair<QByteArrayView, QByteArrayView> pathAndQuery(QByteArrayView target)
{
    if (!target.startsWith('/')) {
        const qsizetype authority = target.indexOf("://");
        const qsizetype slash = authority < 0 ? -1 : target.indexOf('/', authority + 3);
        target = slash < 0 ? QByteArrayView("/") : target.sliced(slash);
    }
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return {target, {}};
    return {target.first(mark), target.sliced(mark + 1)};
}

bool isForm(const HttpRequest &request)
{
    const QByteArray type = request.header("content-type").value_or(QByteArray());
    const QByteArray essence = type.split(';').constFirst().trimmed(); // without the charset
    return essence.compare("application/x-www-form-urlencoded", Qt::CaseInsensitive) == 0;
}

} // namespace

ReceivedRequest::ReceivedRequest(HttpRequest request) : http(std::move(request))
{
    const auto [rawPath, rawQuery] = pathAndQuery(http.target);
    path = rawPath.toByteArray();
    query = unescapedPairs(rawQuery, parameterLimit);
    if (isForm(http))
        form = unescapedPairs(http.body, parameterLimit);
    tooMany = query.size() > parameterLimit || form.size() > parameterLimit;
    QSet<QByteArray> seen;
    for (const Pairs *place : {&form, &query}) {
        for (const Pair &pair : *place) {
            if (seen.contains(pair.first))
                continue;
            seen.insert(pair.first);
            parameters.append(pair);
        }
    }
}

QByteArray ReceivedRequest::parameter(QByteArrayView name) const
{
    const QByteArray *const value = valueOf(parameters, name);
    return value ? *value : QByteArray();
}

QByteArray ReceivedRequest::host() const
{
    const QByteArray value = http.header("host").value_or(QByteArray()).trimmed();
    const qsizetype colon = value.lastIndexOf(':');
    return colon < 0 || value.endsWith(']') ? value : value.left(colon);
}

} // namespace countersign::practice
