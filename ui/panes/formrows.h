// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parameterrow.h"

namespace countersign {

/// The rows of \p operation that must be filled, in the vendor's order; parts of path and host always must.
QVector<RowSpec> requiredRows(const Operation &operation);
/// The other rows, recommended ones first. Dotted names that share their first part become one group, together with the struct of that name.
QVector<RowSpec> optionalRows(const Operation &operation);
/// Everything of a row that "Find a parameter" looks into: names down to the leaves, and descriptions.
QString filterWords(const RowSpec &spec);

} // namespace countersign
