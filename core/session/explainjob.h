// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"
#include "core/diagnosis/observed.h"
#include "core/session/signjob.h"

namespace countersign {

/// A case to be explained, as a program describes it in JSON.
struct ExplainJob {
    QByteArray id{}; ///< the JSON text of the key `id`, handed back as it came; empty when there is none
    DiagnosisInput input{};
    QStringList read{};       ///< what was recognised in texts, a sentence each
    QVector<Error> remarks{}; ///< what was not
    QString profile{};        ///< name of the profile whose secret it is, for a call of our own; empty: another program's
};

/// Reads one JSON object: `request` {`method`, `url`, `headers`, `body` or `bodyBase64`} as sent, or in its place `curl`, `http`, `har`, `url` or `text`;
/// `scheme`, `accessKeySecret`, `stringToSign`, `canonicalRequest`, `signature`, `refusal` (the body or the whole answer, as text or as JSON), `now`. Texts are
/// strings or `{"base64": "…"}`. Unknown keys are passed over. BadInput names the place.
COUNTERSIGN_CORE tl::expected<ExplainJob, UnreadableJob> explainJobFromJson(const QByteArray &json);

/// Whether \p text is such an object, not an answer or an entry of a HAR file, which are JSON as well.
COUNTERSIGN_CORE bool isExplainJob(const QByteArray &text);

/// A case out of anything that was pasted: a request in any form, debug lines, a refusal, several of them. It has no secret.
COUNTERSIGN_CORE ExplainJob explainJobFromText(QByteArrayView text);

struct ExplainOutcome {
    QByteArray json{};                    ///< one object on one line, as the command line prints it; or `id` and `error`
    std::optional<Diagnosis> diagnosis{}; ///< nothing when the job could not be read
    std::optional<Error> error{};
};

/// Reads and judges.
COUNTERSIGN_CORE ExplainOutcome explainedJob(const QByteArray &json, const SchemeRegistry &schemes, const SolverLimits &limits);
/// `id`, `scheme`, `verdict`, `observed`, `expected` with its steps, `explanations`, `firstDifference`, `tried`, `seconds`, `read`, `remarks`. No secret, no token.
COUNTERSIGN_CORE QByteArray diagnosisJson(const ExplainJob &job, const Diagnosis &diagnosis);
/// The same for people: the verdict, each explanation with its proof and fix, the first difference, what to check next.
COUNTERSIGN_CORE QString diagnosisText(const ExplainJob &job, const Diagnosis &diagnosis);

} // namespace countersign
