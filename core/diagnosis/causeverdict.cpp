// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/causeverdict.h"

#include <QCoreApplication>
#include <QLocale>

namespace countersign {

namespace {

struct VerdictTexts {
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

} // namespace

VerdictText matchVerdict(bool wasRefused)
{
    return {VerdictTexts::tr("The signature is right."),
            wasRefused ? VerdictTexts::tr(
                "It comes out of this request and this secret. The server knows another secret, refused for another reason, or "
                "received another request.")
                       : VerdictTexts::tr("It comes out of this request and this secret, byte for byte.")};
}

VerdictText mismatchVerdict(const QVector<Cause> &causes, QByteArrayView schemeId, int explanations)
{
    const auto common = habit(causes);
    const QString sentence = causes.size() == 1 ? explained(causes.constFirst(), schemeId)
        : common                                ? *common
                                                : VerdictTexts::tr("%L1 mistakes came together.").arg(causes.size());
    if (explanations > 1)
        return {sentence, VerdictTexts::tr("%L1 explanations fit; the likeliest stands first.").arg(explanations)};
    return {sentence,
            causes.size() == 1 ? VerdictTexts::tr("No other explanation fits.")
                               : VerdictTexts::tr("Together they explain the whole difference, and no other explanation fits.")};
}

VerdictText sampleVerdict(const QString &sample, const QVector<Cause> &causes)
{
    const QString reason = VerdictTexts::tr("It was copied from there, and was not made from this request.");
    if (causes.isEmpty())
        return {VerdictTexts::tr("This is the signature of another published sample: %1.").arg(sample), reason};
    const Cause &first = causes.constFirst();
    const QString wrote = causes.size() == 1 && first.id == "param-name-case" ? first.where.value("wrote") : QString();
    if (!wrote.isEmpty())
        return {VerdictTexts::tr("This is the signature of another published sample: %1, signed with %2.").arg(sample, wrote), reason};
    return {VerdictTexts::tr("This is the signature of another published sample: %1, signed with a mistake.").arg(sample), reason};
}

QString sampleFix()
{
    return VerdictTexts::tr("Sign your own request and send the signature that comes out: one from a page fits the page's request only.");
}

VerdictText unexplainedVerdict(qint64 tried, bool hasOtherString)
{
    return {VerdictTexts::tr("None of %L1 known mistakes and their combinations gives this signature.").arg(tried),
            hasOtherString
                ? VerdictTexts::tr("Walk through the differences of the two strings, and make sure that the secret is the one that signed.")
                : VerdictTexts::tr("Make sure that the secret is the one that signed. Then add the string to sign of the program, or the "
                                   "answer of the server: it shows the first byte that differs.")};
}

VerdictText undecidableVerdict(MissingInput missing)
{
    const QString sentence = VerdictTexts::tr("There is not enough to judge the signature.");
    switch (missing) {
    case MissingInput::Request:
        return {sentence, VerdictTexts::tr("The request is missing: paste its URL, a curl command or raw HTTP.")};
    case MissingInput::Scheme:
        return {sentence, VerdictTexts::tr("The request does not show how it was signed: choose the scheme.")};
    case MissingInput::Signature:
        return {sentence,
                VerdictTexts::tr("The request holds no signature: add the one that the program computed, or its string to sign.")};
    case MissingInput::Secret:
        return {sentence,
                VerdictTexts::tr("The secret is missing: without it no signature can be computed. The answer of the server or the "
                                 "string to sign of the program can be compared without it.")};
    case MissingInput::SignedHeaders:
        return {sentence, VerdictTexts::tr("The request does not name its signed headers: paste the header Authorization whole.")};
    }
    return {sentence, {}};
}

} // namespace countersign
