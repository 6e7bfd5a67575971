// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/request/parametervalues.h"

#include <QVector>

namespace countersign {

enum class Generation {
    Required,   ///< valid values for what the service requires, nothing else
    Valid,      ///< valid values for all of the required and about half of the optional parameters
    Everything, ///< valid values for every parameter and member
    Hostile ///< as Valid, but free text is Chinese, emoji, reserved characters, `..`, `//`, blanks, empty, very long; header values stay ASCII
};

/// Values for \p operation, made from its metadata: the same seed gives the same values. Valid values keep to enum, range, length, count and, where
/// a known spelling fits, pattern. Hostile values never block: parts of the path are not empty and headers hold no line end; in a charset other
/// than UTF-8 they keep to what that charset holds. A type that holds itself is gone into once. \param mostValues from so many on only what is required
ParameterValues generatedValues(const Operation &operation, quint32 seed, Generation mode, qsizetype mostValues = 2000);

/// The hostile texts themselves, for tests that want each of them.
QVector<QString> hostileTexts();

} // namespace countersign
