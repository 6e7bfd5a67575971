// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/requestbuilder.h"

#include <QVector>

namespace countersign {

class SigningSession;

/// All that is wrong or missing before a call: what the builder says, what was secret and has to be typed again, an endpoint that is none. The list
/// below the form and the status line count this one list.
/// \returns in the order of the form; a problem of the endpoint or of the body has no path
QVector<Problem> formProblems(const SigningSession &session);

} // namespace countersign
