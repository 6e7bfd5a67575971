// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/request/parametervalues.h"

namespace countersign {

/// How a form's values are written as a text that people edit.
enum class RawForm {
    Json, ///< one object, nested as the values are: `{"Tag": [{"Key": "a"}]}`
    Lines ///< `Tag.1.Key=a`, one a line, named as on the wire; what would break a line is percent-encoded, as is `%`
};

/// Something wrong with such a text.
struct RawProblem {
    int line = 0; ///< from 1
    QString text{};

    bool operator==(const RawProblem &) const = default;
};

struct RawReading {
    ParameterValues values{}; ///< what could be read; all of it when there are no problems
    QVector<RawProblem> problems{};
};

/// \p values as text, in the operation's order, and behind them what it has no parameter for. The name says what a value is, as on the command line:
/// `Name:` is JSON for all of it, `Name:=` the same as a text, `Name@` a file, `Name=` a text beside values further down; a `#` in front keeps it aside. A body
/// given as bytes is not in it.
COUNTERSIGN_CORE QString rawText(const Operation &operation, const ParameterValues &values, RawForm form);

/// Reads such a text; `readRaw(rawText(values))` gives \p values again. Names that the operation does not have are kept. Of \p before the body stays, and a
/// file may only be one that stands there already: a text may come from anywhere.
COUNTERSIGN_CORE RawReading readRaw(const Operation &operation, const QString &text, RawForm form, const ParameterValues &before);

} // namespace countersign
