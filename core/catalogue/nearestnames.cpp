// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/nearestnames.h"

#include <QVector>

#include <algorithm>
#include <numeric>

namespace countersign {

namespace {

/// Optimal string alignment: insertions, deletions, replacements and swapped neighbours cost one each.
qsizetype slipsApart(const QString &left, const QString &right)
{
    const qsizetype width = right.size() + 1;
    QVector<qsizetype> beforeLast(width), last(width), current(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype row = 1; row <= left.size(); ++row) {
        current[0] = row;
        for (qsizetype column = 1; column < width; ++column) {
            const bool same = left[row - 1] == right[column - 1];
            current[column] = std::min({last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1)});
            if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                current[column] = std::min(current[column], beforeLast[column - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last[width - 1];
}

} // namespace

QStringList nearestNames(const QString &wanted, const QStringList &names, qsizetype limit)
{
    constexpr qsizetype longestName = 128; // no name of a service is longer; keeps a pasted text cheap
    const QString folded = wanted.toCaseFolded();
    if (folded.isEmpty() || folded.size() > longestName)
        return {};
    const qsizetype tolerated = folded.size() <= 4 ? 1 : std::max<qsizetype>(2, folded.size() / 4);

    QVector<QPair<qsizetype, QString>> near;
    for (const QString &name : names) {
        const QString other = name.toCaseFolded();
        const bool holds = folded.size() >= 3 && other.contains(folded);
        if (!holds && qAbs(other.size() - folded.size()) > tolerated)
            continue;
        const qsizetype distance = slipsApart(folded, other);
        if (distance <= tolerated && distance < folded.size())
            near.append({distance, name});
        else if (holds)
            near.append({tolerated + distance, name});
    }
    std::stable_sort(near.begin(), near.end(), [](const auto &left, const auto &right) { return left.first < right.first; });

    QStringList nearest;
    for (const auto &candidate : near) {
        if (nearest.size() == limit)
            break;
        if (!nearest.contains(candidate.second))
            nearest.append(candidate.second);
    }
    return nearest;
}

} // namespace countersign
