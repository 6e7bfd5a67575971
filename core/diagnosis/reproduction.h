// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"

namespace countersign {

constexpr int sampleMistakes = 2; ///< tried at once with a published sample

/// What gives the signature of \p request, the plainest explanation of each string only: the same mistakes at a vaguer place are no other one.
QVector<Diagnosis::Explanation> reproducedBy(const QVector<Solution> &solutions, const SignatureScheme &scheme, const Request &request,
                                             SigningContext context);

struct SampleFindings {
    QVector<Diagnosis::Explanation> explanations{}; ///< of the first sample that gives the signature
    quint64 tried = 0;                              ///< hypotheses
};
/// Tries every published request of the task's scheme as if it were the one at hand.
SampleFindings reproducedBySamples(const SolverTask &task, SolverLimits limits);

} // namespace countersign
