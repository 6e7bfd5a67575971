// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overlays/operationmatches.h"

#include "core/base/language.h"
#include "core/catalogue/searchscore.h"

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

QVector<Match> OperationMatches::find(const QString &text, int limit, qsizetype *matching) const
{
    QVector<Match> matches;
    for (const SearchHit &hit : m_search.find(text, limit, matching)) {
        Match found = match(hit.operation);
        if (hit.kind != SearchHit::Kind::Operation)
            found.detail = hit.operation.name;
        found.title = hit.label;
        found.marks = hit.positions;
        matches.append(found);
    }
    return matches;
}

QVector<Match> OperationMatches::joined(const std::vector<FoundOperation> &found, const QString &text, qsizetype limit) const
{
    QVector<Match> matches;
    for (const FoundOperation &one : found) {
        if (matches.size() >= limit)
            break;
        const SearchHit hit = m_search.hit(one, text);
        Match row = match(hit.operation);
        const QStringList words = searchWords(text);
        row.marks = matchedPlaces(row.title, words, one.scattered ? Spelling::Scattered : Spelling::Tidy);
        if (hit.kind != SearchHit::Kind::Operation) {
            row.detail = (hit.kind == SearchHit::Kind::Parameter ? u'#' : u'!') + hit.label;
            row.detailMarks = matchedPlaces(row.detail, words);
        }
        matches.append(row);
    }
    return matches;
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
    Match found{.title = id.name, .operation = id, .product = id.product};
    const Service *service = m_catalogue.service(id.cloud, id.product, id.version);
    if (!service)
        return found;
    found.product = service->code;
    found.summary = m_catalogue.summary(id);
    if (found.summary) {
        QStringList groups;
        for (const QString &name : std::as_const(found.summary->group))
            groups.append(service->groupName(name, readsChinese()));
        found.detail = groups.join(u" › ");
    }
    return found;
}

} // namespace countersign
