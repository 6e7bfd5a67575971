// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/search.h"

#include "core/catalogue/mappedservice.h"
#include "core/catalogue/searchscore.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace countersign {

namespace {

/// A word of the query and the services that it names (`ecs` in `ecs run`).
struct SearchWord {
    QString folded{};
    quint64 letters = 0;
    std::vector<bool> namesService{};
    std::vector<std::optional<int>> inTitle{}; ///< of each service
};

/// A name at an operation of a service.
struct ScoredEntry {
    int score = 0;
    quint32 service = 0;
    bool isSupplement = false; ///< it stands in the service's further catalogue
    quint32 entry = 0;
};

constexpr int serviceScore = 40;
constexpr qsizetype shortestFurtherWord = 3; // shorter ones are in nearly every sentence

/// How well a word stands in groups and descriptions; less than any run of as many letters in a name.
std::optional<int> furtherScore(QStringView word, QStringView further)
{
    const bool isChinese = !word.isEmpty() && word.front().script() == QChar::Script_Han; // two characters are a word
    if (word.size() < (isChinese ? 2 : shortestFurtherWord))
        return std::nullopt;
    const qsizetype at = further.indexOf(word);
    if (at < 0)
        return std::nullopt;
    const bool opensWord = at == 0 || !further[at - 1].isLetterOrNumber();
    return int(word.size()) * (opensWord ? 3 : 1);
}

/// The names of one kind in one service, and whether a word may stand beside them.
struct ServiceNames {
    const MappedService &service;
    NameScan scan;
    bool areOperations;
    const OperationSupplement *twins; ///< what says more about the same operations; may be null

    /// Whether the word stands in groups or descriptions of the operation.
    std::optional<int> furtherScoreAt(QStringView word, uint32_t operation) const
    {
        if (const auto one = furtherScore(word, service.besideName(qsizetype(operation))))
            return one;
        const quint32 twin = twins ? twins->twins[operation] : 0;
        return twin > 0 ? furtherScore(word, twins->mapped->besideName(qsizetype(twin) - 1)) : std::nullopt;
    }
};

/// \param fromSupplement the names of the service's further catalogue, of which only the operations that the first has not count
ServiceNames namesOf(const OperationList &operations, bool fromSupplement, SearchHit::Kind kind)
{
    const OperationSupplement *supplement = operations.supplement();
    const MappedService &service = fromSupplement ? *supplement->mapped : *operations.mapped();
    const auto *index = kind == SearchHit::Kind::Operation ? service.service->names()
        : kind == SearchHit::Kind::Parameter               ? service.service->parameter_names()
                                                           : service.service->error_codes();
    return {service, NameScan(service, index), kind == SearchHit::Kind::Operation, fromSupplement ? nullptr : supplement};
}

QVector<SearchWord> searchWords(const QString &text, const Catalogue &catalogue)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    QVector<SearchWord> list;
    for (const QString &part : text.split(blanks, Qt::SkipEmptyParts)) {
        SearchWord word{.folded = part.toLower()};
        word.letters = letterSet(word.folded);
        for (const Service &service : catalogue.services()) {
            word.namesService.push_back(word.folded == service.product || word.folded == service.cloud
                                        || word.folded == service.code.toLower());
            word.inTitle.push_back(furtherScore(word.folded, QString(service.titleEn.toLower() + u'\n' + service.titleZh.toLower())));
        }
        list.append(word);
    }
    return list;
}

/// The sum over all words, or nothing when one does not match. Places in the name are collected when \p positions is given.
std::optional<int> score(const QVector<SearchWord> &words, qsizetype service, const ServiceNames &names, const compiled::NameEntry &entry,
                         ScoreTable &table, QVector<qsizetype> *positions = nullptr)
{
    const NameScan::Label label = names.scan.label(entry.label());
    int sum = 0;
    for (const SearchWord &word : words) {
        if (word.namesService[size_t(service)]) {
            sum += serviceScore;
            continue;
        }
        QVector<qsizetype> own;
        std::optional<int> one;
        if ((word.letters & ~label.letters) == 0)
            one = subsequenceScore(word.folded, label.folded, label.bonuses, table, positions ? &own : nullptr);
        if (!one && names.areOperations)
            one = names.furtherScoreAt(word.folded, entry.operation());
        if (!one && names.areOperations)
            one = word.inTitle[size_t(service)];
        if (!one)
            return std::nullopt;
        sum += *one;
        if (positions)
            positions->append(own);
    }
    return sum;
}

} // namespace

QVector<SearchHit> CatalogueSearch::find(const QString &text, int limit, qsizetype *matching) const
{
    if (matching)
        *matching = 0;
    QString asked = text.trimmed();
    auto kind = SearchHit::Kind::Operation;
    if (asked.startsWith(u'#') || asked.startsWith(u'!')) {
        kind = asked.startsWith(u'#') ? SearchHit::Kind::Parameter : SearchHit::Kind::ErrorCode;
        asked.remove(0, 1);
    }
    const QVector<SearchWord> words = searchWords(asked, m_catalogue);
    if (words.isEmpty() || limit <= 0)
        return {};

    const QVector<Service> &services = m_catalogue.services();
    ScoreTable table;
    std::vector<ScoredEntry> scored;
    for (qsizetype service = 0; service < services.size(); ++service) {
        const OperationList &operations = services[service].operations;
        if (operations.isEmpty())
            continue;
        const auto scan = [&](bool isSupplement) {
            const ServiceNames names = namesOf(operations, isSupplement, kind);
            quint32 position = 0;
            for (const compiled::NameEntry &entry : names.scan.entries()) {
                if (!isSupplement || operations.supplement()->placeOf(entry.operation()))
                    if (const auto found = score(words, service, names, entry, table))
                        scored.push_back({*found, quint32(service), isSupplement, position});
                ++position;
            }
        };
        scan(false);
        if (operations.supplement())
            scan(true);
    }
    if (matching)
        *matching = qsizetype(scored.size());
    const auto isBetter = [](const ScoredEntry &left, const ScoredEntry &right) {
        return left.score != right.score
            ? left.score > right.score
            : std::tie(left.service, left.isSupplement, left.entry) < std::tie(right.service, right.isSupplement, right.entry);
    };
    const auto kept = std::min(scored.size(), size_t(limit));
    std::partial_sort(scored.begin(), scored.begin() + qsizetype(kept), scored.end(), isBetter);

    QVector<SearchHit> hits;
    for (size_t rank = 0; rank < kept; ++rank) {
        const Service &service = services[qsizetype(scored[rank].service)];
        const ServiceNames names = namesOf(service.operations, scored[rank].isSupplement, kind);
        const compiled::NameEntry &entry = names.scan.entries()[scored[rank].entry];
        SearchHit hit{
            kind,
            {service.cloud, service.product, service.version, names.service.text(names.service.entry(qsizetype(entry.operation())).name())},
            names.scan.text(entry.label()),
            {},
            scored[rank].score};
        score(words, qsizetype(scored[rank].service), names, entry, table, &hit.positions);
        std::sort(hit.positions.begin(), hit.positions.end());
        hit.positions.erase(std::unique(hit.positions.begin(), hit.positions.end()), hit.positions.end());
        hits.append(hit);
    }
    return hits;
}

} // namespace countersign
