// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/searchscore.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr uint8_t firstBonus = 14;
constexpr uint8_t startBonus = 10;
constexpr uint8_t plainBonus = 1;
constexpr int neighbourBonus = 6;
constexpr int gapCost = 3;
constexpr int exactBonus = 60;
constexpr int notReached = -1'000'000;

/// Fills the table: best score of a match whose last character of `word[0..row]` lies at `column`.
void fillScores(QStringView word, QStringView name, const uint8_t *bonuses, ScoreTable &table)
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
            if (!before) {
                current[column] = bonuses[column];
                continue;
            }
            const int afterNeighbour = column > 0 ? before[column - 1] + neighbourBonus : notReached;
            const int best = std::max(afterNeighbour, bestEarlier - gapCost);
            if (best > notReached / 2)
                current[column] = best + bonuses[column];
        }
    }
}

QVector<qsizetype> tracedPositions(qsizetype rows, qsizetype width, const uint8_t *bonuses, const ScoreTable &table)
{
    QVector<qsizetype> positions(rows);
    qsizetype limit = width;
    int wanted = notReached; // the score that the row below was made from; at the last row: the best
    for (qsizetype row = rows - 1; row >= 0; --row) {
        const int *scores = table.data() + row * width;
        qsizetype chosen = -1;
        for (qsizetype column = limit - 1; column >= 0; --column) {
            const bool isNeighbour = row < rows - 1 && column == limit - 1;
            const int offered = scores[column] + (row == rows - 1 ? 0 : isNeighbour ? neighbourBonus : -gapCost);
            if (wanted == notReached ? (chosen < 0 || scores[column] >= scores[chosen]) : offered == wanted) {
                chosen = column;
                if (wanted != notReached)
                    break;
            }
        }
        positions[row] = chosen;
        wanted = scores[chosen] - bonuses[chosen];
        limit = chosen;
    }
    return positions;
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

std::optional<int> subsequenceScore(QStringView word, QStringView name, const uint8_t *bonuses, ScoreTable &table,
                                    QVector<qsizetype> *positions)
{
    qsizetype found = 0;
    for (qsizetype column = 0; column < name.size() && found < word.size(); ++column)
        if (name[column] == word[found])
            ++found;
    if (found < word.size() || word.isEmpty())
        return std::nullopt;

    fillScores(word, name, bonuses, table);
    const auto lastRow = table.cend() - name.size();
    const int best = *std::max_element(lastRow, table.cend());
    if (positions)
        *positions = tracedPositions(word.size(), name.size(), bonuses, table);
    return best + (word.size() == name.size() ? exactBonus : 0) - static_cast<int>(name.size()) / 4;
}

} // namespace countersign
