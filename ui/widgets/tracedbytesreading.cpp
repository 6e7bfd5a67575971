// SPDX-License-Identifier: GPL-3.0-or-later
// What the view of bytes says to screen readers: its text, its caret and selection, and where the bytes at the caret came from.
#include "ui/widgets/originpainting.h"
#include "ui/widgets/tracedbytesview.h"

namespace countersign {

const ReadableBytes &TracedBytesView::readable() const
{
    if (!m_readable)
        m_readable.emplace(bytes().bytes());
    return *m_readable;
}

void TracedBytesView::setSummary(const QString &sentence)
{
    m_summary = sentence;
    describe();
}

/// Where the focus is, the description says where the bytes at the caret came from; a screen reader speaks it when it changes.
void TracedBytesView::describe()
{
    QStringList sentences{m_atCaret, m_summary};
    sentences.removeAll(QString());
    const QString description = sentences.join(u'\n');
    if (description != accessibleDescription())
        setAccessibleDescription(description);
}

/// On another line the origins of all it holds, on the same line that of the bytes at the caret.
void TracedBytesView::describeCaret()
{
    m_atCaret.clear();
    const qsizetype row = hasFocus() ? m_layout.rowOf(caret()) : -1;
    if (row >= 0 && row == m_describedRow) {
        if (const Segment *segment = bytes().segmentAt(caret()))
            m_atCaret = tr("At byte %1: %2").arg(caret()).arg(originSentence(segment->origin));
    } else if (row >= 0) {
        const ByteLine &line = lines()[size_t(row)];
        QStringList origins;
        for (const ByteLayout::Piece &piece : m_layout.pieces(line)) {
            if (piece.segment->origin.kind != Origin::Kind::Literal)
                origins.append(originSentence(piece.segment->origin));
        }
        origins.removeDuplicates();
        if (!origins.isEmpty())
            m_atCaret = tr("Line from byte %1: %2").arg(line.from).arg(origins.join(tr(", ")));
    }
    m_describedRow = row;
    describe();
}

QString TracedBytesView::accessibleText() const
{
    return readable().text();
}

int TracedBytesView::accessibleCaret() const
{
    return readable().unitsTo(caret());
}

void TracedBytesView::setAccessibleCaret(int offset)
{
    setCaret(readable().offsetOf(offset));
    ensureCaretVisible();
}

std::pair<int, int> TracedBytesView::accessibleSelection() const
{
    const auto [from, to] = m_caret.selection();
    return {readable().unitsTo(from), readable().unitsTo(to)};
}

void TracedBytesView::setAccessibleSelection(int start, int end)
{
    m_caret.place(readable().offsetOf(start), false);
    setCaret(readable().offsetOf(end), true);
}

QRect TracedBytesView::accessibleRect(int offset) const
{
    return byteRect(readable().offsetOf(offset)).translated(viewport()->pos());
}

int TracedBytesView::accessibleOffsetAt(const QPoint &point) const
{
    return readable().unitsTo(m_layout.offsetAt(point - viewport()->pos(), firstRow()));
}

std::pair<int, int> TracedBytesView::accessibleLine(int offset) const
{
    const ByteLine &line = lines()[size_t(m_layout.rowOf(readable().offsetOf(offset)))];
    return {readable().unitsTo(line.from), readable().unitsTo(line.to)};
}

AccessibleRun TracedBytesView::accessibleRun(int offset) const
{
    const Segment *segment = bytes().segmentAt(readable().offsetOf(offset));
    if (!segment)
        return {readable().unitsTo(bytes().size()), readable().unitsTo(bytes().size()), {}};
    return {readable().unitsTo(segment->offset), readable().unitsTo(endOf(*segment)), originSentence(segment->origin)};
}

} // namespace countersign
