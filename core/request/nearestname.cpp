// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/nearestname.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace countersign {

namespace {

/// Letters to insert, delete or replace; letter case counts as nothing.
qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t column = static_cast<size_t>(j);
            const qsizetype replaced = diagonal + (a.at(i - 1).toCaseFolded() == b.at(j - 1).toCaseFolded() ? 0 : 1);
            diagonal = row[column];
            row[column] = std::min({replaced, row[column] + 1, row[column - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestName(const QString &typed, const QStringList &names)
{
    QString nearest;
    qsizetype best = std::max<qsizetype>(2, typed.size() / 3) + 1;
    for (const QString &name : names) {
        if (std::abs(name.size() - typed.size()) >= best)
            continue;
        const qsizetype distance = editDistance(typed, name);
        if (distance < best) {
            best = distance;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace countersign
