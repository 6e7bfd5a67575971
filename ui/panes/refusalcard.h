// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/servererror.h"
#include "core/signing/signaturetrace.h"
#include "ui/widgets/noticecard.h"

namespace countersign {

/// A server's refusal in three parts: what, about what, what to do.
/// \param profile who sent it; empty when it is not known
/// \param sent the trace of the refused request; null when it is not known. Where the server prints its own string, it is compared with ours:
/// equal bytes leave only the secret; otherwise the first byte that differs and what it came from are named.
NoticeCard::Content refusalCard(const ServerError &refusal, int status, const QString &profile, const SignatureTrace *sent);

} // namespace countersign
