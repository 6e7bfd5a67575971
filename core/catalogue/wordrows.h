// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/mappedservice.h"
#include "core/catalogue/searchscore.h"
#include "core/catalogue/service.h"

#include <span>
#include <vector>

namespace countersign {

/// A word of a search, in lower case.
struct SearchWord {
    QString folded{};
    quint64 letters = 0; ///< which it has: a name without one of them is not looked at
};

/// Scores of one word at all operations, or all spellings, of one service; `noMatch` where it does not match.
using WordRow = std::vector<int>;
inline constexpr int noMatch = -1'000'000;

/// One of the catalogues that a service is read from, and where its operations stand in the service.
class ServicePart {
public:
    /// The first of them, in whose order the service's operations stand.
    explicit ServicePart(const MappedService &first) : mapped(first) { }
    /// A further one, whose own operations stand behind the \p firstSize of the first.
    ServicePart(const OperationSupplement &supplement, qsizetype firstSize);

    /// Where the operation stands, if it is read from here; -1: from elsewhere.
    qint32 place(uint32_t operation) const { return m_isFirst ? qint32(operation) : m_places[operation]; }
    /// Where the operation stands, wherever it is read from.
    qint32 twinPlace(uint32_t operation) const { return m_isFirst ? qint32(operation) : m_twinPlaces[operation]; }

    const MappedService &mapped;

private:
    bool m_isFirst = true;
    std::vector<qint32> m_places{}, m_twinPlaces{};
};

std::vector<ServicePart> partsOf(const Service &service);

/// What a word is worth at each operation of \p service: in its name, else in its groups and descriptions, else in the product's title; or since it
/// names the product. \param parts those of the service \param table working memory \param row receives the scores
/// \param asked names where this is `noMatch` are not looked at; null: all are
void scoreOperations(const SearchWord &word, const Service &service, const std::vector<ServicePart> &parts, Spelling spelling,
                     ScoreTable &table, WordRow &row, const WordRow *asked = nullptr);

/// What a word is worth at each spelling of \p index. \returns whether any matches
bool scoreLabels(const SearchWord &word, const NameScan &scan, Spelling spelling, ScoreTable &table, WordRow &row);

/// Whether the word is the product's code or its cloud.
bool namesService(const SearchWord &word, const Service &service);
/// What that is worth.
inline constexpr int serviceScore = 40;

/// A word of so few letters is in nearly every sentence, and in nearly every list of parameters.
bool isTooShortForTexts(const SearchWord &word);

} // namespace countersign
