// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commandcontext.h"
#include "core/catalogue/changesearch.h"

namespace countersign {

/// What `catalogue changes` was asked: a product with two of its versions, or a source whose former import is there.
struct ChangesRequest {
    std::string subject{};         ///< `huawei/sms`, `ecs`; `alibaba-live`, or `alibaba` as `update` names it
    std::string before{}, after{}; ///< versions; where a product has two, both may be left out, and the newest one always
    bool onlyBreaking = false;
};

/// What is to be compared. NotFound: no such product, one version only, no former import; BadInput: several could be meant.
Result<ChangeQuestion> changeQuestion(const ChangesRequest &request, CommandContext &context);

/// Compares and prints. \returns the exit status: that something changed is no failure.
int printChanges(const ChangesRequest &request, CommandContext &context);

} // namespace countersign
