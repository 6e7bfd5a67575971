// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>

namespace countersign {

/// Which name of one list is which of another: the same, or, of those left over, the one that differs by letter case alone. A name that occurs twice has its
/// twins in order.
class NamePairs {
public:
    NamePairs(const QStringList &before, const QStringList &after);

    /// Of a position in the second list: the one in the first; -1 when there is none.
    qsizetype twinOf(qsizetype after) const { return m_twins.at(after); }
    /// Positions in the first list that nothing of the second goes with, in order.
    const QVector<qsizetype> &withoutTwin() const { return m_left; }

private:
    QVector<qsizetype> m_twins{}, m_left{};
};

} // namespace countersign
