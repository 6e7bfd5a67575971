// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/calloptions.h"
#include "core/base/result.h"
#include "core/request/parametervalues.h"

namespace countersign {

/// The values of `--params`, `-p` and `--body`, later ones winning. Numbers of a JSON file stay as they are written; null means not sent.
/// BadInput names the argument or the key, FileUnreadable the file.
Result<ParameterValues> parameterValuesFrom(const CallOptions &options);

} // namespace countersign
