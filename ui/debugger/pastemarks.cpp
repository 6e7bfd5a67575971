// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/pastemarks.h"

#include "core/base/encoding.h"
#include "core/diagnosis/observedsignature.h"
#include "ui/theme/theme.h"

#include <QTextDocument>

#include <algorithm>
#include <vector>

namespace countersign {

namespace {

bool isNameByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '.';
}

/// Where \p name stands as a name, with its value behind it: `name=`, `name: `, `"name":`, `name%3D`. -1 when it does not.
qsizetype findName(QByteArrayView text, const QByteArray &name)
{
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const bool isCode = at >= 3 && text[at - 3] == '%'; // `%26name`
        const bool begins = at == 0 || !isNameByte(text[at - 1]) || isCode;
        QByteArrayView behind = text.sliced(at + name.size());
        if (behind.startsWith('"'))
            behind = behind.sliced(1);
        if (begins && (behind.startsWith('=') || behind.startsWith(':') || behind.startsWith("%3D")))
            return at;
    }
    return -1;
}

/// The signature as any of the forms it may be written in.
std::optional<PasteMark> signatureMark(QByteArrayView text, qsizetype offset, const ObservedSignature &signature)
{
    const QByteArray encoded = percentEncoded(signature.signature);
    QByteArray lower = encoded;
    lower.replace("%2B", "%2b").replace("%2F", "%2f").replace("%3D", "%3d");
    for (const QByteArray &spelling : {encoded, lower, signature.sentAs, signature.signature}) {
        if (spelling.size() < 8)
            continue;
        if (const qsizetype at = text.indexOf(spelling); at >= 0)
            return PasteMark{PasteMark::Kind::Signature, offset + at, spelling.size()};
    }
    return {};
}

} // namespace

QVector<PasteMark> pasteMarks(const Observation &observation, const Reading *meant, const QVector<Cause> &causes)
{
    QVector<PasteMark> marks;
    for (const Reading &reading : observation.readings) {
        if (!reading.request || !meant || &reading == meant)
            marks.append({PasteMark::Kind::Recognised, reading.offset, reading.length});
    }
    if (!meant || !meant->request || meant->offset >= longestShownPaste)
        return marks;
    const QByteArrayView text =
        QByteArrayView(observation.text).sliced(meant->offset, qMin(meant->length, longestShownPaste - meant->offset));
    if (const auto signature = observedSignature(*meant->request); signature && !signature->signature.isEmpty()) {
        if (const auto mark = signatureMark(text, meant->offset, *signature))
            marks.append(*mark);
    }
    for (const Cause &cause : causes) {
        for (const char *key : {"parameter", "header"}) {
            const QByteArray name = cause.where.value(key).toUtf8();
            const qsizetype at = name.isEmpty() ? -1 : findName(text, name);
            if (at >= 0)
                marks.append({PasteMark::Kind::Cause, meant->offset + at, name.size()});
        }
    }
    return marks;
}

QVector<MarkedRange> documentRanges(const QByteArray &text, const QVector<PasteMark> &marks, int documentLength)
{
    // Position of each byte, as far as the document goes.
    std::vector<int> positions{0};
    for (qsizetype at = 0; at < text.size() && positions.back() < documentLength; ++at) {
        const auto byte = static_cast<unsigned char>(text.at(at));
        const bool isCarriageReturn = byte == '\r' && at + 1 < text.size() && text.at(at + 1) == '\n';
        const int units = isCarriageReturn || (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
        positions.push_back(positions.back() + units);
    }
    const auto position = [&positions, documentLength](qsizetype offset) {
        return offset < qsizetype(positions.size()) ? positions[size_t(offset)] : documentLength;
    };
    QVector<MarkedRange> ranges;
    for (const PasteMark &mark : marks) {
        const MarkedRange range{mark.kind, position(mark.offset), position(mark.offset + mark.length)};
        if (range.from < range.to)
            ranges.append(range);
    }
    return ranges;
}

void MarkHighlighter::setRanges(const QVector<MarkedRange> &ranges)
{
    m_ranges = ranges;
    m_hasRecognised =
        std::any_of(ranges.cbegin(), ranges.cend(), [](const MarkedRange &range) { return range.kind == PasteMark::Kind::Recognised; });
    rehighlight();
}

void MarkHighlighter::highlightBlock(const QString &text)
{
    const Theme &theme = Theme::current();
    const int from = currentBlock().position();
    const int length = int(text.size());
    if (m_hasRecognised) {
        QTextCharFormat rest;
        rest.setForeground(theme.colour(Token::Muted));
        setFormat(0, length, rest);
    }
    for (const MarkedRange &range : std::as_const(m_ranges)) {
        const int begin = qMax(range.from - from, 0);
        const int end = qMin(range.to - from, length);
        if (begin >= end)
            continue;
        QTextCharFormat format;
        switch (range.kind) {
        case PasteMark::Kind::Recognised:
            format.setForeground(theme.colour(Token::Text2));
            break;
        case PasteMark::Kind::Signature:
            format.setForeground(theme.colour(Token::Text));
            format.setFontWeight(QFont::Bold);
            break;
        case PasteMark::Kind::Cause:
            format.setForeground(theme.colour(Token::Ours));
            format.setBackground(theme.colour(Token::OursBg));
            format.setFontWeight(QFont::Bold);
            break;
        }
        setFormat(begin, end - begin, format);
    }
}

} // namespace countersign
