// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textrows.h"

#include <optional>

namespace countersign {

/// The bytes of \p line between two cells.
QByteArray bytesBetween(const QByteArray &line, int fromCell, int toCell);

/// The text of a view as screen readers get it, and which place stands at which UTF-16 unit. Of a text above 1 MiB it is the part in sight.
class TextReading {
public:
    explicit TextReading(const TextRows &rows) : m_rows(rows) { }
    /// Content, masks or folds changed.
    void forget() { m_read.reset(); }
    /// The rows in sight; of a long text they are what is read.
    void setInSight(qint64 firstRow, int rows);

    const QString &text() const { return read().text; }
    int unitsTo(const TextPlace &place) const;
    TextPlace placeOf(int units) const;
    /// First unit of the painted row that holds a unit, and the one behind its last; a line end belongs to the row it ends.
    std::pair<int, int> rowAt(int units) const;

private:
    struct Read {
        QString text{};
        int firstLine = 0;
        std::vector<int> starts{}; ///< the unit at which each line begins
    };
    const Read &read() const;
    bool isLong() const;

    const TextRows &m_rows;
    std::pair<qint64, int> m_inSight{};
    mutable std::optional<Read> m_read{};
};

} // namespace countersign
