// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bytelines.h"

#include "ui/widgets/cellgrid.h"

#include <algorithm>

namespace countersign {

namespace {

/// End of the unit that starts at \p from, its separator included.
qsizetype unitEnd(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = from; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '&' || c == '\n')
            return at + 1;
        if (c == '%' && at + 2 < bytes.size() && bytes[at + 1] == '2' && bytes[at + 2] == '6')
            return at + 3;
    }
    return bytes.size();
}

} // namespace

std::vector<ByteLine> wrappedLines(const QByteArray &bytes, int columns)
{
    const QByteArrayView all(bytes);
    const int width = std::max(columns, 8);
    std::vector<ByteLine> lines{{}};
    int taken = 0;
    const auto breakAt = [&lines, &taken](qsizetype at, bool cut) {
        lines.back().to = at;
        lines.push_back({at, at, cut});
        taken = 0;
    };
    for (qsizetype at = 0; at < all.size();) {
        const qsizetype end = unitEnd(all, at);
        int cells = cellsIn(all.sliced(at, end - at));
        if (taken > 0 && taken + cells > width)
            breakAt(at, false);
        while (cells > width) {
            int used = 0;
            at += bytesWithin(all.sliced(at, end - at), width, &used);
            cells -= used;
            if (at >= end)
                break;
            breakAt(at, true);
        }
        taken += cells;
        at = end;
        if (all[end - 1] == '\n' && end < all.size())
            breakAt(end, false);
    }
    lines.back().to = all.size();
    return lines;
}

} // namespace countersign
