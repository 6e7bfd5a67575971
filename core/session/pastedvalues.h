// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/request/parametervalues.h"

#include <optional>

namespace countersign {

/// What a pasted text says about the values of a form.
struct PastedValues {
    ParameterValues values{};
    QStringList unplaced{}; ///< names that the operation has no field for, in the order of the text; their values are not kept
};

/// Reads what people copy from elsewhere: a URL or a query string, a JSON object, `Name=Value` lines, or a command of `aliyun` or `hcloud` with its options.
/// Options of those programs themselves (`--profile`, `--cli-region`) and what every request carries (Action, Signature, …) are passed over. No text names a
/// file, and nothing is run or expanded.
/// \returns nothing for a text that is none of these, or says nothing
COUNTERSIGN_CORE std::optional<PastedValues> pastedValues(const Operation &operation, const QString &text);

} // namespace countersign
