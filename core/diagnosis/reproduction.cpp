// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/reproduction.h"

#include "core/diagnosis/observedsignature.h"
#include "core/diagnosis/publishedsamples.h"
#include "core/diagnosis/signablerequest.h"

#include <algorithm>

namespace countersign {

namespace {

QByteArray signedString(const SignatureScheme &scheme, const Request &request, const SigningContext &context)
{
    const SigningOutcome outcome = scheme.sign(request, context);
    const TraceStep *string = outcome.trace.step("string-to-sign");
    return string ? string->output.bytes() : QByteArray();
}

} // namespace

QVector<Diagnosis::Explanation> reproducedBy(const QVector<Solution> &solutions, const SignatureScheme &scheme, const Request &request,
                                             SigningContext context)
{
    QVector<Diagnosis::Explanation> reproduced;
    for (const Solution &solution : solutions) {
        context.rules = solution.rules;
        const SigningOutcome outcome = scheme.sign(request, context);
        const TraceStep *string = outcome.trace.step("string-to-sign");
        const QByteArray made = string ? string->output.bytes() : QByteArray();
        const auto isSame = [&](const Diagnosis::Explanation &known) {
            const auto sameId = [](const Cause &one, const Cause &other) { return one.id == other.id; };
            return known.stringToSign == made
                && std::equal(known.causes.cbegin(), known.causes.cend(), solution.causes.cbegin(), solution.causes.cend(), sameId);
        };
        if (std::none_of(reproduced.cbegin(), reproduced.cend(), isSame))
            reproduced.append({solution.causes, Diagnosis::Proof::Reproduced, solution.signature, made, {}, outcome.trace.redacted()});
    }
    return reproduced;
}

SampleFindings reproducedBySamples(const SolverTask &task, SolverLimits limits)
{
    SampleFindings findings;
    const QByteArray scheme = task.scheme.info().id;
    limits.mostMistakes = std::min(limits.mostMistakes, sampleMistakes);
    for (const PublishedSample &sample : publishedSamples()) {
        const Result<SignableRequest> published = countersign::signable(sample.request);
        if (!published || published->schemeId != scheme)
            continue;
        SigningContext context{.settings = published->settings, .rules = task.scheme.rules(published->settings.value("algorithm"))};
        context.credentials.accessKeyId = published->accessKeyId;
        context.credentials.accessKeySecret = sample.secret;
        if (signedString(task.scheme, published->request, context) == signedString(task.scheme, task.request, task.context))
            continue; // the very sample, in whatever it was sent: the signature is no other one's
        const Result<SolverResult> result = solved({task.scheme, published->request, context, task.signature}, limits);
        if (!result)
            continue;
        findings.tried += result->tried;
        const QVector<Solution> right{{.rules = context.rules, .signature = observedSignature(sample.request)->signature}};
        findings.explanations = reproducedBy(result->isMatch ? right : result->solutions, task.scheme, published->request, context);
        for (Diagnosis::Explanation &explanation : findings.explanations)
            explanation.sample = sample.name;
        if (!findings.explanations.isEmpty())
            break;
    }
    return findings;
}

} // namespace countersign
