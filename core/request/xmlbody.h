// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/valuetree.h"

namespace countersign {

struct XmlBody {
    TracedBytes bytes{};
    QVector<Problem> problems{}; ///< names that no element can have (Blocking), parts that XML has no place for
};

/// \p value as an XML document in UTF-8, by what its metadata says of elements, attributes and namespaces. A body that is not called anything itself has one member,
/// which is the root. A list is its items one behind the other, in an element of its own where it is wrapped; null is left out. JSON for a part is taken apart.
/// Source: OpenAPI 3, "XML Object".
XmlBody xmlBody(const ValueNode &value);

} // namespace countersign
