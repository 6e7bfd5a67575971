// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

namespace countersign {

/// One hit; `positions` are the matched characters in `label`, for bold and underline.
struct SearchHit {
    enum class Kind { Operation, Parameter, ErrorCode };
    Kind kind = Kind::Operation;
    OperationId operation{};
    QString label{}; ///< operation name, parameter name or error code
    QVector<qsizetype> positions{};
    int score = 0; ///< higher is better

    bool operator==(const SearchHit &) const = default;
};

/// Searches the names that lie in the mapped catalogue: a scan of tens of thousands answers in about a millisecond, also for one letter, and takes
/// no memory. The catalogue must live longer, with the services it had.
class COUNTERSIGN_CORE CatalogueSearch {
public:
    explicit CatalogueSearch(const Catalogue &catalogue) : m_catalogue(catalogue) { }

    /// Best first. \p text: words that must all match (subsequence with a bonus for capitals and word starts); `#name` only parameters, `!code` only error codes.
    /// A word that is not in an operation's name may stand in its group, its description or its product's title, in
    /// either language: such hits come after. \param matching
    /// receives how many there are, whatever the limit
    QVector<SearchHit> find(const QString &text, int limit, qsizetype *matching = nullptr) const;

private:
    const Catalogue &m_catalogue;
};

} // namespace countersign
