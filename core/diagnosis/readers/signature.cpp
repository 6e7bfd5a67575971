// SPDX-License-Identifier: GPL-3.0-or-later
// A signature on a line of its own, as documentation and questions show it, also with some of its characters masked: `CT9X0VtwR86fNWS********juE=`.
#include "core/diagnosis/observed.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

struct SignatureReaderText {
    Q_DECLARE_TR_FUNCTIONS(SignatureReader)
};

constexpr qsizetype mostSignatures = 20;
constexpr qsizetype fewestShown = 8; ///< characters of a masked one

bool isDigitOrLetter(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

bool isSignatureByte(char c)
{
    return isDigitOrLetter(c) || QByteArrayView("+/=*").contains(c);
}

/// The line without blanks and the signs of a sentence around it, those of Chinese text too: any byte that no signature has.
QByteArrayView bareLine(QByteArrayView line)
{
    while (!line.isEmpty() && !isSignatureByte(line.front()))
        line = line.sliced(1);
    while (!line.isEmpty() && !isSignatureByte(line.back()))
        line.chop(1);
    return line;
}

/// Base64 of SHA-1 or SHA-256 with its padding, hex of SHA-256, or such a text with one masked run. Keys are never padded, and shorter than hex.
bool isSignature(QByteArrayView text)
{
    const qsizetype mask = text.indexOf('*');
    if (mask < 0) {
        const bool isBase64 = (text.size() == 28 || text.size() == 44) && text.endsWith('=') && text.indexOf('=') == text.size() - 1;
        const bool isHex = text.size() == 64 && std::all_of(text.begin(), text.end(), isHexDigit);
        return (isBase64 && std::all_of(text.begin(), text.end(), isSignatureByte)) || isHex;
    }
    const qsizetype behind = text.lastIndexOf('*') + 1;
    const auto masked = text.sliced(mask, behind - mask);
    const qsizetype shown = text.size() - masked.size();
    const bool isOneRun = masked.size() >= 3 && std::all_of(masked.begin(), masked.end(), [](char c) { return c == '*'; });
    // Without padding or the length of hex it may as well be the id of a key.
    const bool hasForm = text.endsWith('=') || text.size() == 64;
    return isOneRun && hasForm && shown >= fewestShown && text.size() <= 64 && std::all_of(text.begin(), text.end(), isSignatureByte);
}

class SignatureReader final : public Reader {
public:
    QByteArray id() const override { return "signature"; }
    int rank() const override { return 80; }

    QVector<Reading> read(QByteArrayView piece) const override
    {
        QVector<Reading> found;
        for (qsizetype at = 0; at < piece.size() && found.size() < mostSignatures;) {
            const qsizetype newline = piece.indexOf('\n', at);
            const qsizetype end = newline < 0 ? piece.size() : newline;
            const QByteArrayView text = bareLine(piece.sliced(at, end - at));
            if (isSignature(text)) {
                Reading reading{.signature = text.toByteArray(), .offset = text.data() - piece.data(), .length = text.size()};
                reading.recognised = text.contains('*')
                    ? SignatureReaderText::tr("Signature with %n masked character(s)", nullptr, int(text.count('*')))
                    : SignatureReaderText::tr("Signature on a line of its own, %n character(s)", nullptr, int(text.size()));
                found.append(std::move(reading));
            }
            at = end + 1;
        }
        return found;
    }
};

} // namespace

std::unique_ptr<Reader> reader_signature()
{
    return std::make_unique<SignatureReader>();
}

} // namespace countersign
