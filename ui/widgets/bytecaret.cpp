// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bytecaret.h"

#include "ui/widgets/bytelayout.h"

#include <QKeyEvent>

#include <algorithm>

namespace countersign {

namespace {

qsizetype movedByRows(const ByteLayout &layout, qsizetype from, qsizetype rows)
{
    const qsizetype row = layout.rowOf(from);
    const qsizetype target = std::clamp<qsizetype>(row + rows, 0, qsizetype(layout.lines().size()) - 1);
    if (target == row && rows != 0)
        return rows < 0 ? 0 : layout.bytes().size();
    const qreal x = layout.xOf(layout.lines()[size_t(row)], from);
    return layout.offsetAt({int(x) + 1, layout.top(target, target) + layout.grid().lineHeight() / 2}, target);
}

qsizetype before(const QByteArray &bytes, qsizetype from)
{
    qsizetype to = from - 1;
    while (to > 0 && (static_cast<unsigned char>(bytes.at(to)) & 0xC0U) == 0x80)
        --to;
    return std::max<qsizetype>(0, to);
}

} // namespace

void ByteCaret::place(qsizetype offset, bool keepAnchor)
{
    m_position = offset;
    if (!keepAnchor)
        m_anchor = offset;
}

void ByteCaret::select(qsizetype from, qsizetype to)
{
    m_anchor = from;
    m_position = to;
}

void ByteCaret::limit(qsizetype size)
{
    m_position = std::min(m_position, size);
    m_anchor = std::min(m_anchor, size);
}

std::optional<qsizetype> caretMovedBy(const QKeyEvent &key, const ByteLayout &layout, qsizetype from, int page)
{
    const bool control = key.modifiers().testFlag(Qt::ControlModifier);
    const QByteArray &bytes = layout.bytes().bytes();
    const ByteLine &line = layout.lines()[size_t(layout.rowOf(from))];
    switch (key.key()) {
    case Qt::Key_Left:
        return before(bytes, from);
    case Qt::Key_Right:
        return from + (from < bytes.size() ? cellAt(bytes, from).bytes : 0);
    case Qt::Key_Up:
        return movedByRows(layout, from, -1);
    case Qt::Key_Down:
        return movedByRows(layout, from, 1);
    case Qt::Key_PageUp:
        return movedByRows(layout, from, -page);
    case Qt::Key_PageDown:
        return movedByRows(layout, from, page);
    case Qt::Key_Home:
        return control ? 0 : line.from;
    case Qt::Key_End:
        return control || line.to == bytes.size() ? bytes.size() : line.to - 1;
    default:
        return {};
    }
}

} // namespace countersign
