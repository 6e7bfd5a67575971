// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/operationfinder.h"

namespace countersign::practice {

/// What the outer shape of an answer depends on.
struct ReplyInput {
    Dialect dialect{};
    const ReceivedRequest &request;
    const FoundOperation &found;
    QByteArray requestId{};
    QDateTime now{}; ///< UTC
};

/// A refusal in the vendor's shape: Alibaba JSON or XML by `Format` (XML when absent) or by `Accept`, Huawei JSON.
HttpReply refusalReply(const ReplyInput &input, const Refusal &refusal);

/// 200 with a sample of the operation's answer; the operation must have been found.
HttpReply sampleReply(const ReplyInput &input);

/// Plain text of ACM. \param gbk the body
HttpReply acmReply(int status, const QByteArray &gbk);
/// A refusal of ACM: of those for the signature no text is known, so the body says no more than the status.
HttpReply acmReply(const Refusal &refusal);

} // namespace countersign::practice
