// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes to `explain`, as a paste and as a job in JSON, judged under a tiny budget: there is always a verdict with a sentence, and the secret is never told.
#include "core/session/explainjob.h"

#include <cstdlib>

namespace {

constexpr QByteArrayView secret("Fuzzed-Secret-7c1b");

void judge(const countersign::ExplainJob &job, const countersign::SchemeRegistry &schemes, bool isOwnSecret)
{
    using namespace countersign;
    const Diagnosis diagnosis = diagnosed(job.input, schemes, {.mostMistakes = 1, .budget = std::chrono::milliseconds(2), .threads = 1});
    const QByteArray json = diagnosisJson(job, diagnosis);
    const QByteArray text = diagnosisText(job, diagnosis).toUtf8();
    if (diagnosis.text().sentence.isEmpty() || (isOwnSecret && (json.contains(secret) || text.contains(secret))))
        std::abort();
    const bool hasReason = diagnosis.verdict == Diagnosis::Verdict::Mismatch ? !diagnosis.explanations.isEmpty()
        : diagnosis.verdict == Diagnosis::Verdict::Undecidable               ? diagnosis.missing.has_value()
                                                                             : true;
    if (!hasReason)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    static const SchemeRegistry schemes;
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    ExplainJob pasted = explainJobFromText(text);
    if (!text.contains(secret)) {
        pasted.input.secret = Secret(secret.toByteArray());
        judge(pasted, schemes, true);
    }
    if (const auto job = explainJobFromJson(text))
        judge(*job, schemes, false);
    return 0;
}
