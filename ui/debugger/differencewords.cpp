// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/differencewords.h"

#include "ui/widgets/originpainting.h"

#include <QCoreApplication>
#include <QHash>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuoted = 32;
constexpr qsizetype longestChain = 56; ///< of layers; of a longer one the last stands alone

/// The words of caret lines.
struct DifferenceWords {
    Q_DECLARE_TR_FUNCTIONS(DifferenceWords)
};

/// A side in a sentence: short ones whole, long ones without their middle.
QString quoted(const QByteArray &bytes)
{
    QString text = visibleText(bytes.size() > 4 * longestQuoted ? bytes.first(2 * longestQuoted) + bytes.last(2 * longestQuoted) : bytes);
    if (text.size() > longestQuoted)
        text = text.left(longestQuoted / 2) + u'…' + text.right(longestQuoted / 2 - 1);
    return text;
}

/// `S 0x53`: one byte beside its number, anything longer as it is.
QString withHex(const QByteArray &bytes)
{
    if (bytes.size() != 1)
        return quoted(bytes);
    return u"%1 0x%2"_s.arg(visibleText(bytes), QString::fromLatin1(bytes.toHex().toUpper()));
}

QString timesEncoded(qsizetype layers)
{
    switch (layers) {
    case 0:
        return DifferenceWords::tr("as it is");
    case 1:
        return DifferenceWords::tr("encoded once");
    case 2:
        return DifferenceWords::tr("encoded twice");
    default:
        return DifferenceWords::tr("encoded %L1 times").arg(layers);
    }
}

/// One layer after the other where they decode to text that can be read: `%25E5%258C%2597 → %E5%8C%97 → 北`.
QString decoding(const QVector<QByteArray> &layers)
{
    const QString last = quoted(layers.constLast());
    if (last.contains(u"\\x"_s))
        return quoted(layers.constFirst());
    QStringList steps;
    for (const QByteArray &layer : layers)
        steps.append(quoted(layer));
    const QString chain = steps.join(u" → "_s);
    return chain.size() <= longestChain ? chain : last;
}

/// In words where at least one side is a code; nothing where bytes say more.
std::optional<QString> inWords(const QByteArray &upper, const QByteArray &lower)
{
    const QVector<QByteArray> upperLayers = decodedLayers(upper), lowerLayers = decodedLayers(lower);
    if (upper.isEmpty() || lower.isEmpty() || (upperLayers.size() == 1 && lowerLayers.size() == 1))
        return {};
    const QByteArray &upperEnd = upperLayers.constLast(), &lowerEnd = lowerLayers.constLast();
    const QString upperName = characterName(upperEnd), lowerName = characterName(lowerEnd);
    if (upperEnd == lowerEnd) {
        return DifferenceWords::tr("%1 and %2 are both %3: %4, and %5")
            .arg(quoted(upper), quoted(lower), upperName.isEmpty() ? quoted(upperEnd) : upperName, timesEncoded(upperLayers.size() - 1),
                 timesEncoded(lowerLayers.size() - 1));
    }
    if (!upperName.isEmpty() && !lowerName.isEmpty())
        return DifferenceWords::tr("%1 is %2, %3 %4").arg(quoted(upper), upperName, quoted(lower), lowerName);
    return {};
}

QString bySides(const ShownStrings &strings, const QString &upper, const QString &lower)
{
    if (strings.isTheirsAbove()) {
        if (upper.isEmpty())
            return DifferenceWords::tr("%1 sent, not signed").arg(lower);
        return lower.isEmpty() ? DifferenceWords::tr("%1 signed, not sent").arg(upper)
                               : DifferenceWords::tr("%1 signed, %2 sent").arg(upper, lower);
    }
    if (upper.isEmpty())
        return DifferenceWords::tr("%1 arrived, not sent").arg(lower);
    return lower.isEmpty() ? DifferenceWords::tr("%1 sent, did not arrive").arg(upper)
                           : DifferenceWords::tr("%1 sent, %2 arrived").arg(upper, lower);
}

} // namespace

QString characterName(QByteArrayView decoded)
{
    static const QHash<QByteArray, const char *> names{{" ", QT_TRANSLATE_NOOP("DifferenceWords", "a space")},
                                                       {"+", QT_TRANSLATE_NOOP("DifferenceWords", "a plus sign")},
                                                       {"*", QT_TRANSLATE_NOOP("DifferenceWords", "an asterisk")},
                                                       {"~", QT_TRANSLATE_NOOP("DifferenceWords", "a tilde")},
                                                       {"/", QT_TRANSLATE_NOOP("DifferenceWords", "a slash")},
                                                       {":", QT_TRANSLATE_NOOP("DifferenceWords", "a colon")},
                                                       {",", QT_TRANSLATE_NOOP("DifferenceWords", "a comma")},
                                                       {";", QT_TRANSLATE_NOOP("DifferenceWords", "a semicolon")},
                                                       {"=", QT_TRANSLATE_NOOP("DifferenceWords", "an equals sign")},
                                                       {"&", QT_TRANSLATE_NOOP("DifferenceWords", "an ampersand")},
                                                       {"%", QT_TRANSLATE_NOOP("DifferenceWords", "a percent sign")},
                                                       {"?", QT_TRANSLATE_NOOP("DifferenceWords", "a question mark")},
                                                       {"#", QT_TRANSLATE_NOOP("DifferenceWords", "a number sign")},
                                                       {"@", QT_TRANSLATE_NOOP("DifferenceWords", "an at sign")},
                                                       {"\"", QT_TRANSLATE_NOOP("DifferenceWords", "a quotation mark")},
                                                       {"'", QT_TRANSLATE_NOOP("DifferenceWords", "an apostrophe")},
                                                       {"\n", QT_TRANSLATE_NOOP("DifferenceWords", "a line end")},
                                                       {"\r\n", QT_TRANSLATE_NOOP("DifferenceWords", "a line end with a carriage return")},
                                                       {"\r", QT_TRANSLATE_NOOP("DifferenceWords", "a carriage return")},
                                                       {"\t", QT_TRANSLATE_NOOP("DifferenceWords", "a tab")},
                                                       {"\xC2\xA0", QT_TRANSLATE_NOOP("DifferenceWords", "a no-break space")},
                                                       {"\xEF\xBB\xBF", QT_TRANSLATE_NOOP("DifferenceWords", "a byte order mark")}};
    const auto found = names.constFind(decoded.toByteArray());
    return found == names.cend() ? QString() : DifferenceWords::tr(*found);
}

QString differencePlace(const Difference &difference)
{
    if (difference.origins.isEmpty())
        return {};
    const Origin &origin = difference.origins.constFirst();
    return origin.name.isEmpty() ? originKindText(origin.kind) : origin.name;
}

QString differenceWords(const ShownStrings &strings, int index)
{
    const Comparison &comparison = strings.comparison;
    const Difference &difference = comparison.differences[index];
    QByteArray upper = comparison.ours.bytes().mid(difference.oursOffset, difference.oursLength);
    QByteArray lower = comparison.theirs.mid(difference.theirsOffset, difference.theirsLength);
    if (strings.isTheirsAbove())
        upper.swap(lower);
    QString what;
    if (const auto words = inWords(upper, lower)) {
        what = *words;
    } else {
        const auto side = [](const QByteArray &bytes) {
            const QVector<QByteArray> layers = decodedLayers(bytes);
            return layers.size() > 1 ? decoding(layers) : withHex(bytes);
        };
        what = bySides(strings, side(upper), side(lower));
    }
    const QString place = differencePlace(difference);
    return place.isEmpty() ? DifferenceWords::tr("byte %L1: %2").arg(difference.oursOffset).arg(what)
                           : DifferenceWords::tr("byte %L1 in %2: %3").arg(difference.oursOffset).arg(place, what);
}

} // namespace countersign
