// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <QHash>

#include <functional>
#include <vector>

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

/// An operation that a search found, by its place in the catalogue.
struct FoundOperation {
    quint32 service = 0;   ///< in the services of the search
    quint32 operation = 0; ///< in the service
    int score = 0;         ///< higher is better
    SearchHit::Kind kind = SearchHit::Kind::Operation;
    quint32 label = 0; ///< which parameter or error code answered, where one did
    /// The name has the letters, but here and there.
    bool scattered = false;

    bool operator==(const FoundOperation &) const = default;
};

/// Searches the names that lie in the mapped catalogue: a scan of tens of thousands answers in about a millisecond, also for one letter, and takes
/// no memory. It keeps the services that it was made over; a catalogue that grows meanwhile is searched as it was.
///
/// Words must all match. In names a word may be shortened at the starts of words (`dinst` is `DescribeInstances`); groups, descriptions and products'
/// titles must hold it as it is, in either language, and such hits come after. A word may name the product or its cloud.
class COUNTERSIGN_CORE CatalogueSearch {
public:
    CatalogueSearch() = default; ///< over nothing
    explicit CatalogueSearch(const Catalogue &catalogue) : CatalogueSearch(catalogue.services()) { }
    explicit CatalogueSearch(const QVector<Service> &services) : m_services(services) { }

    const QVector<Service> &services() const { return m_services; }

    /// Operations that come a little earlier than their equals, and by how much: favourites, those used last.
    void setPreferred(const QHash<OperationId, int> &preferred);

    /// Best first. \p text: words as above; `#name` only parameters, `!code` only error codes, which must match all words by themselves. Where nothing is
    /// found so, letters may lie anywhere in the name in their order. \param matching receives how many there are, whatever the limit
    QVector<SearchHit> find(const QString &text, int limit, qsizetype *matching = nullptr) const;

    /// The same, by their places.
    std::vector<FoundOperation> best(const QString &text, int limit, qsizetype *matching = nullptr) const;

    /// The operations whose names, groups, descriptions or products answer, in the order of the catalogue.
    std::vector<FoundOperation> found(const QString &text) const;

    /// Those that answer with the help of the name of a parameter or an error code, and not without, best first. Where there are none, and \p anyFound
    /// says that `found` has none either, those whose names have the letters scattered. Takes longer, and may run in any thread.
    /// \returns nothing once \p isCancelled says so
    std::vector<FoundOperation> joined(const QString &text, bool anyFound, const std::function<bool()> &isCancelled) const;

    SearchHit hit(const FoundOperation &found, const QString &text) const;
    /// The characters of the label that were asked for.
    QVector<qsizetype> places(const FoundOperation &found, const QString &label, const QString &text) const;
    /// The parameter or error code that answered; the operation's name where it did itself.
    QString label(const FoundOperation &found) const;

private:
    std::vector<FoundOperation> namedOperations(const QString &text, bool scattered) const;

    QVector<Service> m_services{};
    std::vector<FoundOperation> m_preferred{}; ///< in the order of the catalogue; the score is what is added
};

/// How much earlier operations come that a person chose or used: for `setPreferred`.
COUNTERSIGN_CORE QHash<OperationId, int> preferredOperations(const QVector<OperationId> &favourites, const QVector<OperationId> &recents);

/// Best first, equals in the order of the catalogue. \param limit how many of the first are wanted in their order; the rest follows in any
COUNTERSIGN_CORE void sortByScore(std::vector<FoundOperation> &found, size_t limit);

/// The words of a search, as they are matched: without the sign before them.
COUNTERSIGN_CORE QStringList searchWords(const QString &text);

} // namespace countersign
