// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/verdictwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

/// The request may stay as it is; something that the person set is to be changed.
bool isOwnSetting(const Cause &cause)
{
    static const QByteArrayList ids{"secret-trailing-newline",
                                    "secret-trailing-space",
                                    "secret-leading-space",
                                    "secret-is-access-key-id",
                                    "secret-wrong",
                                    "timestamp-expired",
                                    "clock-skew",
                                    "access-key-of-another-cloud",
                                    "security-token-absent"};
    return ids.contains(cause.id);
}

/// The codes that a sentence speaks of are framed as well: `%20`, a lone `+`.
CauseSentence withCodes(CauseSentence sentence)
{
    static const QRegularExpression code(u"%[0-9A-Fa-f]{2,6}|(?<=^|\\s)[+*~&](?=[\\s,;.，；。、]|$)"_s);
    for (auto found = code.globalMatch(sentence.text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const std::pair<qsizetype, qsizetype> place{match.capturedStart(), match.capturedLength()};
        const bool overlaps = std::any_of(sentence.values.cbegin(), sentence.values.cend(), [&place](const auto &value) {
            return place.first < value.first + value.second && value.first < place.first + place.second;
        });
        if (!overlaps)
            sentence.values.append(place);
    }
    std::sort(sentence.values.begin(), sentence.values.end());
    return sentence;
}

CauseSentence withValue(const QString &text, const QString &value)
{
    const qsizetype at = text.indexOf(value);
    return at < 0 ? CauseSentence{text, {}} : CauseSentence{text, {{at, value.size()}}};
}

/// How long the string is that the server signed as well, where that is what tells on the secret; 0 where it is not.
qsizetype bytesThatAgree(const Diagnosis &diagnosis, const Diagnosis::Explanation &shown)
{
    const bool isBlank = shown.causes.size() == 1 && shown.causes.constFirst().id.startsWith("secret-")
        && shown.causes.constFirst().id != "secret-wrong"; // which says so itself
    const bool areEqual =
        !diagnosis.strings.isEmpty() && diagnosis.strings.constFirst().isServers && diagnosis.strings.constFirst().comparison.areEqual();
    return isBlank && areEqual && shown.proof == Diagnosis::Proof::ServerString && diagnosis.explanations.size() == 1
        ? diagnosis.strings.constFirst().comparison.ours.size()
        : 0;
}

bool wasChangedOnTheWay(const Cause &cause)
{
    return cause.id == "value-differs" && (cause.where.contains("got") || cause.where.value("at") == u"arrived");
}

/// Only what arrived is wrong.
bool isRightAsSent(const Diagnosis &diagnosis, const Diagnosis::Explanation &shown)
{
    return !diagnosis.expectedSignature.isEmpty() && diagnosis.observedSignature == diagnosis.expectedSignature
        && diagnosis.explanations.size() == 1 && std::all_of(shown.causes.cbegin(), shown.causes.cend(), wasChangedOnTheWay);
}

} // namespace

const Diagnosis::Explanation *explanationAt(const Diagnosis &diagnosis, int index)
{
    return index >= 0 && index < diagnosis.explanations.size() ? &diagnosis.explanations[index] : nullptr;
}

VerdictTone verdictTone(const Diagnosis &diagnosis, int explanation)
{
    switch (diagnosis.verdict) {
    case Diagnosis::Verdict::Match: // with a reason for the refusal all the same
        return explanationAt(diagnosis, explanation) ? VerdictTone::Warn : VerdictTone::Ok;
    case Diagnosis::Verdict::Mismatch:
        if (const auto *shown = explanationAt(diagnosis, explanation))
            return !shown->causes.isEmpty() && std::all_of(shown->causes.cbegin(), shown->causes.cend(), isOwnSetting) ? VerdictTone::Warn
                                                                                                                       : VerdictTone::Bad;
        return VerdictTone::Bad;
    case Diagnosis::Verdict::Unexplained:
    case Diagnosis::Verdict::Undecidable:
        break;
    }
    return VerdictTone::Open;
}

QString verdictIcon(const Diagnosis &diagnosis, int explanation)
{
    const auto *shown = explanationAt(diagnosis, explanation);
    const Cause cause = shown ? shown->causes.value(0) : Cause();
    const QByteArray &id = cause.id;
    switch (verdictTone(diagnosis, explanation)) {
    case VerdictTone::Ok:
        return u"ok"_s;
    case VerdictTone::Warn:
        return id.startsWith("secret") || id.startsWith("access-key") ? u"key"_s : id == "security-token-absent" ? u"lock"_s : u"clock"_s;
    case VerdictTone::Bad:
        return wasChangedOnTheWay(cause) ? u"swap"_s : u"octagon"_s;
    case VerdictTone::Open:
        break;
    }
    return diagnosis.verdict == Diagnosis::Verdict::Unexplained ? u"dash-circle"_s : u"info"_s;
}

CauseSentence verdictSentence(const Diagnosis &diagnosis, int explanation)
{
    const auto *shown = explanationAt(diagnosis, explanation);
    if (!shown)
        return {diagnosis.text().sentence, {}};
    if (!shown->sample.isEmpty())
        return withValue(sampleVerdict(shown->sample, shown->causes).sentence, shown->sample);
    if (shown->causes.size() == 1)
        return withCodes(explainedSentence(shown->causes.constFirst(), diagnosis.schemeId));
    return {mismatchVerdict(shown->causes, diagnosis.schemeId, 1).sentence, {}};
}

QString verdictReason(const Diagnosis &diagnosis, int explanation)
{
    const auto *shown = explanationAt(diagnosis, explanation);
    if (!shown)
        return diagnosis.text().reason;
    if (diagnosis.verdict == Diagnosis::Verdict::Match)
        return VerdictWords::tr("The signature itself is right: it comes out of this request and this secret.");
    if (const qsizetype bytes = bytesThatAgree(diagnosis, *shown); bytes > 0)
        return VerdictWords::tr("Both sides signed the same %1 bytes, so only the key can differ.").arg(QLocale().toString(bytes));
    if (isRightAsSent(diagnosis, *shown))
        return VerdictWords::tr("The signature fits what was sent; something on the way to the server changed it.");
    return shown->sample.isEmpty() ? mismatchVerdict(shown->causes, diagnosis.schemeId, int(diagnosis.explanations.size())).reason
                                   : sampleVerdict(shown->sample, shown->causes).reason;
}

QString proofWord(Diagnosis::Proof proof)
{
    switch (proof) {
    case Diagnosis::Proof::Reproduced:
        return VerdictWords::tr("reproduced");
    case Diagnosis::Proof::ServerString:
        return VerdictWords::tr("server-string");
    case Diagnosis::Proof::OtherString:
        return VerdictWords::tr("other-string");
    case Diagnosis::Proof::Rule:
        break;
    }
    return VerdictWords::tr("rule");
}

QString proofMeaning(Diagnosis::Proof proof)
{
    switch (proof) {
    case Diagnosis::Proof::Reproduced:
        return VerdictWords::tr("With this the observed signature comes out, byte for byte.");
    case Diagnosis::Proof::ServerString:
        return VerdictWords::tr("Seen from the string that the server computed.");
    case Diagnosis::Proof::OtherString:
        return VerdictWords::tr("Seen from the string that the program signed.");
    case Diagnosis::Proof::Rule:
        break;
    }
    return VerdictWords::tr("Seen from the request and the answer, without computing a signature.");
}

QString explanationName(const Diagnosis::Explanation &explanation)
{
    if (!explanation.sample.isEmpty())
        return VerdictWords::tr("Signature of %1").arg(explanation.sample);
    if (explanation.causes.size() > 1)
        return VerdictWords::tr("%L1 mistakes together").arg(explanation.causes.size());
    const CauseInfo *info = causeInfo(explanation.causes.constFirst().id);
    return info ? info->name() : QString::fromLatin1(explanation.causes.constFirst().id);
}

} // namespace countersign
