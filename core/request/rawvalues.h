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
/// `Name:` is JSON for all of it, `Name:=` the same as a text, `Name@` a file, `Name=` a text beside values further down; a `#` in front keeps it aside. JSON's null
/// needs no mark in JSON. A body given as a whole is called `(body)`; one that is no UTF-8 is not in the text.
COUNTERSIGN_CORE QString rawText(const Operation &operation, const ParameterValues &values, RawForm form);

/// Reads such a text; `readRaw(rawText(values))` gives \p values again. Names that the operation does not have are kept. Lines that begin with `# `, or with `#` and have no
/// `=`, are comments. Of \p before a body that is no text stays, and a file may only be one that stands there already: a text may come from anywhere.
COUNTERSIGN_CORE RawReading readRaw(const Operation &operation, const QString &text, RawForm form, const ParameterValues &before);

/// The lines of \p now in the order of \p before, with its comments and empty lines; what is new comes behind the line that it follows in \p now.
COUNTERSIGN_CORE QString mergedLines(const QString &before, const QString &now);

} // namespace countersign
