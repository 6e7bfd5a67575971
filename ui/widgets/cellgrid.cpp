// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cellgrid.h"

#include <QFontMetricsF>
#include <QPainter>

namespace countersign {

namespace {

bool isPlainAscii(char c)
{
    return c >= 0x20 && c < 0x7F;
}

/// Length of the well-formed UTF-8 sequence at the start of \p source and its code point; 0 when there is none.
int utf8Sequence(QByteArrayView source, char32_t &codePoint)
{
    const auto byte = [&source](int i) { return static_cast<unsigned char>(source[i]); };
    const unsigned char lead = byte(0);
    const int length = lead < 0x80    ? 1
        : lead >= 0xC2 && lead < 0xE0 ? 2
        : lead >= 0xE0 && lead < 0xF0 ? 3
        : lead >= 0xF0 && lead < 0xF5 ? 4
                                      : 0;
    if (length == 0 || source.size() < length)
        return 0;
    if (length == 1) {
        codePoint = lead;
        return 1;
    }
    codePoint = lead & (0x7FU >> length);
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return 0;
        codePoint = (codePoint << 6U) | (byte(i) & 0x3FU);
    }
    const bool tooLong = (length == 3 && codePoint < 0x800) || (length == 4 && codePoint < 0x10000);
    const bool notText = (codePoint >= 0xD800 && codePoint < 0xE000) || codePoint > 0x10FFFF;
    return tooLong || notText ? 0 : length;
}

/// East Asian Wide and Fullwidth blocks and emoji, coarse: what the fallback fonts draw in two advances.
bool isWide(char32_t c)
{
    struct Range {
        char32_t from, to;
    };
    static constexpr Range ranges[] = {{0x1100, 0x115F}, {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
                                       {0xA000, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE4F},   {0xFF00, 0xFF60},
                                       {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    return std::any_of(std::begin(ranges), std::end(ranges), [c](const Range &range) { return c >= range.from && c <= range.to; });
}

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

Cell escapedCell(const QString &text, qsizetype bytes)
{
    return {text, bytes, int(text.size()), true};
}

Cell invisibleCell(char32_t c, qsizetype bytes)
{
    if (c == U'\n')
        return escapedCell(QStringLiteral("\u23CE"), bytes);
    if (c == U'\r')
        return escapedCell(QStringLiteral("\\r"), bytes);
    if (c == U'\t')
        return {QStringLiteral("\u21E5"), bytes, 2, true};
    return escapedCell(u"<U+" + QString::number(uint(c), 16).toUpper().rightJustified(4, u'0') + u'>', bytes);
}

} // namespace

Cell cellAt(QByteArrayView source, qsizetype offset)
{
    if (isPlainAscii(source[offset]))
        return {QString(QLatin1Char(source[offset])), 1, 1, false};
    char32_t c = 0;
    const int length = utf8Sequence(source.sliced(offset), c);
    if (length == 0) {
        const QByteArray hex = QByteArray(1, source[offset]).toHex().toUpper();
        return escapedCell(u"\\x" + QString::fromLatin1(hex), 1);
    }
    if (isInvisible(c))
        return invisibleCell(c, length);
    Cell cell{QString::fromUcs4(&c, 1), length, isWide(c) ? 2 : 1, false};
    while (offset + cell.bytes < source.size()) {
        char32_t mark = 0;
        const int more = utf8Sequence(source.sliced(offset + cell.bytes), mark);
        if (more < 2 || !isMark(mark))
            break;
        cell.text += QString::fromUcs4(&mark, 1);
        cell.bytes += more;
    }
    return cell;
}

int cellsIn(QByteArrayView source)
{
    int cells = 0;
    for (qsizetype at = 0; at < source.size();) {
        if (isPlainAscii(source[at])) {
            ++cells;
            ++at;
            continue;
        }
        const Cell cell = cellAt(source, at);
        cells += cell.width;
        at += cell.bytes;
    }
    return cells;
}

qsizetype bytesWithin(QByteArrayView source, int cells, int *used)
{
    qsizetype at = 0;
    int taken = 0;
    while (at < source.size()) {
        const bool plain = isPlainAscii(source[at]);
        const Cell cell = plain ? Cell{.bytes = 1} : cellAt(source, at);
        if (taken + cell.width > cells && taken > 0)
            break;
        taken += cell.width;
        at += cell.bytes;
    }
    if (used)
        *used = taken;
    return at;
}

QString readableText(QByteArrayView source)
{
    QString text;
    text.reserve(source.size());
    for (qsizetype at = 0; at < source.size();) {
        const char c = source[at];
        if (isPlainAscii(c) || c == '\n' || c == '\r' || c == '\t') {
            text += QLatin1Char(c);
            ++at;
            continue;
        }
        const Cell cell = cellAt(source, at);
        text += cell.text;
        at += cell.bytes;
    }
    return text;
}

qsizetype bytesOfReadable(QByteArrayView source, qsizetype units)
{
    qsizetype at = 0;
    for (qsizetype read = 0; at < source.size() && read < units;) {
        const char c = source[at];
        const bool single = isPlainAscii(c) || c == '\n' || c == '\r' || c == '\t';
        const Cell cell = single ? Cell{.text = QStringLiteral(" "), .bytes = 1} : cellAt(source, at);
        read += cell.text.size();
        at += cell.bytes;
    }
    return at;
}

CellGrid::CellGrid(const QFont &font, int lineHeight)
    : m_font(font), m_bold(font), m_advance(QFontMetricsF(font).horizontalAdvance(u'0')), m_lineHeight(lineHeight), m_baseline(0)
{
    m_bold.setWeight(QFont::Bold);
    const QFontMetricsF metrics(font);
    m_baseline = std::round((lineHeight - metrics.height()) / 2 + metrics.ascent());
}

qreal CellGrid::paint(QPainter *painter, qreal x, qreal y, QByteArrayView source, const QColor &colour, const QColor &escapeColour,
                      bool bold) const
{
    painter->setFont(font(bold));
    for (qsizetype at = 0; at < source.size();) {
        qsizetype end = at;
        while (end < source.size() && isPlainAscii(source[end]))
            ++end;
        if (end > at) {
            painter->setPen(colour);
            painter->drawText(QPointF(x, y + m_baseline), QString::fromLatin1(source.sliced(at, end - at)));
            x += m_advance * qreal(end - at);
            at = end;
            continue;
        }
        const Cell cell = cellAt(source, at);
        painter->setPen(cell.escaped ? escapeColour : colour);
        painter->drawText(QPointF(x, y + m_baseline), cell.text);
        x += m_advance * cell.width;
        at += cell.bytes;
    }
    return x;
}

} // namespace countersign
