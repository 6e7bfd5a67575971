// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/search.h"

#include "core/catalogue/searchscore.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <mutex>

namespace countersign {

/// A spelling that one or many operations have. Its characters lie in the list's common arrays.
struct SearchLabel {
    QString text;
    quint64 letters = 0;
    quint32 offset = 0;
    quint32 size = 0;
};

/// A label at one operation; both are indices.
struct SearchEntry {
    quint32 label = 0;
    quint32 operation = 0;
};

/// Names of one kind, one after the other, so that a scan runs through memory in a line.
struct SearchNames {
    QString folded;
    std::vector<int> bonuses;
    std::vector<SearchLabel> labels;
    std::vector<SearchEntry> entries;
    QHash<QString, quint32> known;

    void add(const QString &text, quint32 operation)
    {
        auto label = known.constFind(text);
        if (label == known.cend())
            label = known.insert(text, addedLabel(text));
        entries.push_back({*label, operation});
    }

private:
    quint32 addedLabel(const QString &text)
    {
        QString small;
        small.reserve(text.size());
        for (const QChar character : text)
            small.append(character.toLower()); // one to one, so that positions fit the label
        labels.push_back({text, letterSet(small), quint32(folded.size()), quint32(small.size())});
        const std::vector<int> own = characterBonuses(text);
        bonuses.insert(bonuses.end(), own.begin(), own.end());
        folded.append(small);
        return quint32(labels.size() - 1);
    }
};

namespace {

/// A word of the query and the services that it names (`ecs` in `ecs run`).
struct SearchWord {
    QString folded{};
    quint64 letters = 0;
    std::vector<bool> namesService{};
    std::vector<std::optional<int>> inTitle{}; ///< of each service
};

struct ScoredEntry {
    int score = 0;
    quint32 entry = 0;
};

constexpr int serviceScore = 40;
constexpr qsizetype shortestFurtherWord = 3; // shorter ones are in nearly every sentence

/// A stretch of the further words, which lie one after the other.
struct Stretch {
    qsizetype start = 0;
    qsizetype size = 0;
};

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

} // namespace

struct CatalogueSearch::Index {
    const Catalogue &catalogue;
    QVector<OperationId> operations;
    QVector<qsizetype> serviceOf; // beside operations
    QString furtherText;          // folded groups and descriptions of all operations, in both languages
    QVector<Stretch> furtherOf;   // beside operations
    SearchNames names;
    mutable std::once_flag furtherOnce;
    mutable SearchNames parameters, errorCodes; // read when they are first asked for

    explicit Index(const Catalogue &all) : catalogue(all)
    {
        const QVector<Service> &services = catalogue.services();
        for (qsizetype service = 0; service < services.size(); ++service) {
            for (const OperationSummary &summary : services[service].operations) {
                addFurther(services[service], summary);
                names.add(summary.id.name, quint32(operations.size()));
                operations.append(summary.id);
                serviceOf.append(service);
            }
        }
    }

    void addFurther(const Service &service, const OperationSummary &summary)
    {
        const qsizetype start = furtherText.size();
        const auto addGroups = [this, &service](const QStringList &path) {
            furtherText += path.join(u' ').toLower() + u'\n';
            for (const QString &name : path)
                furtherText += service.groupsZh.value(name).toLower() + u'\n';
        };
        addGroups(summary.group);
        for (const QStringList &place : summary.alsoIn)
            addGroups(place);
        furtherText += summary.descriptionEn.toLower() + u'\n' + summary.descriptionZh.toLower();
        furtherOf.append({start, furtherText.size() - start});
    }

    std::optional<int> scoreBesideName(const SearchWord &word, const SearchEntry &entry) const
    {
        const Stretch own = furtherOf[qsizetype(entry.operation)];
        if (const auto score = furtherScore(word.folded, QStringView(furtherText).mid(own.start, own.size)))
            return score;
        return word.inTitle[size_t(serviceOf[qsizetype(entry.operation)])];
    }

    const SearchNames &list(SearchHit::Kind kind) const
    {
        if (kind == SearchHit::Kind::Operation)
            return names;
        std::call_once(furtherOnce, [this] {
            for (qsizetype operation = 0; operation < operations.size(); ++operation) {
                const OperationNames further = catalogue.names(operations[operation]);
                for (const QString &name : further.parameters)
                    parameters.add(name, quint32(operation));
                for (const QString &code : further.errorCodes)
                    errorCodes.add(code, quint32(operation));
            }
        });
        return kind == SearchHit::Kind::Parameter ? parameters : errorCodes;
    }

    QVector<SearchWord> words(const QString &text) const
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
    std::optional<int> score(const QVector<SearchWord> &words, const SearchNames &list, const SearchEntry &entry, ScoreTable &table,
                             QVector<qsizetype> *positions = nullptr) const
    {
        const SearchLabel &label = list.labels[entry.label];
        const QStringView name = QStringView(list.folded).mid(qsizetype(label.offset), qsizetype(label.size));
        int sum = 0;
        for (const SearchWord &word : words) {
            if (word.namesService[size_t(serviceOf[qsizetype(entry.operation)])]) {
                sum += serviceScore;
                continue;
            }
            QVector<qsizetype> own;
            std::optional<int> one;
            if ((word.letters & ~label.letters) == 0)
                one = subsequenceScore(word.folded, name, list.bonuses.data() + label.offset, table, positions ? &own : nullptr);
            if (!one && &list == &names)
                one = scoreBesideName(word, entry);
            if (!one)
                return std::nullopt;
            sum += *one;
            if (positions)
                positions->append(own);
        }
        return sum;
    }
};

CatalogueSearch::CatalogueSearch(const Catalogue &catalogue) : m_index(std::make_unique<Index>(catalogue)) { }
CatalogueSearch::~CatalogueSearch() = default;

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
    const QVector<SearchWord> words = m_index->words(asked);
    if (words.isEmpty() || limit <= 0)
        return {};

    const SearchNames &list = m_index->list(kind);
    ScoreTable table;
    std::vector<ScoredEntry> scored;
    for (quint32 entry = 0; entry < list.entries.size(); ++entry)
        if (const auto score = m_index->score(words, list, list.entries[entry], table))
            scored.push_back({*score, entry});
    if (matching)
        *matching = qsizetype(scored.size());
    const auto isBetter = [](const ScoredEntry &left, const ScoredEntry &right) {
        return left.score != right.score ? left.score > right.score : left.entry < right.entry;
    };
    const auto kept = std::min(scored.size(), size_t(limit));
    std::partial_sort(scored.begin(), scored.begin() + qsizetype(kept), scored.end(), isBetter);

    QVector<SearchHit> hits;
    for (size_t rank = 0; rank < kept; ++rank) {
        const SearchEntry &entry = list.entries[scored[rank].entry];
        SearchHit hit{kind, m_index->operations[qsizetype(entry.operation)], list.labels[entry.label].text, {}, scored[rank].score};
        m_index->score(words, list, entry, table, &hit.positions);
        std::sort(hit.positions.begin(), hit.positions.end());
        hit.positions.erase(std::unique(hit.positions.begin(), hit.positions.end()), hit.positions.end());
        hits.append(hit);
    }
    return hits;
}

} // namespace countersign
