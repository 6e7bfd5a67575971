// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/catalogue/service.h"
#include "core/practice/samplevalue.h"
#include "core/practice/wirecoding.h"

#include <QDateTime>

namespace countersign::practice {

/// What a sample answer is made from.
struct SampleInput {
    const Operation &operation;
    const Service *service = nullptr; ///< its endpoints answer DescribeRegions
    Pairs parameters{};               ///< given by the caller; those with a member of the same name come back in it
    QByteArray requestId{};
    QDateTime now{}; ///< UTC
};

/// An answer in the shape of the operation's response: the facts' examples, else plausible values that depend on nothing but the names.
/// Lists have two items, inner ones one; what the service marks as sensitive is masked.
COUNTERSIGN_CORE SampleValue sampleResponse(const SampleInput &input);

} // namespace countersign::practice
