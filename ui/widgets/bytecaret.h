// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <optional>
#include <utility>

class QKeyEvent;

namespace countersign {

class ByteLayout;

/// A caret in bytes and the selection between it and its anchor.
class ByteCaret {
public:
    qsizetype position() const { return m_position; }
    bool hasSelection() const { return m_position != m_anchor; }
    /// First byte and the one behind the last; equal when nothing is selected.
    std::pair<qsizetype, qsizetype> selection() const { return std::minmax(m_position, m_anchor); }
    void place(qsizetype offset, bool keepAnchor);
    void select(qsizetype from, qsizetype to);
    /// The bytes became fewer.
    void limit(qsizetype size);

private:
    qsizetype m_position = 0;
    qsizetype m_anchor = 0;
};

/// Where a key takes a caret that stands at \p from; nothing for keys that move no caret. \param page rows that are in sight
std::optional<qsizetype> caretMovedBy(const QKeyEvent &key, const ByteLayout &layout, qsizetype from, int page);

} // namespace countersign
