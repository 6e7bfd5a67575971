// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/observed.h"

namespace countersign {

/// "%1, POST to ecs.aliyuncs.com, 12 parameters": what a reading shows back. \param form "curl command"
QString describedRequest(const QString &form, const ObservedRequest &request);
/// "%1: SignatureDoesNotMatch, with the server's string to sign".
QString describedRefusal(const QString &form, const ServerError &refusal);
/// A piece of somebody's text for `Error::subject`: one line, at most 60 characters, control characters as blanks.
QString quoted(QByteArrayView text);

} // namespace countersign
