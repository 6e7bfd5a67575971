// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/namepairs.h"

#include <QHash>

namespace countersign {

namespace {

/// Gives each name of \p after that has no twin the first of \p before that is free and of the same spelling.
void pair(const QStringList &before, const QStringList &after, QVector<qsizetype> &twins, QVector<bool> &isTaken)
{
    QHash<QString, QVector<qsizetype>> places;
    for (qsizetype position = before.size() - 1; position >= 0; --position)
        if (!isTaken.at(position))
            places[before.at(position)].append(position); // the first is last, where it is taken
    for (qsizetype position = 0; position < after.size(); ++position) {
        const auto found = twins.at(position) < 0 ? places.find(after.at(position)) : places.end();
        if (found == places.end() || found->isEmpty())
            continue;
        twins[position] = found->takeLast();
        isTaken[twins.at(position)] = true;
    }
}

QStringList inLowerCase(const QStringList &names)
{
    QStringList lower;
    lower.reserve(names.size());
    for (const QString &name : names)
        lower.append(name.toLower());
    return lower;
}

} // namespace

NamePairs::NamePairs(const QStringList &before, const QStringList &after) : m_twins(after.size(), -1)
{
    if (before == after) { // as nearly always
        for (qsizetype position = 0; position < after.size(); ++position)
            m_twins[position] = position;
        return;
    }
    QVector<bool> isTaken(before.size(), false);
    pair(before, after, m_twins, isTaken);
    if (m_twins.contains(-1) && isTaken.contains(false))
        pair(inLowerCase(before), inLowerCase(after), m_twins, isTaken);
    for (qsizetype position = 0; position < before.size(); ++position)
        if (!isTaken.at(position))
            m_left.append(position);
}

} // namespace countersign
