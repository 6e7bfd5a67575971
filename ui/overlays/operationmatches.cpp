// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overlays/operationmatches.h"

#include "core/base/language.h"

#include <QAction>

namespace countersign {

OperationMatches::OperationMatches(const Catalogue &catalogue) : m_catalogue(catalogue), m_search(catalogue)
{
    for (const Service &service : catalogue.services())
        m_count += int(service.operations.size());
}

void OperationMatches::setPreferred(const QVector<OperationId> &favourites, const QVector<OperationId> &recents)
{
    m_search.setPreferred(preferredOperations(favourites, recents));
}

Matches OperationMatches::find(const QString &text, int limit, qsizetype *matching) const
{
    std::vector<FoundOperation> best = m_search.best(text, limit, matching);
    const auto count = qsizetype(best.size());
    return {count, [this, text, best = std::move(best)](qsizetype row) { return found(best[std::size_t(row)], text); }};
}

Matches OperationMatches::joined(const std::vector<FoundOperation> &found, const QString &text, qsizetype limit) const
{
    const qsizetype count = qBound(qsizetype(0), limit, qsizetype(found.size()));
    std::vector<FoundOperation> first(found.begin(), found.begin() + count);
    return {count, [this, text, first = std::move(first)](qsizetype row) { return joined(first[std::size_t(row)], text); }};
}

/// By its name, or in the name's place the parameter or code that was asked for with a sign.
Match OperationMatches::found(const FoundOperation &one, const QString &text) const
{
    const Service &service = m_search.services()[qsizetype(one.service)];
    Match row = match(service, service.operations.at(qsizetype(one.operation)));
    if (one.kind != SearchHit::Kind::Operation) {
        row.detail = row.title;
        row.title = m_search.label(one);
    }
    row.marks = m_search.places(one, row.title, text);
    return row;
}

/// By its name, with the parameter or code behind it.
Match OperationMatches::joined(const FoundOperation &one, const QString &text) const
{
    const Service &service = m_search.services()[qsizetype(one.service)];
    Match row = match(service, service.operations.at(qsizetype(one.operation)));
    row.marks = m_search.places(one, row.title, text);
    if (one.kind != SearchHit::Kind::Operation) {
        row.detail = (one.kind == SearchHit::Kind::Parameter ? u'#' : u'!') + m_search.label(one);
        row.detailMarks = m_search.places(one, row.detail, text);
    }
    return row;
}

QVector<Match> OperationMatches::listed(const QVector<OperationId> &operations) const
{
    QVector<Match> matches;
    for (const OperationId &id : operations) {
        Match known = match(id);
        if (known.summary)
            matches.append(known);
    }
    return matches;
}

Match OperationMatches::match(const OperationId &id) const
{
    const Service *service = m_catalogue.service(id.cloud, id.product, id.version);
    const auto summary = service ? m_catalogue.summary(id) : std::nullopt;
    return summary ? match(*service, *summary) : Match{.title = id.name, .operation = id, .product = id.product};
}

Match OperationMatches::match(const Service &service, const OperationSummary &summary) const
{
    QStringList groups;
    for (const QString &name : summary.group)
        groups.append(service.groupName(name, readsChinese()));
    return {.title = summary.id.name, .operation = summary.id, .product = service.code, .detail = groups.join(u" › "), .summary = summary};
}

} // namespace countersign
