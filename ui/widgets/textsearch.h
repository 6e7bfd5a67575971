// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textrows.h"

namespace countersign {

/// Where a text occurs in a layout, without regard to case, and which of these places is chosen.
class TextSearch {
public:
    struct Match {
        TextPlace from{};
        int cells = 0;
    };

    /// Looks anew; the match in front of the first one at or behind \p from is chosen, so that the next step goes there.
    void look(const QString &text, const TextLayout &layout, bool revealed, const TextPlace &from);
    void forget();
    const QString &text() const { return m_text; }
    int count() const { return int(m_matches.size()); }
    /// From 1; 0 when none is chosen.
    int current() const { return m_current + 1; }
    /// Chooses the next or the previous match, round the end. There is one.
    const Match &step(bool backwards);
    /// Matches that begin in \p line.
    QVector<Match> inLine(int line) const;

private:
    QString m_text{};
    std::vector<Match> m_matches{};
    int m_current = -1;
};

} // namespace countersign
