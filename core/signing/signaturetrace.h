// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tracedbytes.h"

#include <QUrl>

#include <vector>

namespace countersign {

/// One step of a signature: a rule and the bytes it gave.
struct TraceStep {
    enum class Visibility {
        Public,
        Secret ///< made from the secret: the step holds dots in its place, so that no trace can give it away
    };
    QByteArray id{};  ///< `canonical-query`, `canonical-request`, `string-to-sign`, `signing-key`, `signature`, `authorization`, …
    QString title{};  ///< translated: "String to sign"
    QString rule{};   ///< one sentence, present tense: what is done
    QUrl reference{}; ///< the vendor's section
    QVector<QByteArray> inputs{}; ///< ids of earlier steps
    TracedBytes output{};
    Visibility visibility = Visibility::Public;

    bool operator==(const TraceStep &) const = default;
};

/// The bytes with `*` in place of tokens, of the same length: what may be shown.
COUNTERSIGN_CORE TracedBytes withMaskedTokens(const TracedBytes &bytes);

/// The steps in the order of computation. Panes, command line, exports, diagnosis and tests read this one value.
class COUNTERSIGN_CORE SignatureTrace {
public:
    /// Stores the step. \returns its bytes with the origins they have; use `reference()` where a later step only quotes it.
    const TracedBytes &record(TraceStep step);
    const std::vector<TraceStep> &steps() const { return m_steps; }
    /// Null when there is no such step.
    const TraceStep *step(QByteArrayView id) const;
    /// The only form that leaves the process: secret steps lose their bytes, tokens in public steps are masked with `*` of the same length.
    SignatureTrace redacted() const;

    bool operator==(const SignatureTrace &) const = default;

private:
    std::vector<TraceStep> m_steps{};
};

} // namespace countersign
