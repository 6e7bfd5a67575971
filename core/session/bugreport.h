// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/diagnosisrunner.h"

namespace countersign {

/// What was found, as Markdown for a bug tracker, in the language of now: verdict, causes with proof and fix, the signatures observed, reproduced and
/// expected, the strings around each difference, what was read and tried. AccessKey ids keep their first and last four characters; secrets, tokens
/// and values under names that are secret do not occur, in no encoding.
COUNTERSIGN_CORE QString bugReport(const JudgedCase &judged);

} // namespace countersign
