// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/reproduction.h"

#include "core/diagnosis/observedsignature.h"
#include "core/diagnosis/publishedsamples.h"
#include "core/diagnosis/signablerequest.h"

#include <algorithm>

namespace countersign {

namespace {

/// Whether both are the same call; the order of parameters and headers does not matter.
bool isSameRequest(const Request &one, const Request &other)
{
    const auto sorted = [](const QVector<Field> &fields) {
        QVector<QPair<QByteArray, QByteArray>> pairs;
        for (const Field &field : fields)
            pairs.append({field.name.toLower(), field.value.bytes()});
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    };
    return one.method == other.method && one.path.bytes() == other.path.bytes()
        && sorted(one.query + one.form) == sorted(other.query + other.form) && sorted(one.headers) == sorted(other.headers)
        && one.body.bytes() == other.body.bytes();
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
        const QByteArray signedString = string ? string->output.bytes() : QByteArray();
        const auto isSame = [&](const Diagnosis::Explanation &known) {
            const auto sameId = [](const Cause &one, const Cause &other) { return one.id == other.id; };
            return known.stringToSign == signedString
                && std::equal(known.causes.cbegin(), known.causes.cend(), solution.causes.cbegin(), solution.causes.cend(), sameId);
        };
        if (std::none_of(reproduced.cbegin(), reproduced.cend(), isSame))
            reproduced.append(
                {solution.causes, Diagnosis::Proof::Reproduced, solution.signature, signedString, {}, outcome.trace.redacted()});
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
        if (!published || published->schemeId != scheme || isSameRequest(published->request, task.request))
            continue;
        SigningContext context{.settings = published->settings, .rules = task.scheme.rules(published->settings.value("algorithm"))};
        context.credentials.accessKeyId = published->accessKeyId;
        context.credentials.accessKeySecret = sample.secret;
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
