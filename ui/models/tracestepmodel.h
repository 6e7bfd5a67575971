// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/preparation.h"

namespace countersign {

/// A step of a trace as the signature pane shows it: nothing in it is secret.
struct TraceStepContent {
    QByteArray id{};
    QString title{};
    QString rule{};
    TracedBytes bytes{}; ///< tokens and sensitive values masked with `*` of the same length; of a secret step empty
    bool isSecret = false;
    bool isMasked = false; ///< the bytes differ from those that are signed or sent
    bool opensByDefault = false;

    bool operator==(const TraceStepContent &) const = default;
};

inline constexpr char finalRequestId[] = "final-request";

/// The steps of \p preparation in order, then the final request if there is one. The two last steps with bytes in front of the signature open
/// by default, for those are what people compare.
QVector<TraceStepContent> traceStepContents(const Preparation &preparation, const Operation &operation);

/// \p bytes with every token and every value of a sensitive parameter of \p operation replaced by `*` of the same length.
TracedBytes masked(const TracedBytes &bytes, const Operation &operation);

/// The kinds that occur in \p contents, in the order of the legend: form field, header, body, access key id, clock, nonce, setting, rule.
QVector<Origin::Kind> originKinds(const QVector<TraceStepContent> &contents);

} // namespace countersign
