// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/diagnosis/cause.h"
#include "core/diagnosis/causeverdict.h"
#include "core/diagnosis/comparison.h"
#include "core/diagnosis/observedrequest.h"
#include "core/diagnosis/servererror.h"
#include "core/diagnosis/solver.h"

#include <QDateTime>

#include <optional>

namespace countersign {

/// Everything that is known of a call that was refused, or may be; any part may be missing.
struct DiagnosisInput {
    std::optional<ObservedRequest> request{};
    QByteArray schemeId{};         ///< empty: the one that the request shows
    Secret secret{};               ///< empty: without it nothing can be reproduced, but strings can be compared
    QByteArray stringToSign{};     ///< that the other program signed
    QByteArray canonicalRequest{}; ///< that it hashed into that
    QByteArray signature{};        ///< that it computed, where the request does not carry it
    std::optional<ServerError> refusal{};
    QDateTime now{};        ///< UTC; invalid: clocks are not judged by it
    QDateTime serverTime{}; ///< UTC, of the answer's header Date; invalid when unknown
};

/// The answer to "why does this signature not match".
struct Diagnosis {
    enum class Verdict {
        Match,       ///< the observed signature is right
        Mismatch,    ///< it is wrong, and `explanations` say why
        Unexplained, ///< it is wrong, and no hypothesis gives it
        Undecidable  ///< not enough was given: `missing`
    };
    enum class Proof {
        Reproduced,   ///< the observed signature comes out of these mistakes
        ServerString, ///< seen from the server's string
        OtherString,  ///< seen from the other program's string
        Rule          ///< seen from request or answer
    };
    struct Explanation {
        QVector<Cause> causes{}; ///< at least one, or none where it is the signature of a published sample as it stands
        Proof proof = Proof::Rule;
        /// Computed with these mistakes; for blanks around the secret that a server's string betrays, computed without them. Else empty.
        QByteArray signature{};
        QByteArray stringToSign{}; ///< that gives it
        /// Name of the published sample whose signature this is: it was not made from the request at hand, and the causes are those that were made with
        /// the sample's own request. Empty: the causes are those of the request at hand.
        QString sample{};
        SignatureTrace trace{}; ///< of signing with these mistakes, secrets as dots, tokens as stars; empty unless it was reproduced
    };
    /// Our string beside another one.
    struct Strings {
        QByteArray step{}; ///< `string-to-sign`, `canonical-request`
        bool isServers = false;
        Comparison comparison{};
    };

    Verdict verdict = Verdict::Undecidable;
    std::optional<MissingInput> missing{};
    bool wasRefused = false; ///< an answer of the server was given
    QByteArray schemeId{};
    QByteArray observedSignature{};
    QByteArray observedString{}; ///< the other program's, as given
    SignatureTrace expected{};   ///< what should have been computed, secrets as dots; up to the string when there is no secret
    QByteArray expectedSignature{};
    QVector<Explanation> explanations{}; ///< fewest causes first, likeliest first; those of a rule last
    QVector<Strings> strings{};          ///< those that were given, the server's first
    quint64 tried = 0;                   ///< hypotheses
    int exhaustedSize = 0;               ///< sets of so many mistakes and fewer were all tried
    std::chrono::microseconds took{};
    QVector<Error> remarks{}; ///< what was assumed, left out or not understood

    /// The banner's sentence and the reason behind it.
    COUNTERSIGN_CORE VerdictText text() const;
};

/// Judges a call. Pure; takes up to the budget of \p limits. Never fails: what is missing is said in the verdict.
COUNTERSIGN_CORE Diagnosis diagnosed(const DiagnosisInput &input, const SchemeRegistry &schemes, const SolverLimits &limits = {});

} // namespace countersign
