// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/observedrequest.h"
#include "core/diagnosis/servererror.h"

#include <QDateTime>

namespace countersign {

/// \p request as raw HTTP text that is read back as the same, but for its URL's scheme.
COUNTERSIGN_CORE QByteArray requestText(const ObservedRequest &request);
/// A refusal as the text of an answer that is read back as the same code, message, string and time. \param time UTC, of the header Date; invalid: none
COUNTERSIGN_CORE QByteArray answerText(const ServerError &refusal, const QDateTime &time);

} // namespace countersign
