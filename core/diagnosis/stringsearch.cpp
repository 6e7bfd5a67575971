// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/stringsearch.h"

#include "core/diagnosis/deviation.h"

#include <algorithm>
#include <limits>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMistakes = 8; // more than anybody makes; each takes one pass over all deviations
constexpr qsizetype mostDecodings = 4;

/// How far two strings are apart: bytes that one must write anew.
qsizetype distance(const Comparison &comparison)
{
    qsizetype bytes = 0;
    for (const Difference &each : comparison.differences)
        bytes += std::max(each.oursLength, each.theirsLength);
    return bytes;
}

QByteArray plain(const QByteArray &text)
{
    return decodedLayers(text, mostDecodings).constLast();
}

/// The other string's bytes at the place of ours from \p from to \p to.
QByteArray counterpart(const Comparison &comparison, qsizetype from, qsizetype to)
{
    qsizetype shiftBefore = 0, shiftBehind = 0; // theirs minus ours
    for (const Difference &each : comparison.differences) {
        const qsizetype shift = each.theirsLength - each.oursLength;
        if (each.oursOffset + each.oursLength <= from && !(each.oursLength == 0 && each.oursOffset == from))
            shiftBefore += shift;
        if (each.oursOffset < to || (each.oursLength == 0 && each.oursOffset <= to))
            shiftBehind += shift;
    }
    return comparison.theirs.mid(from + shiftBefore, to + shiftBehind - from - shiftBefore);
}

/// Begin and end of all value bytes of one cause.
std::pair<qsizetype, qsizetype> extent(const TracedBytes &bytes, const Origin &origin)
{
    qsizetype from = std::numeric_limits<qsizetype>::max(), to = -1;
    for (const Segment &segment : bytes.segments()) {
        if (segment.origin.sameCause(origin) && segment.origin.part == Origin::Part::Value) {
            from = std::min(from, segment.offset);
            to = std::max(to, segment.offset + segment.length);
        }
    }
    return {from, to};
}

/// Name and value of what only the other string has: `%26Name%3Dvalue`.
Where extraParameter(const QByteArray &bytes)
{
    QByteArray text = plain(bytes);
    while (text.startsWith('&') || text.startsWith('\n'))
        text.remove(0, 1);
    const qsizetype equals = text.indexOf('=');
    Where where{{"parameter", QString::fromUtf8(text.left(equals < 0 ? text.size() : equals))}};
    if (equals >= 0) {
        QByteArray value = text.mid(equals + 1);
        if (value.endsWith('&'))
            value.chop(1);
        where.insert("wrote", QString::fromUtf8(value));
    }
    return where;
}

/// What the mistakes leave: a value that differs for each cause of our bytes, a parameter too many for each insertion.
void addRest(StringFindings &findings, bool isServers)
{
    QVector<Origin> told;
    for (const Difference &each : findings.rest.differences) {
        const QByteArray inserted = findings.rest.theirs.mid(each.theirsOffset, each.theirsLength);
        if (each.oursLength == 0 && plain(inserted).contains('=')) {
            findings.causes.append(Cause{"param-extra", extraParameter(inserted)});
            continue;
        }
        for (const Origin &origin : each.origins) {
            const auto isKnown = [&origin](const Origin &other) { return other.sameCause(origin); };
            if (std::any_of(told.cbegin(), told.cend(), isKnown))
                continue;
            told.append(origin);
            const auto [from, to] = extent(findings.rest.ours, origin);
            if (to < 0)
                continue;
            const QString expected = QString::fromUtf8(plain(findings.rest.ours.bytes().mid(from, to - from)));
            const QString got = QString::fromUtf8(plain(counterpart(findings.rest, from, to)));
            if (expected == got)
                continue;
            Where where{{"expected", expected}, {isServers ? "got" : "wrote", got}};
            if (isServers)
                where.insert("at", u"arrived"_s);
            if (!origin.name.isEmpty())
                where.insert(origin.kind == Origin::Kind::Header ? "header" : "parameter", origin.name);
            else if (origin.kind == Origin::Kind::Endpoint)
                where.insert("header", u"host"_s);
            else if (origin.kind == Origin::Kind::Body)
                where.insert("line", u"hashed-payload"_s);
            else if (origin.kind == Origin::Kind::Path)
                where.insert("line", u"canonical-uri"_s);
            findings.causes.append(Cause{"value-differs", where});
        }
    }
}

} // namespace

Result<StringFindings> classified(const SolverTask &task, QByteArrayView step, const QByteArray &theirs, bool isServers)
{
    const SigningRules vendor = task.context.rules;
    SigningContext context = task.context;
    const auto traced = [&](const SigningRules &rules) {
        context.rules = rules;
        return task.scheme.sign(task.request, context);
    };
    const auto ours = [&](const SigningOutcome &outcome) {
        const TraceStep *found = outcome.trace.step(step);
        return found ? found->output : TracedBytes();
    };
    const SigningOutcome right = traced(vendor);
    if (!right.trace.step(step))
        return tl::unexpected(right.patch ? Error{ErrorKind::NotFound, {}, QString::fromLatin1(step), {}} : right.patch.error());

    StringFindings findings{.rules = vendor, .comparison = compared(ours(right), theirs)};
    findings.rest = findings.comparison;
    findings.tried = 1;
    SigningContext keyed = task.context;
    if (keyed.credentials.accessKeySecret.isEmpty())
        keyed.credentials.accessKeySecret = Secret("none"); // no string holds it, but a signer wants one
    auto signer = task.scheme.lean(task.request, keyed);
    // A server signs by the rules: its string differs because other bytes arrived, not because it makes a program's mistakes.
    if (signer && !isServers && !findings.rest.areEqual()) {
        const QVector<Deviation> all = deviations(task.scheme.info().id, vendor, **signer, task.request);
        RuleBits taken;
        for (int round = 0; round < mostMistakes && !findings.rest.areEqual(); ++round) {
            const Deviation *best = nullptr;
            Comparison nearest = findings.rest;
            for (const Deviation &each : all) {
                if (!each.isOfString || (each.touches & taken).any())
                    continue;
                SigningRules rules = findings.rules;
                each.apply(rules);
                ++findings.tried;
                const bool isString = step == "string-to-sign";
                if (isString && (*signer)->stringToSign(rules) == findings.rest.ours.bytes())
                    continue; // shows nothing here
                Comparison comparison =
                    compared(isString ? TracedBytes((*signer)->stringToSign(rules).toByteArray(), {}) : ours(traced(rules)), theirs);
                const qsizetype changed = distance(compared(comparison.ours, findings.rest.ours.bytes()));
                const qsizetype gained = distance(findings.rest) - distance(comparison);
                if (gained * 10 >= changed * 9 && distance(comparison) < distance(nearest)) {
                    nearest = std::move(comparison);
                    best = &each;
                }
            }
            if (!best)
                break;
            best->apply(findings.rules);
            taken |= best->touches;
            findings.causes += best->causes;
            findings.rest = compared(ours(traced(findings.rules)), theirs);
        }
    }
    findings.isReproduced = findings.rest.areEqual();
    addRest(findings, isServers);
    return findings;
}

} // namespace countersign
