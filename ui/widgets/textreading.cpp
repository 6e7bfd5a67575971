// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textreading.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype wholeForReaders = qsizetype(1) << 20;

} // namespace

QByteArray bytesBetween(const QByteArray &line, int fromCell, int toCell)
{
    const auto offset = [&line](int cell) {
        qsizetype at = 0;
        for (int taken = 0; at < line.size() && taken < cell;) {
            const Cell next = cellAt(line, at);
            taken += next.width;
            at += next.bytes;
        }
        return at;
    };
    const qsizetype from = offset(fromCell);
    return line.mid(from, offset(toCell) - from);
}

bool TextReading::isLong() const
{
    return m_rows.content().source.size() > wholeForReaders;
}

void TextReading::setInSight(qint64 firstRow, int rows)
{
    m_inSight = {firstRow, rows};
    if (isLong())
        forget();
}

const TextReading::Read &TextReading::read() const
{
    if (m_read)
        return *m_read;
    const bool isPart = isLong() && !m_rows.isEmpty();
    const int first = isPart ? m_rows.lineAt(m_inSight.first).first : 0;
    const int end = isPart ? m_rows.lineAt(m_inSight.first + m_inSight.second).first + 1 : m_rows.lineCount();
    Read read{.firstLine = first};
    for (int index = first; index < end; ++index) {
        const TextLine &line = m_rows.line(index);
        if (index > first && line.number > 0)
            read.text += u'\n';
        read.starts.push_back(int(read.text.size()));
        read.text += readableText(m_rows.content().lineBytes(line, m_rows.isRevealed()));
    }
    m_read = std::move(read);
    return *m_read;
}

int TextReading::unitsTo(const TextPlace &place) const
{
    const Read &all = read();
    const int line = place.line - all.firstLine;
    if (line < 0 || all.starts.empty())
        return 0;
    if (line >= int(all.starts.size()))
        return int(all.text.size());
    const QByteArray bytes = m_rows.content().lineBytes(m_rows.line(place.line), m_rows.isRevealed());
    return all.starts[size_t(line)] + int(readableText(bytesBetween(bytes, 0, place.cell)).size());
}

TextPlace TextReading::placeOf(int units) const
{
    const Read &all = read();
    if (all.starts.empty())
        return {};
    const auto after = std::upper_bound(all.starts.cbegin(), all.starts.cend(), units);
    const auto line = size_t(std::max<qsizetype>(0, after - all.starts.cbegin() - 1));
    const int index = all.firstLine + int(line);
    const QByteArray bytes = m_rows.content().lineBytes(m_rows.line(index), m_rows.isRevealed());
    const qsizetype within = bytesOfReadable(bytes, std::max(0, units - all.starts[line]));
    return {index, cellsIn(QByteArrayView(bytes).first(within))};
}

std::pair<int, int> TextReading::rowAt(int units) const
{
    const Read &all = read();
    if (all.starts.empty())
        return {};
    const TextPlace place = placeOf(units);
    const auto line = size_t(place.line - all.firstLine);
    const int rows = m_rows.rowCount(place.line);
    const int row = std::min(std::max(0, place.cell - m_rows.line(place.line).indent) / m_rows.rowCells(m_rows.line(place.line)), rows - 1);
    const auto [from, to] = m_rows.cellsOfRow(place.line, row);
    const int endOfLine = line + 1 < all.starts.size() ? all.starts[line + 1] : int(all.text.size());
    return {unitsTo({place.line, from}), row + 1 < rows ? unitsTo({place.line, to}) : endOfLine};
}

} // namespace countersign
