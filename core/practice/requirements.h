// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/practice/receivedrequest.h"

namespace countersign::practice {

/// The top-level members of a JSON object body that are texts, numbers or booleans; null when the body is no JSON object.
std::optional<Pairs> jsonBodyMembers(const QByteArray &body);

/// The first required parameter, in the vendor's order, that the request does not give. A parameter without a value counts as not given.
std::optional<QByteArray> missingParameter(const Operation &operation, const ReceivedRequest &request);

} // namespace countersign::practice
