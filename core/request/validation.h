// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/valuetree.h"

namespace countersign {

/// Everything about \p value, and below it, that the metadata says otherwise: type, enum, range, step, length, pattern, format, count, items twice, null,
/// missing members, gaps; inside JSON texts too. Each sentence says that the rule is the service's description's. A pattern that does not compile is none.
/// \param all decides what is a gap in a list: an item may come from a literal name such as `DataDisk.1.Size`
/// A value sent empty on purpose is not questioned. Problems are Notes, but for JSON that has to be taken apart (\p readsJson) and cannot be.
QVector<Problem> checkedValue(const ValueNode &value, const ParameterValues &all, bool readsJson);

/// Whether a text that is to be an XML document is well-formed; a Note with the place where it is not. Entities of its own are taken for good.
QVector<Problem> checkedXml(const ValueNode &value);

} // namespace countersign
