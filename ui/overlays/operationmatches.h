// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/search.h"
#include "ui/overlays/matchmodel.h"

namespace countersign {

/// Rows of quick open for operations, parameters and error codes.
class OperationMatches {
public:
    /// \param catalogue outlives this, with the services it had
    explicit OperationMatches(const Catalogue &catalogue);

    /// Whether the catalogue still has the services that are searched: one that has grown is to be searched anew.
    bool isUpToDate() const { return m_search.services().constData() == m_catalogue.services().constData(); }
    /// All operations there are.
    int operationCount() const { return m_count; }
    const CatalogueSearch &search() const { return m_search; }
    void setPreferred(const QVector<OperationId> &favourites, const QVector<OperationId> &recents);
    /// Best first, at most \p limit; \p matching receives how many there are. The rows are for as long as this lives and is up to date.
    Matches find(const QString &text, int limit, qsizetype *matching) const;
    /// The first of what the search found later, at most \p limit; for as long as those of `find`.
    Matches joined(const std::vector<FoundOperation> &found, const QString &text, qsizetype limit) const;
    /// Those that the catalogue still has, in the order given.
    QVector<Match> listed(const QVector<OperationId> &operations) const;

private:
    Match found(const FoundOperation &one, const QString &text) const;
    Match joined(const FoundOperation &one, const QString &text) const;
    Match match(const OperationId &id) const;
    Match match(const Service &service, const OperationSummary &summary) const;

    const Catalogue &m_catalogue;
    CatalogueSearch m_search;
    int m_count = 0;
};

} // namespace countersign
