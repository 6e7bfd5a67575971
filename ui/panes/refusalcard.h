// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/servererror.h"
#include "ui/widgets/noticecard.h"

namespace countersign {

/// A server's refusal in three parts: what, about what, what to do.
/// \param profile who sent it; empty when it is not known
/// \param todo instead of what the refusal by itself suggests; empty: that
NoticeCard::Content refusalCard(const ServerError &refusal, int status, const QString &profile, const QString &todo = {});

} // namespace countersign
