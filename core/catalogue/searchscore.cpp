// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/searchscore.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace countersign {

namespace {

constexpr uint8_t firstBonus = 14;
constexpr uint8_t startBonus = 10;
constexpr uint8_t plainBonus = 1;
constexpr int neighbourBonus = 6;
constexpr int gapCost = 3;
constexpr int exactBonus = 60;
constexpr int notReached = -1'000'000;

/// Whether a run of letters may begin at a character.
bool mayOpenRun(Spelling spelling, uint8_t bonus)
{
    return spelling == Spelling::Scattered || bonus >= startBonus;
}

/// Fills the table: best score of a match whose last character of `word[0..row]` lies at `column`.
void fillScores(QStringView word, QStringView name, const uint8_t *bonuses, Spelling spelling, ScoreTable &table)
{
    const auto width = static_cast<size_t>(name.size());
    table.assign(width * static_cast<size_t>(word.size()), notReached);
    for (qsizetype row = 0; row < word.size(); ++row) {
        int *current = table.data() + static_cast<size_t>(row) * width;
        const int *before = row > 0 ? current - width : nullptr;
        int bestEarlier = notReached; // over columns left of the neighbour
        for (qsizetype column = row; column < name.size(); ++column) {
            if (before && column > 1)
                bestEarlier = std::max(bestEarlier, before[column - 2]);
            if (name[column] != word[row])
                continue;
            const bool opensRun = mayOpenRun(spelling, bonuses[column]);
            if (!before) {
                if (opensRun)
                    current[column] = bonuses[column];
                continue;
            }
            const int afterNeighbour = column > 0 ? before[column - 1] + neighbourBonus : notReached;
            const int best = opensRun ? std::max(afterNeighbour, bestEarlier - gapCost) : afterNeighbour;
            if (best > notReached / 2)
                current[column] = best + bonuses[column];
        }
    }
}

/// From the last row up: the column of the best score, then the one that each score was made from.
QVector<qsizetype> tracedPositions(qsizetype rows, qsizetype width, const uint8_t *bonuses, Spelling spelling, const ScoreTable &table)
{
    QVector<qsizetype> positions(rows);
    const int *last = table.data() + (rows - 1) * width;
    qsizetype below = width - 1;
    for (qsizetype column = width - 1; column >= 0; --column)
        if (last[column] > last[below])
            below = column;
    positions[rows - 1] = below;
    for (qsizetype row = rows - 2; row >= 0; --row) {
        const int *scores = table.data() + row * width;
        const int wanted = scores[width + below] - bonuses[below];
        qsizetype column = below - 1;
        if (scores[column] + neighbourBonus != wanted && mayOpenRun(spelling, bonuses[below])) {
            do
                --column;
            while (scores[column] - gapCost != wanted);
        }
        positions[row] = below = column;
    }
    return positions;
}

int lengthScore(QStringView word, QStringView name)
{
    return (word.size() == name.size() ? exactBonus : 0) - static_cast<int>(name.size()) / 4;
}

/// The best place at which the word stands in a row; at the start of a word if it stands so anywhere.
std::optional<std::pair<int, qsizetype>> bestRun(QStringView word, QStringView name, const uint8_t *bonuses)
{
    std::optional<std::pair<int, qsizetype>> best;
    for (qsizetype at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
        int score = bonuses[at];
        for (qsizetype place = at + 1; place < at + word.size(); ++place)
            score += neighbourBonus + bonuses[place];
        if (!best || score > best->first)
            best = {score, at};
        if (bonuses[at] >= startBonus)
            break;
    }
    return best;
}

/// Whether the letters are there in their order, the first of them where a run may begin. More is seen when they are scored.
bool isSubsequence(QStringView word, QStringView name, const uint8_t *bonuses, Spelling spelling)
{
    qsizetype found = 0;
    for (qsizetype column = 0; column < name.size() && found < word.size(); ++column)
        if (name[column] == word[found] && (found > 0 || mayOpenRun(spelling, bonuses[column])))
            ++found;
    return found == word.size();
}

} // namespace

std::vector<uint8_t> characterBonuses(QStringView name)
{
    std::vector<uint8_t> bonuses;
    bonuses.reserve(static_cast<size_t>(name.size()));
    for (qsizetype index = 0; index < name.size(); ++index) {
        const QChar character = name[index];
        const QChar before = index > 0 ? name[index - 1] : QChar();
        const bool opensWord = (character.isUpper() && !before.isUpper()) || (before.isPunct() && !character.isPunct())
            || (character.isDigit() && !before.isDigit()) || (character.isUpper() && index + 1 < name.size() && name[index + 1].isLower());
        bonuses.push_back(index == 0 ? firstBonus : opensWord ? startBonus : plainBonus);
    }
    return bonuses;
}

quint64 letterSet(QStringView folded)
{
    quint64 set = 0;
    for (const QChar character : folded)
        set |= quint64(1) << (character.unicode() % 64);
    return set;
}

std::optional<int> wordScore(QStringView word, QStringView name, const uint8_t *bonuses, Spelling spelling, ScoreTable &table,
                             QVector<qsizetype> *positions)
{
    if (word.isEmpty() || word.size() > name.size())
        return std::nullopt;
    const auto run = bestRun(word, name, bonuses);
    int best = run ? run->first : notReached;
    const bool opensWord = run && bonuses[run->second] >= startBonus;
    if (!opensWord && word.size() > 1 && isSubsequence(word, name, bonuses, spelling)) {
        fillScores(word, name, bonuses, spelling, table);
        const int apart = *std::max_element(table.cend() - name.size(), table.cend());
        if (apart > best) {
            if (positions)
                *positions = tracedPositions(word.size(), name.size(), bonuses, spelling, table);
            return apart + lengthScore(word, name);
        }
    }
    if (!run)
        return std::nullopt;
    if (positions) {
        positions->resize(word.size());
        std::iota(positions->begin(), positions->end(), run->second);
    }
    return best + lengthScore(word, name);
}

QVector<qsizetype> matchedPlaces(const QString &name, const QStringList &words, Spelling spelling)
{
    const std::vector<uint8_t> bonuses = characterBonuses(name);
    QString folded = name;
    std::transform(name.cbegin(), name.cend(), folded.begin(), [](QChar one) { return one.toLower(); }); // one for one: places stay
    ScoreTable table;
    QVector<qsizetype> places;
    for (const QString &word : words) {
        QVector<qsizetype> own;
        if (wordScore(word.toLower(), folded, bonuses.data(), spelling, table, &own))
            places += own;
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace countersign
