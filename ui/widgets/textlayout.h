// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <functional>
#include <vector>

namespace countersign {

/// What a piece of a laid out text is, for its colour.
enum class SyntaxPart : quint8 { Plain, Name, String, Number, Literal, Punctuation, Masked };

/// A line of a laid out text: a stretch of the source and how far it is moved in. Nothing of the source is rewritten.
struct TextLine {
    qsizetype from = 0;
    qsizetype to = 0;
    qsizetype continuedTo = 0; ///< the line goes on with a token of the line before, up to here; `from` or less: it does not
    int indent = 0;            ///< cells
    int number = 0;            ///< as the gutter says it, from 1; 0: the line continues the one before
    int foldEnd = -1;          ///< line that closes what this line opens; -1: nothing to fold
    int children = 0;          ///< members or items of what it opens
    SyntaxPart continued = SyntaxPart::Plain;
};

/// Bytes from `from` up to `to`.
struct ByteRange {
    qsizetype from = 0;
    qsizetype to = 0;

    bool operator==(const ByteRange &) const = default;
};

/// Source bytes (UTF-8) and the lines in which they are shown.
class TextLayout {
public:
    enum class Syntax { Plain, Json, Xml };
    using Visitor = std::function<void(QByteArrayView piece, SyntaxPart part)>;

    QByteArray source{};
    Syntax syntax = Syntax::Plain;
    std::vector<TextLine> lines{};
    QVector<ByteRange> masked{}; ///< in order; shown as dots unless revealed

    /// The pieces of a line after its indent, in order.
    void visit(const TextLine &line, bool reveal, const Visitor &visitor) const;
    /// Cells of the line, indent included.
    int cells(const TextLine &line, bool reveal) const;
    /// The line as bytes to copy or read out: indent as blanks, masked values as dots.
    QByteArray lineBytes(const TextLine &line, bool reveal) const;
    /// Lines \p first to \p last (inclusive) joined by newlines where one begins.
    QByteArray text(qsizetype first, qsizetype last, bool reveal) const;
};

/// As received: a line at each newline; longer ones go on in unnumbered lines of 16 KiB. Never fails.
TextLayout plainLayout(const QByteArray &source);

/// Adds \p first as lines, cut at newlines and at 16 KiB; the later ones continue a token of \p part.
void appendTokenLines(TextLayout &layout, const TextLine &first, SyntaxPart part);

/// Stands for a masked value, whatever its length.
inline constexpr char maskText[] = "••••••••";

} // namespace countersign
