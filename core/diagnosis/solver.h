// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause.h"
#include "core/request/request.h"
#include "core/signing/signaturescheme.h"

#include <chrono>
#include <functional>

namespace countersign {

/// A signature that is to be reproduced.
struct SolverTask {
    const SignatureScheme &scheme; ///< one with a lean form
    const Request &request;        ///< as it was sent, without the signature
    const SigningContext &context; ///< with the secret; its rules are the vendor's
    QByteArray signature{};        ///< as the other program computed it; a run of `*` stands for any characters
};

struct SolverLimits {
    int mostMistakes = 3; ///< made at once
    std::chrono::milliseconds budget{5000};
    int threads = 2;
    std::function<bool()> isCancelled{}; ///< asked now and then, from any of the threads; may be empty
};

/// A set of mistakes that gives the signature.
struct Solution {
    QVector<Cause> causes{};
    SigningRules rules{};   ///< with the mistakes
    QByteArray signature{}; ///< computed by them
};

struct SolverResult {
    bool isMatch = false;          ///< the vendor's rules give the signature: there is nothing to explain
    QVector<Solution> solutions{}; ///< those of the smallest size; fewest causes first, likeliest first
    quint64 tried = 0;             ///< hypotheses
    int exhaustedSize = 0;         ///< all sets of so many mistakes and fewer were tried
    std::chrono::microseconds took{};
};

/// Looks for the mistakes: all single ones, all compatible pairs, all triples, each size likeliest first, until a size explains the signature or the
/// budget ends. Of triples those that cannot be expected to show come last, and only where no other was found. Fails as SignatureScheme::lean does. Pure; returns within the budget and some milliseconds.
COUNTERSIGN_CORE Result<SolverResult> solved(const SolverTask &task, const SolverLimits &limits = {});

/// Whether \p signature is \p pattern, in which a run of `*` stands for any characters. At least eight characters of the pattern must be known.
COUNTERSIGN_CORE bool matchesSignature(QByteArrayView pattern, QByteArrayView signature);

} // namespace countersign
