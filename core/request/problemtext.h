// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace countersign {

/// One translation context for every sentence of the room's problems.
struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(RequestBuilder)
};

} // namespace countersign
