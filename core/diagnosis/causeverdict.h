// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause.h"

namespace countersign {

/// What a banner says: one sentence, and the reason behind it.
struct VerdictText {
    QString sentence{};
    QString reason{};

    bool operator==(const VerdictText &) const = default;
};

/// What a case needs before it can be judged.
enum class MissingInput {
    Request,
    Scheme,
    Signature,
    Secret,
    SignedHeaders ///< Huawei, ACS3: the list in Authorization
};

/// The observed signature is right. \param wasRefused an answer of the server was given all the same
COUNTERSIGN_CORE VerdictText matchVerdict(bool wasRefused);
/// \param causes of the likeliest explanation, at least one \param explanations how many fit, at least 1
COUNTERSIGN_CORE VerdictText mismatchVerdict(const QVector<Cause> &causes, QByteArrayView schemeId, int explanations);
/// The signature is that of a request that a vendor published. \param causes made with that request; may be empty
COUNTERSIGN_CORE VerdictText sampleVerdict(const QString &sample, const QVector<Cause> &causes);
/// What to do about it, whatever was wrong with the sample itself.
COUNTERSIGN_CORE QString sampleFix();
/// \param tried how many hypotheses were tried \param hasOtherString a string of the program or of the server was given
COUNTERSIGN_CORE VerdictText unexplainedVerdict(qint64 tried, bool hasOtherString);
COUNTERSIGN_CORE VerdictText undecidableVerdict(MissingInput missing);

} // namespace countersign
