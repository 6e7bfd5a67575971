// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/jsonwriter.h"

#include <functional>

namespace countersign {

/// Writes the answer to one line, behind which \c BatchSigner::padding bytes can be read. For one thread.
using LineWorker = std::function<void(QByteArrayView line, JsonWriter &out)>;

/// Answers each line of \p input that is not blank with a line on standard output, in the same order, working in several threads. What has come so far is
/// answered before more is waited for, so that a program can ask and wait. Returns when the input is over.
/// \param input a file descriptor \param worker makes one for each thread
void answerLines(int input, int threads, const std::function<LineWorker()> &worker);

} // namespace countersign
