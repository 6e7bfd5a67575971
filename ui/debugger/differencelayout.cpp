// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/differencelayout.h"

#include "ui/widgets/cellgrid.h"
#include "ui/widgets/litranges.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShown = 300;
constexpr int leastColumns = 16;
constexpr qsizetype leastGap = 24;                       ///< equal bytes between two differences that are worth a row of their own
constexpr qsizetype leastContext = 12, mostContext = 64; ///< equal bytes beside a difference
constexpr int rowsOfADifference = 6;

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// Whether a percent-code or a character of UTF-8 goes on at \p at.
bool isInside(const QByteArray &bytes, qsizetype at)
{
    if (at <= 0 || at >= bytes.size())
        return false;
    if ((static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80)
        return true;
    const auto isPercent = [&](qsizetype back) { return at >= back && bytes[at - back] == '%'; };
    if (isPercent(1) || (isPercent(2) && isHexDigit(bytes[at - 1])))
        return true;
    return isPercent(3) && bytes[at - 2] == '2' && bytes[at - 1] == '5' && isHexDigit(bytes[at]);
}

/// A value that has a name: not the method, not the path, not a hash.
bool isNamedValue(const Origin &origin)
{
    switch (origin.kind) {
    case Origin::Kind::Literal:
    case Origin::Kind::Method:
    case Origin::Kind::Endpoint:
    case Origin::Kind::Path:
    case Origin::Kind::Body:
    case Origin::Kind::Step:
        return false;
    default:
        return origin.part == Origin::Part::Value;
    }
}

/// Where a pair of a query begins or a line does.
bool isBoundary(const QByteArray &bytes, qsizetype at)
{
    if (at == 0 || at == bytes.size() || bytes[at - 1] == '\n' || bytes[at] == '&')
        return true;
    return QByteArrayView(bytes).sliced(at).startsWith("%26");
}

/// The side of a difference as it is painted: what cannot be seen is made visible, and what is far too long loses its middle.
QByteArray paintedSide(const QByteArray &bytes, int columns)
{
    const qsizetype most = qsizetype(columns) * rowsOfADifference;
    if (bytes.size() <= most)
        return visibleText(bytes).toUtf8();
    qsizetype head = most * 2 / 3;
    qsizetype tail = bytes.size() - most / 4;
    while (isInside(bytes, head))
        --head;
    while (isInside(bytes, tail))
        ++tail;
    const QString cut = QCoreApplication::translate("DifferenceLayout", " … %1 bytes … ").arg(QLocale().toString(tail - head));
    return QString(visibleText(bytes.first(head)) + cut + visibleText(bytes.sliced(tail))).toUtf8();
}

} // namespace

int DifferenceLayout::shownCount() const
{
    return std::min(mostShown, int(m_strings.comparison.differences.size()));
}

int DifferenceLayout::rowOf(int difference) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const auto &begins = m_rows[row].begins;
        if (std::find(begins.cbegin(), begins.cend(), difference) != begins.cend())
            return int(row);
    }
    return -1;
}

void DifferenceLayout::layOut(int columns)
{
    m_columns = std::max(columns, leastColumns);
    m_rows.clear();
    m_isOpen = false;
    qsizetype at = 0;
    for (const Hunk &hunk : hunks()) {
        addEqualRow(at, hunk.from);
        addHunk(hunk);
        at = hunk.to;
    }
    const int more = int(m_strings.comparison.differences.size()) - shownCount();
    if (more > 0)
        m_rows.push_back({.notShown = more});
    else
        addEqualRow(at, m_strings.comparison.ours.size());
}

qsizetype DifferenceLayout::contextBefore(qsizetype at, qsizetype least) const
{
    const QByteArray &ours = m_strings.comparison.ours.bytes();
    for (qsizetype from = least; from < at; ++from) {
        if (isBoundary(ours, from))
            return from;
    }
    while (least < at && isInside(ours, least))
        ++least;
    return least;
}

qsizetype DifferenceLayout::contextBehind(qsizetype at, qsizetype most) const
{
    const QByteArray &ours = m_strings.comparison.ours.bytes();
    const qsizetype lineEnd = ours.indexOf('\n', at);
    if (lineEnd >= 0 && lineEnd < most)
        return lineEnd + 1; // the rest of the line is enough
    for (qsizetype to = most; to > at; --to) {
        if (isBoundary(ours, to))
            return to;
    }
    while (most > at && isInside(ours, most))
        --most;
    return most;
}

std::vector<DifferenceLayout::Hunk> DifferenceLayout::hunks() const
{
    const Comparison &comparison = m_strings.comparison;
    std::vector<Hunk> list;
    for (int index = 0; index < shownCount(); ++index) {
        const Difference &difference = comparison.differences[index];
        const qsizetype end = difference.oursOffset + difference.oursLength;
        const qsizetype wide = std::max(difference.oursLength, difference.theirsLength);
        const qsizetype before = std::clamp<qsizetype>((m_columns - wide) / 2 - 2, leastContext, mostContext);
        const qsizetype from = contextBefore(difference.oursOffset, std::max<qsizetype>(0, difference.oursOffset - before));
        const qsizetype behind = std::clamp<qsizetype>(m_columns - wide - (difference.oursOffset - from), leastContext, mostContext);
        const qsizetype to = contextBehind(end, std::min(comparison.ours.size(), end + behind));
        if (!list.empty() && from - list.back().to < leastGap) {
            list.back().last = index;
            list.back().to = std::max(list.back().to, to);
        } else {
            list.push_back({index, index, from, to});
        }
    }
    // Nothing is left out for a few bytes at the ends.
    if (!list.empty() && list.front().from < leastGap)
        list.front().from = 0;
    if (!list.empty() && list.back().last + 1 == comparison.differences.size() && comparison.ours.size() - list.back().to < leastGap)
        list.back().to = comparison.ours.size();
    return list;
}

void DifferenceLayout::addEqualRow(qsizetype from, qsizetype to)
{
    if (from >= to)
        return;
    Row row{.equalBytes = to - from};
    for (const Segment &segment : m_strings.comparison.ours.segments()) {
        row.equalValues += isNamedValue(segment.origin) && segment.offset >= from && segment.offset + segment.length <= to;
    }
    m_rows.push_back(std::move(row));
    m_isOpen = false;
}

void DifferenceLayout::addHunk(const Hunk &hunk)
{
    m_isOpen = false;
    const Comparison &comparison = m_strings.comparison;
    qsizetype at = hunk.from;
    for (int index = hunk.first; index <= hunk.last; ++index) {
        const Difference &difference = comparison.differences[index];
        QVector<Segment> named;
        for (const Origin &origin : difference.origins.first(std::min<qsizetype>(2, difference.origins.size())))
            named += litRanges(comparison.ours, origin);
        addEqual(at, difference.oursOffset, named);
        addDifference(index);
        at = difference.oursOffset + difference.oursLength;
        const qsizetype next = index < hunk.last ? comparison.differences[index + 1].oursOffset : hunk.to;
        // What belongs to this difference stands out behind it as well.
        qsizetype end = at;
        for (const Segment &range : std::as_const(named)) {
            if (range.offset <= at && endOf(range) > end)
                end = std::min(endOf(range), next);
        }
        addEqual(at, end, named);
        at = end;
    }
    addEqual(at, hunk.to, {});
    m_isOpen = false;
}

/// In pieces that a line may be broken between, and that are of one look.
void DifferenceLayout::addEqual(qsizetype from, qsizetype to, const QVector<Segment> &named)
{
    const QByteArray &ours = m_strings.comparison.ours.bytes();
    const auto isNamedAt = [&named](qsizetype at) {
        return std::any_of(named.cbegin(), named.cend(), [at](const Segment &range) { return at >= range.offset && at < endOf(range); });
    };
    while (from < to) {
        const bool isNamed = isNamedAt(from);
        qsizetype end = from + 1;
        while (end < to && isNamedAt(end) == isNamed && !isBoundary(ours, end))
            ++end;
        const QByteArray piece = ours.mid(from, end - from);
        put(piece, piece, -1, isNamed);
        if (piece.endsWith('\n'))
            breakLine();
        from = end;
    }
}

void DifferenceLayout::addDifference(int index)
{
    const Comparison &comparison = m_strings.comparison;
    const Difference &difference = comparison.differences[index];
    QByteArray ours = paintedSide(comparison.ours.bytes().mid(difference.oursOffset, difference.oursLength), m_columns);
    QByteArray theirs = paintedSide(comparison.theirs.mid(difference.theirsOffset, difference.theirsLength), m_columns);
    if (m_strings.isTheirsAbove())
        ours.swap(theirs);
    put(ours, theirs, index, false);
}

void DifferenceLayout::breakLine()
{
    m_isOpen = false;
}

/// Into the present line if it fits, or could not fit into any; cut where no line is long enough.
void DifferenceLayout::put(QByteArray upper, QByteArray lower, int difference, bool isNamed)
{
    bool isFirst = true;
    do {
        const int cells = std::max({cellsIn(upper), cellsIn(lower), 1});
        if (m_isOpen && (columnsLeft() < 1 || (cells > columnsLeft() && cells <= m_columns)))
            m_isOpen = false;
        if (!m_isOpen) {
            m_rows.emplace_back();
            m_column = 0;
            m_isOpen = true;
        }
        Run run{m_column, cells, upper, lower, difference, isNamed};
        if (cells > columnsLeft()) {
            run.upper = upper.first(upper.isEmpty() ? 0 : bytesWithin(upper, columnsLeft()));
            run.lower = lower.first(lower.isEmpty() ? 0 : bytesWithin(lower, columnsLeft()));
            run.cells = std::max({cellsIn(run.upper), cellsIn(run.lower), 1});
        }
        upper.remove(0, run.upper.size());
        lower.remove(0, run.lower.size());
        m_column += run.cells;
        if (isFirst && difference >= 0)
            m_rows.back().begins.push_back(difference);
        m_rows.back().runs.push_back(std::move(run));
        isFirst = false;
    } while (!upper.isEmpty() || !lower.isEmpty());
}

} // namespace countersign
