// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/comparison.h"

#include "core/base/encoding.h"

#include <dtl/dtl.hpp>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Beyond this many pairs of words the middle is one difference: aligning strings with little in common costs one step a pair.
constexpr size_t pairLimit = 4'000'000;

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// How many bytes at \p at belong together: a percent-code of any depth, a UTF-8 character, else one.
qsizetype unitLength(QByteArrayView bytes, qsizetype at)
{
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte == '%') {
        qsizetype end = at + 1;
        while (end + 1 < bytes.size() && bytes[end] == '2' && bytes[end + 1] == '5')
            end += 2;
        if (end + 1 < bytes.size() && isHex(bytes[end]) && isHex(bytes[end + 1]))
            return end + 2 - at;
        return end > at + 1 ? end - at : 1; // `%25` that nothing follows is a code itself
    }
    const qsizetype wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
    qsizetype length = 1;
    while (length < wanted && at + length < bytes.size() && (static_cast<unsigned char>(bytes[at + length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
}

/// Runs of unreserved characters; every other unit by itself.
std::vector<QByteArrayView> words(QByteArrayView bytes)
{
    std::vector<QByteArrayView> list;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = at;
        while (end < bytes.size() && isWordByte(bytes[end]))
            ++end;
        if (end == at)
            end += unitLength(bytes, at);
        list.push_back(bytes.sliced(at, end - at));
        at = end;
    }
    return list;
}

/// Takes equal units off both ends of the bytes between two equal stretches.
Difference trimmedDifference(QByteArrayView ours, qsizetype oursAt, QByteArrayView theirs, qsizetype theirsAt)
{
    qsizetype front = 0;
    while (front < ours.size() && front < theirs.size()) {
        const qsizetype length = unitLength(ours, front);
        if (unitLength(theirs, front) != length || ours.sliced(front, length) != theirs.sliced(front, length))
            break;
        front += length;
    }
    std::vector<qsizetype> oursUnits, theirsUnits; // where each unit behind the equal front begins
    for (qsizetype at = front; at < ours.size(); at += unitLength(ours, at))
        oursUnits.push_back(at);
    for (qsizetype at = front; at < theirs.size(); at += unitLength(theirs, at))
        theirsUnits.push_back(at);
    qsizetype oursEnd = ours.size(), theirsEnd = theirs.size();
    while (!oursUnits.empty() && !theirsUnits.empty()
           && ours.sliced(oursUnits.back(), oursEnd - oursUnits.back())
               == theirs.sliced(theirsUnits.back(), theirsEnd - theirsUnits.back())) {
        oursEnd = oursUnits.back();
        theirsEnd = theirsUnits.back();
        oursUnits.pop_back();
        theirsUnits.pop_back();
    }
    return {
        .oursOffset = oursAt + front, .oursLength = oursEnd - front, .theirsOffset = theirsAt + front, .theirsLength = theirsEnd - front};
}

QVector<Origin> originsAround(const TracedBytes &ours, const Difference &difference)
{
    // An insertion lies between two of our bytes: both neighbours may be its cause.
    const qsizetype from = difference.oursLength > 0 ? difference.oursOffset : difference.oursOffset - 1;
    const qsizetype to = difference.oursOffset + std::max<qsizetype>(difference.oursLength, 1);
    QVector<Origin> origins;
    for (const Segment &segment : ours.segments()) {
        const bool overlaps = segment.offset < to && segment.offset + segment.length > from;
        const auto isKnown = [&segment](const Origin &origin) { return origin.sameCause(segment.origin); };
        if (overlaps && segment.origin.kind != Origin::Kind::Literal && std::none_of(origins.cbegin(), origins.cend(), isKnown))
            origins.append(segment.origin);
    }
    return origins;
}

/// Collects stretches that are not equal; neighbours become one difference.
class DifferenceList {
public:
    DifferenceList(QByteArrayView ours, QByteArrayView theirs) : m_ours(ours), m_theirs(theirs) { }

    void skipEqual(qsizetype length)
    {
        close();
        m_oursFrom = m_oursAt += length;
        m_theirsFrom = m_theirsAt += length;
    }
    void onlyOurs(qsizetype length) { m_oursAt += length; }
    void onlyTheirs(qsizetype length) { m_theirsAt += length; }

    QVector<Difference> result()
    {
        close();
        return m_list;
    }

private:
    void close()
    {
        if (m_oursAt == m_oursFrom && m_theirsAt == m_theirsFrom)
            return;
        m_list.append(trimmedDifference(m_ours.sliced(m_oursFrom, m_oursAt - m_oursFrom), m_oursFrom,
                                        m_theirs.sliced(m_theirsFrom, m_theirsAt - m_theirsFrom), m_theirsFrom));
    }

    QByteArrayView m_ours, m_theirs;
    qsizetype m_oursFrom = 0, m_oursAt = 0;
    qsizetype m_theirsFrom = 0, m_theirsAt = 0;
    QVector<Difference> m_list{};
};

QVector<Difference> alignedWords(QByteArrayView ours, QByteArrayView theirs)
{
    const std::vector<QByteArrayView> ourWords = words(ours), theirWords = words(theirs);
    const auto [ourEnd, theirEnd] = std::mismatch(ourWords.cbegin(), ourWords.cend(), theirWords.cbegin(), theirWords.cend());
    size_t front = size_t(ourEnd - ourWords.cbegin());
    size_t back = 0; // equal words at the end
    while (back < ourWords.size() - front && back < theirWords.size() - front
           && ourWords[ourWords.size() - 1 - back] == theirWords[theirWords.size() - 1 - back])
        ++back;

    DifferenceList list(ours, theirs);
    for (size_t index = 0; index < front; ++index)
        list.skipEqual(ourWords[index].size());
    const std::vector<QByteArrayView> ourMiddle(ourWords.cbegin() + qsizetype(front), ourWords.cend() - qsizetype(back));
    const std::vector<QByteArrayView> theirMiddle(theirWords.cbegin() + qsizetype(front), theirWords.cend() - qsizetype(back));
    if (ourMiddle.empty() || theirMiddle.empty() || ourMiddle.size() > pairLimit / theirMiddle.size()) {
        for (const QByteArrayView word : ourMiddle)
            list.onlyOurs(word.size());
        for (const QByteArrayView word : theirMiddle)
            list.onlyTheirs(word.size());
    } else {
        dtl::Diff<QByteArrayView, std::vector<QByteArrayView>> diff(ourMiddle, theirMiddle);
        diff.compose();
        for (const auto &[word, info] : diff.getSes().getSequence()) {
            if (info.type == dtl::SES_COMMON)
                list.skipEqual(word.size());
            else if (info.type == dtl::SES_DELETE)
                list.onlyOurs(word.size());
            else
                list.onlyTheirs(word.size());
        }
    }
    if (back > 0)
        list.skipEqual(0); // ends the last difference; what follows is equal
    return list.result();
}

QString codePoint(char32_t c)
{
    return u"<U+%1>"_s.arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

bool isInvisible(char32_t c)
{
    return c == 0x00A0 || c == 0x00AD || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F)
        || (c >= 0x2060 && c <= 0x206F) || (c >= 0x7F && c <= 0x9F);
}

} // namespace

Comparison compared(const TracedBytes &ours, const QByteArray &theirs)
{
    Comparison result{ours, theirs, {}};
    if (ours.bytes() == theirs)
        return result;
    result.differences = alignedWords(ours.bytes(), theirs);
    for (Difference &difference : result.differences)
        difference.origins = originsAround(ours, difference);
    return result;
}

QVector<QByteArray> decodedLayers(const QByteArray &text, int most)
{
    QVector<QByteArray> layers{text};
    while (layers.size() <= most) {
        const QByteArray next = percentDecoded(layers.constLast());
        if (next == layers.constLast())
            break;
        layers.append(next);
    }
    return layers;
}

QString visibleText(QByteArrayView bytes)
{
    QString text;
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArrayView unit = bytes.sliced(at, bytes[at] == '%' ? 1 : unitLength(bytes, at));
        at += unit.size();
        if (unit == "\xEF\xBB\xBF") { // which the decoder drops
            text += codePoint(0xFEFF);
            continue;
        }
        const QString decoded = QString::fromUtf8(unit);
        const auto points = decoded.toUcs4();
        const char32_t c = points.isEmpty() ? 0 : points.constFirst();
        if (decoded.toUtf8() != unit) {
            for (const char byte : unit)
                text += u"\\x%1"_s.arg(uint(static_cast<unsigned char>(byte)), 2, 16, QLatin1Char('0')).toUpper().replace(u'X', u'x');
        } else if (c == '\n') {
            text += u'⏎';
        } else if (c == '\r') {
            text += u'␍';
        } else if (c == '\t') {
            text += u'⇥';
        } else if (c == ' ') {
            text += u'·';
        } else if (c < 0x20 || isInvisible(c)) {
            text += codePoint(c);
        } else {
            text += decoded;
        }
    }
    return text;
}

} // namespace countersign
