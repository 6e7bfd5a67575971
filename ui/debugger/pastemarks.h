// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"
#include "core/diagnosis/observed.h"

#include <QSyntaxHighlighter>

namespace countersign {

/// Of longer texts the beginning is shown, in bytes: an editor lays long ones out too slowly.
inline constexpr qsizetype longestShownPaste = 256 * 1024;

/// A stretch of a pasted text that means something.
struct PasteMark {
    enum class Kind {
        Recognised, ///< was read as a request, a string, an answer
        Signature,  ///< bold
        Cause       ///< name of the parameter or header that is wrong: lit
    };
    Kind kind = Kind::Recognised;
    qsizetype offset = 0; ///< in bytes of `Observation::text`
    qsizetype length = 0;

    bool operator==(const PasteMark &) const = default;
};

/// Where in the text what was read stands, where its signature, and where the names that \p causes speak of. Looks no further than
/// the text is shown. \param meant null: no request is
QVector<PasteMark> pasteMarks(const Observation &observation, const Reading *meant, const QVector<Cause> &causes);

/// A stretch of a document, in its positions.
struct MarkedRange {
    PasteMark::Kind kind = PasteMark::Kind::Recognised;
    int from = 0;
    int to = 0;
};
/// \p marks where a document shows \p text, whose lines may end in CRLF. Marks that begin behind its end are left out.
QVector<MarkedRange> documentRanges(const QByteArray &text, const QVector<PasteMark> &marks, int documentLength);

/// Paints a document by its marks: what was not recognised is muted, once anything was.
class MarkHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit MarkHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) { }

    void setRanges(const QVector<MarkedRange> &ranges);
    const QVector<MarkedRange> &ranges() const { return m_ranges; }

protected:
    void highlightBlock(const QString &text) override;

private:
    QVector<MarkedRange> m_ranges{};
    bool m_hasRecognised = false;
};

} // namespace countersign
