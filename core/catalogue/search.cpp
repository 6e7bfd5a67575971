// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/search.h"

#include "core/catalogue/wordrows.h"

#include <algorithm>
#include <tuple>

namespace countersign {

namespace {

constexpr int readScore = 2; // of equals one looks before one changes
constexpr int builtInScore = 1;
constexpr int deprecatedScore = -6;
constexpr int recentScore = 4; // more than a shorter name, less than one more start of a word
constexpr int favouriteScore = 6;

QVector<SearchWord> wordsOf(const QString &text)
{
    QVector<SearchWord> words;
    QStringList different = searchWords(text);
    different.removeDuplicates();
    for (const QString &word : std::as_const(different))
        words.append({word, letterSet(word)});
    return words;
}

const compiled::NameIndex *indexOf(const MappedService &service, SearchHit::Kind kind)
{
    return kind == SearchHit::Kind::Operation ? service.service->names()
        : kind == SearchHit::Kind::Parameter  ? service.service->parameter_names()
                                              : service.service->error_codes();
}

/// What an operation is worth beside the words.
int ownScore(const Service &service, qsizetype operation)
{
    const OperationList::Place place = service.operations.place(operation);
    const compiled::OperationEntry &entry = place.mapped->entry(place.position);
    return (service.builtIn ? builtInScore : 0) + (entry.effect() == compiled::Effect::Read ? readScore : 0)
        + (entry.deprecated_by_vendor() ? deprecatedScore : 0);
}

bool isEarlier(const FoundOperation &left, const FoundOperation &right)
{
    return std::tie(left.service, left.operation) < std::tie(right.service, right.operation);
}

/// Adds \p more to \p sums; what does not match drops out. \returns whether anything is left
bool addRow(const WordRow &more, WordRow &sums)
{
    bool any = false;
    for (size_t at = 0; at < sums.size(); ++at) {
        sums[at] = sums[at] == noMatch || more[at] == noMatch ? noMatch : sums[at] + more[at];
        any = any || sums[at] != noMatch;
    }
    return any;
}

/// The best of an operation's parameters or error codes for one word.
struct BestName {
    int score = noMatch;
    quint32 label = 0;
    SearchHit::Kind kind = SearchHit::Kind::Parameter;
};

std::vector<BestName> bestNames(const SearchWord &word, const std::vector<ServicePart> &parts, qsizetype operations, ScoreTable &table,
                                WordRow &labels)
{
    std::vector<BestName> best(size_t(operations), BestName{});
    if (isTooShortForTexts(word))
        return best;
    for (const ServicePart &part : parts) {
        for (const auto kind : {SearchHit::Kind::Parameter, SearchHit::Kind::ErrorCode}) {
            const NameScan scan(part.mapped, indexOf(part.mapped, kind));
            if (!scoreLabels(word, scan, Spelling::Tidy, table, labels))
                continue;
            for (const compiled::NameEntry &entry : scan.entries()) {
                const qint32 place = part.place(entry.operation());
                if (place >= 0 && labels[entry.label()] > best[size_t(place)].score)
                    best[size_t(place)] = {labels[entry.label()], entry.label(), kind};
            }
        }
    }
    return best;
}

/// Of one service: what answers with the help of parameters and error codes.
void joinService(const QVector<SearchWord> &words, const Service &service, quint32 place, ScoreTable &table,
                 std::vector<FoundOperation> &joined)
{
    const auto count = size_t(service.operations.size());
    const std::vector<ServicePart> parts = partsOf(service);
    WordRow own, labels;
    WordRow sums(count, 0);
    std::vector<BestName> shown(count);
    for (const SearchWord &word : words) {
        scoreOperations(word, service, parts, Spelling::Tidy, table, own);
        const std::vector<BestName> best = bestNames(word, parts, service.operations.size(), table, labels);
        bool any = false;
        for (size_t at = 0; at < count; ++at) {
            const bool isOwn = own[at] != noMatch;
            if (sums[at] == noMatch || (!isOwn && best[at].score == noMatch)) {
                sums[at] = noMatch;
                continue;
            }
            any = true;
            sums[at] += isOwn ? own[at] : best[at].score;
            if (!isOwn && best[at].score > shown[at].score)
                shown[at] = best[at];
        }
        if (!any)
            return;
    }
    for (size_t at = 0; at < count; ++at) {
        if (sums[at] != noMatch && shown[at].score != noMatch)
            joined.push_back({place, quint32(at), sums[at] + ownScore(service, qsizetype(at)), shown[at].kind, shown[at].label});
    }
}

} // namespace

QStringList searchWords(const QString &text)
{
    const QString asked = text.trimmed();
    const bool isSigned = asked.startsWith(u'#') || asked.startsWith(u'!');
    return asked.mid(isSigned ? 1 : 0).toLower().simplified().split(u' ', Qt::SkipEmptyParts);
}

QHash<OperationId, int> preferredOperations(const QVector<OperationId> &favourites, const QVector<OperationId> &recents)
{
    QHash<OperationId, int> preferred;
    for (const OperationId &id : recents)
        preferred[id] = recentScore;
    for (const OperationId &id : favourites)
        preferred[id] = favouriteScore;
    return preferred;
}

void sortByScore(std::vector<FoundOperation> &found, size_t limit)
{
    const auto isBetter = [](const FoundOperation &left, const FoundOperation &right) {
        return left.score != right.score ? left.score > right.score : isEarlier(left, right);
    };
    std::partial_sort(found.begin(), found.begin() + qsizetype(std::min(limit, found.size())), found.end(), isBetter);
}

void CatalogueSearch::setPreferred(const QHash<OperationId, int> &preferred)
{
    m_preferred.clear();
    for (auto one = preferred.cbegin(); one != preferred.cend(); ++one) {
        const auto &[cloud, product, version, name] = one.key();
        for (qsizetype place = 0; place < m_services.size(); ++place) {
            const Service &service = m_services[place];
            if (service.product != product || service.version != version || service.cloud != cloud)
                continue;
            if (const auto position = service.operations.position(name))
                m_preferred.push_back({quint32(place), quint32(*position), one.value()});
        }
    }
    std::sort(m_preferred.begin(), m_preferred.end(), isEarlier);
}

std::vector<FoundOperation> CatalogueSearch::namedOperations(const QString &text, bool scattered) const
{
    const QVector<SearchWord> words = wordsOf(text);
    std::vector<FoundOperation> found;
    ScoreTable table;
    WordRow row, sums;
    for (qsizetype place = 0; place < m_services.size() && !words.isEmpty(); ++place) {
        const Service &service = m_services[place];
        if (service.operations.isEmpty())
            continue;
        const std::vector<ServicePart> parts = partsOf(service);
        sums.assign(size_t(service.operations.size()), 0);
        const bool any = std::all_of(words.cbegin(), words.cend(), [&](const SearchWord &word) {
            scoreOperations(word, service, parts, scattered ? Spelling::Scattered : Spelling::Tidy, table, row, &sums);
            return addRow(row, sums);
        });
        for (size_t at = 0; any && at < sums.size(); ++at) {
            if (sums[at] != noMatch)
                found.push_back({.service = quint32(place),
                                 .operation = quint32(at),
                                 .score = sums[at] + ownScore(service, qsizetype(at)),
                                 .scattered = scattered});
        }
    }
    for (const FoundOperation &preferred : m_preferred) {
        const auto at = std::lower_bound(found.begin(), found.end(), preferred, isEarlier);
        if (at != found.end() && !isEarlier(preferred, *at))
            at->score += preferred.score;
    }
    return found;
}

std::vector<FoundOperation> CatalogueSearch::found(const QString &text) const
{
    return namedOperations(text, false);
}

std::vector<FoundOperation> CatalogueSearch::joined(const QString &text, bool anyFound, const std::function<bool()> &isCancelled) const
{
    const QVector<SearchWord> words = wordsOf(text);
    std::vector<FoundOperation> joined;
    ScoreTable table;
    for (qsizetype place = 0; place < m_services.size() && !words.isEmpty(); ++place) {
        if (isCancelled())
            return {};
        if (!m_services[place].operations.isEmpty())
            joinService(words, m_services[place], quint32(place), table, joined);
    }
    if (joined.empty() && !anyFound)
        joined = namedOperations(text, true);
    sortByScore(joined, joined.size());
    return joined;
}

QString CatalogueSearch::label(const FoundOperation &found) const
{
    const Service &service = m_services[qsizetype(found.service)];
    if (found.kind == SearchHit::Kind::Operation)
        return service.operations.name(qsizetype(found.operation));
    const OperationList::Place place = service.operations.place(qsizetype(found.operation));
    return NameScan(*place.mapped, indexOf(*place.mapped, found.kind)).text(found.label);
}

SearchHit CatalogueSearch::hit(const FoundOperation &found, const QString &text) const
{
    const Service &service = m_services[qsizetype(found.service)];
    SearchHit hit{.kind = found.kind,
                  .operation = {service.cloud, service.product, service.version, service.operations.name(qsizetype(found.operation))},
                  .label = label(found),
                  .score = found.score};
    hit.positions = places(found, hit.label, text);
    return hit;
}

QVector<qsizetype> CatalogueSearch::places(const FoundOperation &found, const QString &label, const QString &text) const
{
    const Service &service = m_services[qsizetype(found.service)];
    QStringList words = searchWords(text);
    erase_if(words, [&service](const QString &word) { return namesService({word, letterSet(word)}, service); });
    return matchedPlaces(label, words, found.scattered ? Spelling::Scattered : Spelling::Tidy);
}

namespace {

/// The spellings of one kind in a part of a service that answer by themselves, at each operation that has them.
void findNames(const ServicePart &part, const Service &service, quint32 number, const QVector<SearchWord> &words, SearchHit::Kind kind,
               Spelling spelling, std::vector<FoundOperation> &found)
{
    ScoreTable table;
    WordRow row;
    const NameScan scan(part.mapped, indexOf(part.mapped, kind));
    WordRow sums(scan.labelCount(), 0);
    const bool any = std::all_of(words.cbegin(), words.cend(), [&](const SearchWord &word) {
        if (namesService(word, service))
            row.assign(scan.labelCount(), serviceScore);
        else if (!scoreLabels(word, scan, spelling, table, row))
            return false;
        return addRow(row, sums);
    });
    if (!any)
        return;
    for (const compiled::NameEntry &entry : scan.entries()) {
        const qint32 place = part.place(entry.operation());
        if (place >= 0 && sums[entry.label()] != noMatch)
            found.push_back({number, quint32(place), sums[entry.label()], kind, entry.label(), spelling == Spelling::Scattered});
    }
}

std::vector<FoundOperation> foundNames(const QVector<Service> &services, const QVector<SearchWord> &words, SearchHit::Kind kind,
                                       Spelling spelling)
{
    std::vector<FoundOperation> found;
    for (qsizetype number = 0; number < services.size(); ++number) {
        for (const ServicePart &part : partsOf(services[number]))
            findNames(part, services[number], quint32(number), words, kind, spelling, found);
    }
    return found;
}

} // namespace

std::vector<FoundOperation> CatalogueSearch::best(const QString &text, int limit, qsizetype *matching) const
{
    const QString asked = text.trimmed();
    const auto kind = asked.startsWith(u'#') ? SearchHit::Kind::Parameter
        : asked.startsWith(u'!')             ? SearchHit::Kind::ErrorCode
                                             : SearchHit::Kind::Operation;
    const QVector<SearchWord> words = wordsOf(asked);
    std::vector<FoundOperation> found;
    for (const auto spelling : {Spelling::Tidy, Spelling::Scattered}) {
        if (!found.empty() || words.isEmpty() || limit <= 0)
            break;
        found = kind == SearchHit::Kind::Operation ? namedOperations(asked, spelling == Spelling::Scattered)
                                                   : foundNames(m_services, words, kind, spelling);
    }
    if (matching)
        *matching = qsizetype(found.size());
    const size_t wanted = std::min(found.size(), size_t(std::max(0, limit)));
    sortByScore(found, wanted);
    found.resize(wanted);
    return found;
}

QVector<SearchHit> CatalogueSearch::find(const QString &text, int limit, qsizetype *matching) const
{
    QVector<SearchHit> hits;
    for (const FoundOperation &one : best(text, limit, matching))
        hits.append(hit(one, text));
    return hits;
}

} // namespace countersign
