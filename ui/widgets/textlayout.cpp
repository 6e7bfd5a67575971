// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlayout.h"

#include "core/base/jsontokens.h"
#include "core/base/xmltokens.h"
#include "ui/widgets/cellgrid.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype longestLine = 16 * 1024;

SyntaxPart jsonPart(JsonToken::Kind kind)
{
    switch (kind) {
    case JsonToken::Kind::String:
        return SyntaxPart::String;
    case JsonToken::Kind::Number:
        return SyntaxPart::Number;
    case JsonToken::Kind::Literal:
        return SyntaxPart::Literal;
    default:
        return SyntaxPart::Punctuation;
    }
}

/// The tokens of a good piece of JSON, blanks left out, one blank behind a colon; a string in front of a colon is a name.
void visitJson(QByteArrayView piece, const TextLayout::Visitor &visitor)
{
    qsizetype position = 0;
    JsonToken token = JsonTokens::scan(piece, position);
    while (token.kind != JsonToken::Kind::End) {
        const JsonToken following = JsonTokens::scan(piece, position);
        const bool isName = token.kind == JsonToken::Kind::String && following.kind == JsonToken::Kind::Colon;
        visitor(piece.sliced(token.offset, token.length), isName ? SyntaxPart::Name : jsonPart(token.kind));
        if (token.kind == JsonToken::Kind::Colon)
            visitor(QByteArrayView(" "), SyntaxPart::Punctuation);
        token = following;
    }
}

/// A tag in pieces: brackets and equals signs, names, values in quotes.
void visitTag(QByteArrayView tag, const TextLayout::Visitor &visitor)
{
    const auto isPunctuation = [](char c) { return c == '<' || c == '>' || c == '/' || c == '=' || c == '?' || c == '!'; };
    for (qsizetype at = 0; at < tag.size();) {
        const qsizetype from = at;
        const char c = tag[at];
        if (c == '"' || c == '\'') {
            const qsizetype close = tag.indexOf(c, at + 1);
            at = close < 0 ? tag.size() : close + 1;
            visitor(tag.sliced(from, at - from), SyntaxPart::String);
            continue;
        }
        const bool punctuation = isPunctuation(c);
        while (at < tag.size() && tag[at] != '"' && tag[at] != '\'' && isPunctuation(tag[at]) == punctuation)
            ++at;
        visitor(tag.sliced(from, at - from), punctuation ? SyntaxPart::Punctuation : SyntaxPart::Name);
    }
}

void visitXml(QByteArrayView piece, const TextLayout::Visitor &visitor)
{
    qsizetype position = 0;
    while (position < piece.size()) {
        const XmlToken token = XmlTokens::scan(piece, position);
        if (token.kind == XmlToken::Kind::Fault) { // a comment or tag cut at the line's end
            visitor(piece.sliced(token.offset), SyntaxPart::Punctuation);
            return;
        }
        const QByteArrayView bytes = piece.sliced(token.offset, token.length);
        switch (token.kind) {
        case XmlToken::Kind::StartTag:
        case XmlToken::Kind::EndTag:
        case XmlToken::Kind::EmptyTag:
            visitTag(bytes, visitor);
            break;
        case XmlToken::Kind::Text:
            visitor(bytes, SyntaxPart::String);
            break;
        default:
            visitor(bytes, SyntaxPart::Punctuation);
            break;
        }
    }
}

/// A cut in front of \p at that leaves UTF-8 sequences and escapes whole.
qsizetype goodCut(QByteArrayView source, qsizetype from, qsizetype at)
{
    qsizetype cut = at;
    while (cut > from + 1 && (static_cast<unsigned char>(source[cut]) & 0xC0U) == 0x80)
        --cut;
    qsizetype slashes = 0;
    while (cut - slashes - 1 > from && source[cut - slashes - 1] == '\\')
        ++slashes;
    return slashes % 2 == 0 ? cut : cut - 1;
}

} // namespace

void TextLayout::visit(const TextLine &line, bool reveal, const Visitor &visitor) const
{
    const QByteArrayView all(source);
    const auto masking = [&](QByteArrayView piece, SyntaxPart part) {
        const qsizetype offset = piece.data() - all.data();
        const bool inSource = offset >= 0 && offset < all.size();
        const auto range =
            std::upper_bound(masked.cbegin(), masked.cend(), offset, [](qsizetype o, const ByteRange &r) { return o < r.to; });
        if (reveal || !inSource || range == masked.cend() || range->from >= offset + piece.size()) {
            visitor(piece, part);
            return;
        }
        if (range->from > offset)
            visitor(piece.first(range->from - offset), part);
        if (range->from >= offset)
            visitor(QByteArrayView(maskText), SyntaxPart::Masked);
        if (range->to < offset + piece.size())
            visitor(piece.sliced(range->to - offset), part);
    };
    qsizetype from = line.from;
    if (line.continuedTo > from) {
        masking(all.sliced(from, line.continuedTo - from), line.continued);
        from = line.continuedTo;
    }
    const QByteArrayView rest = all.sliced(from, line.to - from);
    if (syntax == Syntax::Json)
        visitJson(rest, masking);
    else if (syntax == Syntax::Xml)
        visitXml(rest, masking);
    else if (!rest.isEmpty())
        masking(rest, SyntaxPart::Plain);
}

int TextLayout::cells(const TextLine &line, bool reveal) const
{
    int sum = line.indent;
    visit(line, reveal, [&sum](QByteArrayView piece, SyntaxPart) { sum += cellsIn(piece); });
    return sum;
}

QByteArray TextLayout::lineBytes(const TextLine &line, bool reveal) const
{
    QByteArray bytes(line.indent, ' ');
    visit(line, reveal, [&bytes](QByteArrayView piece, SyntaxPart) { bytes.append(piece.data(), piece.size()); });
    return bytes;
}

QByteArray TextLayout::text(qsizetype first, qsizetype last, bool reveal) const
{
    QByteArray bytes;
    for (qsizetype i = first; i <= last && i < qsizetype(lines.size()); ++i) {
        const TextLine &line = lines[size_t(i)];
        if (i > first && line.number > 0)
            bytes += '\n';
        bytes += lineBytes(line, reveal);
    }
    return bytes;
}

void appendTokenLines(TextLayout &layout, const TextLine &first, SyntaxPart part)
{
    const QByteArrayView source(layout.source);
    TextLine line = first;
    int number = first.number;
    while (true) {
        const qsizetype newline = source.first(first.to).indexOf('\n', line.from);
        const qsizetype end = newline < 0 ? first.to : newline;
        const bool tooLong = end - line.from > longestLine;
        line.to = tooLong ? goodCut(source, line.from, line.from + longestLine) : end;
        const qsizetype following = tooLong || newline < 0 ? line.to : newline + 1;
        if (!tooLong && newline > line.from && source[newline - 1] == '\r')
            --line.to;
        if (line.continued != SyntaxPart::Plain)
            line.continuedTo = line.to;
        layout.lines.push_back(line);
        if (following >= first.to)
            return;
        line = TextLine{.from = following, .number = tooLong ? 0 : ++number, .continued = part};
    }
}

TextLayout plainLayout(const QByteArray &source)
{
    TextLayout layout;
    layout.source = source;
    int number = 1;
    for (qsizetype from = 0;;) {
        const qsizetype newline = source.indexOf('\n', from);
        const qsizetype end = newline < 0 ? source.size() : newline;
        TextLine line{.from = from, .to = end, .number = number++};
        while (line.to - line.from > longestLine) {
            TextLine piece = line;
            piece.to = goodCut(source, line.from, line.from + longestLine);
            layout.lines.push_back(piece);
            line.from = piece.to;
            line.number = 0;
        }
        if (newline > line.from && source[newline - 1] == '\r')
            --line.to;
        layout.lines.push_back(line);
        if (newline < 0 || newline + 1 == source.size())
            return layout;
        from = newline + 1;
    }
}

} // namespace countersign
