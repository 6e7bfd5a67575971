// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tracedbytes.h"

#include <algorithm>

namespace countersign {

/// A name and a value, neither encoded. A name may repeat; order is kept.
struct Field {
    QByteArray name{};
    TracedBytes value{};
    Origin origin{};             ///< of the field as a whole; its name gets `origin.asName()`
    bool allowsReserved = false; ///< on the wire; what is signed is encoded as ever

    TracedBytes tracedName() const { return {name, origin.asName()}; }
    bool operator==(const Field &) const = default;
};

/// A field whose value has the field's own origin.
inline Field field(QByteArray name, QByteArray value, const Origin &origin)
{
    return {std::move(name), TracedBytes(std::move(value), origin), origin};
}

/// Whether two names of headers are one: letter case does not count. Source: RFC 9110 section 5.1.
inline bool isSameHeader(QByteArrayView one, QByteArrayView other)
{
    const auto isSameLetter = [](char a, char b) {
        const char lower = static_cast<char>(a | 0x20);
        return a == b || ((a ^ b) == 0x20 && lower >= 'a' && lower <= 'z');
    };
    return one.size() == other.size() && std::equal(one.begin(), one.end(), other.begin(), isSameLetter);
}

/// Whether \p bytes in a header would end its line, or the text for some readers.
inline bool breaksHeader(QByteArrayView bytes)
{
    bool breaks = false;
    for (const char c : bytes) // to the end always: so many are looked at at once
        breaks |= c == '\r' || c == '\n' || c == '\0';
    return breaks;
}

} // namespace countersign
