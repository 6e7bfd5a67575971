// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace countersign {

/// A line of wrapped bytes.
struct ByteLine {
    qsizetype from = 0;
    qsizetype to = 0;
    bool cut = false; ///< goes on with a unit that was too long for the line before: ↪ in the gutter

    bool operator==(const ByteLine &) const = default;
};

/// Breaks \p bytes into lines of at most \p columns cells: only behind `&`, `%26` and newlines; a unit longer than a line is cut at the edge.
/// No bytes give one empty line.
std::vector<ByteLine> wrappedLines(const QByteArray &bytes, int columns);

} // namespace countersign
