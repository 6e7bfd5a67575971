// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/operation.h"

#include <tuple>

namespace countersign {

bool ResponseMember::operator==(const ResponseMember &other) const
{
    const auto facts = [](const ResponseMember &one) {
        return std::tie(one.name, one.type, one.example, one.sensitive, one.format, one.documentation, one.members);
    };
    return facts(*this) == facts(other);
}

} // namespace countersign
