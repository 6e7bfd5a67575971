// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/shownstrings.h"

#include <algorithm>
#include <vector>

namespace countersign {

/// The differences of two strings in a fixed-advance grid: pairs of aligned lines around each difference, and between them how much is equal.
class DifferenceLayout {
public:
    /// Some columns of a pair of lines: the same bytes on both, or the two sides of a difference.
    struct Run {
        int column = 0;
        int cells = 0; ///< the wider side's
        QByteArray upper{}, lower{};
        int difference = -1;
        bool isNamed = false; ///< equal, and of the value or name that the difference is in
    };
    struct Row {
        std::vector<Run> runs{};
        std::vector<int> begins{}; ///< differences whose first run stands here
        qsizetype equalBytes = 0;  ///< instead of runs: so much is equal and left out
        int equalValues = 0;       ///< of so many values
        int notShown = 0;          ///< instead of runs: so many more differences

        bool hasRuns() const { return !runs.empty(); }
        /// Two lines, for they differ; a row of equal runs is one line.
        bool isPair() const
        {
            return std::any_of(runs.cbegin(), runs.cend(), [](const Run &run) { return run.difference >= 0; });
        }
    };

    void setStrings(const ShownStrings &strings) { m_strings = strings; }
    const ShownStrings &strings() const { return m_strings; }
    /// \param columns that a line has, at least 16
    void layOut(int columns);
    const std::vector<Row> &rows() const { return m_rows; }
    /// Differences that have a place in the rows: beyond some hundreds nobody reads on.
    int shownCount() const;
    /// The row in which it begins; -1 when it is not shown.
    int rowOf(int difference) const;

private:
    struct Hunk {
        int first = 0, last = 0;    ///< differences
        qsizetype from = 0, to = 0; ///< of our bytes, with the equal bytes around
    };
    std::vector<Hunk> hunks() const;
    qsizetype contextBefore(qsizetype at, qsizetype least) const;
    qsizetype contextBehind(qsizetype at, qsizetype most) const;
    void addEqualRow(qsizetype from, qsizetype to);
    void addHunk(const Hunk &hunk);
    void addEqual(qsizetype from, qsizetype to, const QVector<Segment> &named);
    void addDifference(int index);
    void put(QByteArray upper, QByteArray lower, int difference, bool isNamed);
    void breakLine();
    int columnsLeft() const { return m_columns - m_column; }

    ShownStrings m_strings{};
    std::vector<Row> m_rows{};
    int m_columns = 80;
    int m_column = 0;
    bool m_isOpen = false; ///< the last row is a pair that may grow
};

} // namespace countersign
