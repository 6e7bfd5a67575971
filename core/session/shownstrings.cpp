// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/shownstrings.h"

#include "core/base/encoding.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype shortestToken = 8; ///< shorter ones are no tokens; their letters would be found anywhere

bool isToken(const Segment &segment)
{
    return segment.origin.kind == Origin::Kind::Token && segment.origin.part == Origin::Part::Value;
}

/// The token as it may stand in a string: as it is, encoded once, twice.
QByteArrayList tokenSpellings(const QByteArray &token)
{
    QByteArrayList all;
    for (const QByteArray &layer : decodedLayers(token)) {
        const QByteArray once = percentEncoded(layer);
        for (const QByteArray &spelling : {layer, once, percentEncoded(once)}) {
            if (spelling.size() >= shortestToken && !all.contains(spelling))
                all.append(spelling);
        }
    }
    std::sort(all.begin(), all.end(), [](const QByteArray &one, const QByteArray &other) { return one.size() > other.size(); });
    return all;
}

QString titleOf(const Diagnosis &diagnosis, const QByteArray &step)
{
    const TraceStep *expected = diagnosis.expected.step(step);
    return expected ? expected->title : QString::fromLatin1(step);
}

/// What the mistakes of \p explanation change; nothing where they lie behind all strings.
std::optional<ShownStrings> reproducedStrings(const Diagnosis &diagnosis, const Diagnosis::Explanation &explanation)
{
    std::optional<ShownStrings> equal;
    for (const char *step : {"canonical-request", "string-to-sign"}) {
        const TraceStep *ours = diagnosis.expected.step(step);
        const TraceStep *theirs = explanation.trace.step(step);
        if (!ours || !theirs)
            continue;
        ShownStrings strings{step, ours->title, ShownStrings::Sides::SignedSent, false, compared(ours->output, theirs->output.bytes())};
        if (!strings.comparison.areEqual())
            return strings;
        equal = strings;
    }
    return equal;
}

} // namespace

Comparison maskedComparison(const Comparison &comparison)
{
    Comparison masked = comparison;
    masked.ours = withMaskedTokens(comparison.ours);
    for (const Segment &segment : comparison.ours.segments()) {
        if (!isToken(segment))
            continue;
        for (const QByteArray &spelling : tokenSpellings(comparison.ours.bytes().mid(segment.offset, segment.length)))
            masked.theirs.replace(spelling, QByteArray(spelling.size(), '*'));
    }
    return masked;
}

QVector<ShownStrings> stringsToShow(const Diagnosis &diagnosis, int explanation)
{
    QVector<ShownStrings> all;
    const Diagnosis::Explanation *shown =
        explanation >= 0 && explanation < diagnosis.explanations.size() ? &diagnosis.explanations[explanation] : nullptr;
    if (shown && !shown->sample.isEmpty())
        return all;
    for (const Diagnosis::Strings &given : diagnosis.strings)
        all.append({given.step, titleOf(diagnosis, given.step),
                    given.isServers ? ShownStrings::Sides::SentArrived : ShownStrings::Sides::SignedSent, true,
                    maskedComparison(given.comparison)});
    const bool isReproduced = shown && shown->proof == Diagnosis::Proof::Reproduced;
    const bool hasPrograms = std::any_of(all.cbegin(), all.cend(), [](const ShownStrings &strings) { return strings.isTheirsAbove(); });
    if (isReproduced && !hasPrograms) {
        if (const auto made = reproducedStrings(diagnosis, *shown))
            all.append(*made);
    }
    // Those that the proof speaks of first, and of these the ones that differ.
    const auto wanted = shown && shown->proof == Diagnosis::Proof::ServerString ? ShownStrings::Sides::SentArrived
        : shown && shown->proof != Diagnosis::Proof::Rule                       ? ShownStrings::Sides::SignedSent
        : all.isEmpty()                                                         ? ShownStrings::Sides::SignedSent
                                                                                : all.constFirst().sides;
    std::stable_sort(all.begin(), all.end(), [wanted](const ShownStrings &one, const ShownStrings &other) {
        const auto rank = [wanted](const ShownStrings &strings) {
            return (strings.sides == wanted ? 0 : 2) + (strings.comparison.areEqual() ? 1 : 0);
        };
        return rank(one) < rank(other);
    });
    return all;
}

} // namespace countersign
