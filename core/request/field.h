// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tracedbytes.h"

namespace countersign {

/// A name and a value, neither encoded. A name may repeat; order is kept.
struct Field {
    QByteArray name{};
    TracedBytes value{};
    Origin origin{}; ///< of the field as a whole; its name gets `origin.asName()`

    TracedBytes tracedName() const { return {name, origin.asName()}; }
    bool operator==(const Field &) const = default;
};

/// A field whose value has the field's own origin.
inline Field field(QByteArray name, QByteArray value, const Origin &origin)
{
    return {std::move(name), TracedBytes(std::move(value), origin), origin};
}

} // namespace countersign
