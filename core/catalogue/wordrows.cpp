// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/wordrows.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype shortestFurtherWord = 3;
constexpr qsizetype shortestProductWord = 2;

/// Finds a word in long texts. Whole blocks are looked through for its first and last letter at their distance, in a loop without branches that the compiler
/// makes vectors of.
class TextFinder {
public:
    explicit TextFinder(QStringView word)
        : m_word(word), m_first(word.front().unicode()), m_last(word.back().unicode()), m_distance(word.size() - 1)
    {
    }

    /// The first place from \p from on; negative when there is none.
    qsizetype find(QStringView text, qsizetype from) const
    {
        const char16_t *units = text.utf16();
        const qsizetype count = text.size() - m_distance; // of places at which it may begin
        for (qsizetype block = from; block < count; block += blockSize) {
            const bool isWhole = block + blockSize <= count;
            if (isWhole && !mayHold(units + block))
                continue;
            for (qsizetype at = block; at < std::min(block + blockSize, count); ++at) {
                if (units[at] == m_first && units[at + m_distance] == m_last && text.sliced(at, m_word.size()) == m_word)
                    return at;
            }
        }
        return -1;
    }

private:
    static constexpr qsizetype blockSize = 64;

    bool mayHold(const char16_t *block) const
    {
        quint16 any = 0;
        for (qsizetype at = 0; at < blockSize; ++at)
            any = quint16(any | quint16((block[at] == m_first) & (block[at + m_distance] == m_last)));
        return any != 0;
    }

    QStringView m_word;
    char16_t m_first, m_last;
    qsizetype m_distance;
};

/// What a word is worth that stands in a text; less than any run of as many letters in a name.
int textScore(const SearchWord &word, bool opensWord)
{
    return int(word.folded.size()) * (opensWord ? 3 : 1);
}

bool opensWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

int titleScore(const SearchWord &word, const Service &service)
{
    if (word.folded.size() >= shortestProductWord && service.product.startsWith(word.folded))
        return textScore(word, true);
    if (isTooShortForTexts(word))
        return noMatch;
    int best = noMatch;
    for (const QString &title : {service.titleEn, service.titleZh, service.code, service.product}) {
        if (const qsizetype at = title.indexOf(word.folded, 0, Qt::CaseInsensitive); at >= 0)
            best = std::max(best, textScore(word, opensWord(title, at)));
    }
    return best;
}

/// Fills the places of \p row that no name has filled.
void scoreTexts(const SearchWord &word, const ServicePart &part, WordRow &row)
{
    const TextFinder finder(word.folded);
    const QStringView texts = part.mapped.besideNames();
    const auto ends = part.mapped.besideEnds();
    auto end = ends.begin(); // of the operation that the place found belongs to
    for (qsizetype at = finder.find(texts, 0); at >= 0; at = finder.find(texts, at)) {
        end = std::upper_bound(end, ends.end(), uint32_t(at));
        const bool isWhole = at + word.folded.size() <= qsizetype(*end); // not the end of one text and the beginning of the next
        const auto operation = size_t(end - ends.begin());
        const qint32 place = part.twinPlace(uint32_t(operation));
        if (isWhole && place >= 0 && row[size_t(place)] == noMatch)
            row[size_t(place)] = textScore(word, (operation > 0 && at == qsizetype(ends[operation - 1])) || opensWord(texts, at));
        at = isWhole ? qsizetype(*end) : at + 1;
    }
}

} // namespace

ServicePart::ServicePart(const OperationSupplement &supplement, qsizetype firstSize)
    : mapped(*supplement.mapped), m_isFirst(false), m_places(supplement.mapped->service->operations()->size(), -1)
{
    for (size_t own = 0; own < supplement.only.size(); ++own)
        m_places[supplement.only[own]] = qint32(firstSize) + qint32(own);
    m_twinPlaces = m_places;
    for (size_t first = 0; first < supplement.twins.size(); ++first) {
        if (supplement.twins[first] > 0)
            m_twinPlaces[supplement.twins[first] - 1] = qint32(first);
    }
}

std::vector<ServicePart> partsOf(const Service &service)
{
    const OperationList &operations = service.operations;
    std::vector<ServicePart> parts;
    if (operations.isEmpty())
        return parts;
    parts.emplace_back(*operations.mapped());
    if (const OperationSupplement *supplement = operations.supplement())
        parts.emplace_back(*supplement, operations.size() - qsizetype(supplement->only.size()));
    return parts;
}

bool namesService(const SearchWord &word, const Service &service)
{
    return word.folded == service.product || word.folded == service.cloud || word.folded.compare(service.code, Qt::CaseInsensitive) == 0;
}

bool isTooShortForTexts(const SearchWord &word)
{
    const bool isChinese = !word.folded.isEmpty() && word.folded.front().script() == QChar::Script_Han; // two characters are a word
    return word.folded.size() < (isChinese ? 2 : shortestFurtherWord);
}

bool scoreLabels(const SearchWord &word, const NameScan &scan, Spelling spelling, ScoreTable &table, WordRow &row)
{
    row.assign(scan.labelCount(), noMatch);
    bool any = false;
    for (uint32_t position = 0; position < row.size(); ++position) {
        const NameScan::Label label = scan.label(position);
        if ((word.letters & ~label.letters) != 0)
            continue;
        const auto score = wordScore(word.folded, label.folded, label.bonuses, spelling, table);
        row[position] = score.value_or(noMatch);
        any = any || score;
    }
    return any;
}

void scoreOperations(const SearchWord &word, const Service &service, const std::vector<ServicePart> &parts, Spelling spelling,
                     ScoreTable &table, WordRow &row, const WordRow *asked)
{
    const auto count = size_t(service.operations.size());
    if (namesService(word, service)) {
        row.assign(count, serviceScore);
        return;
    }
    row.assign(count, noMatch);
    for (const ServicePart &part : parts) {
        const NameScan names(part.mapped, part.mapped.service->names());
        for (const compiled::NameEntry &entry : names.entries()) {
            const NameScan::Label label = names.label(entry.label());
            const qint32 place = part.place(entry.operation());
            if (place < 0 || (word.letters & ~label.letters) != 0 || (asked && (*asked)[size_t(place)] == noMatch))
                continue;
            if (const auto score = wordScore(word.folded, label.folded, label.bonuses, spelling, table))
                row[size_t(place)] = *score;
        }
    }
    for (const ServicePart &part : parts) {
        if (!isTooShortForTexts(word))
            scoreTexts(word, part, row);
    }
    if (const int title = titleScore(word, service); title != noMatch)
        std::replace(row.begin(), row.end(), noMatch, title);
}

} // namespace countersign
