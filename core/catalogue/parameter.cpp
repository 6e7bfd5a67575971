// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/parameter.h"

#include <tuple>

namespace countersign {

bool Parameter::operator==(const Parameter &other) const
{
    const auto facts = [](const Parameter &one) {
        return std::tie(one.name, one.place, one.type, one.style, one.required, one.recommended, one.sensitive, one.deprecated,
                        one.description, one.documentation, one.defaultValue, one.example, one.choices, one.choiceTitles, one.suggestions,
                        one.minimum, one.maximum, one.isMinimumOutside, one.isMaximumOutside, one.multipleOf, one.hasUniqueItems,
                        one.nullable, one.allowsReserved, one.xml, one.minLength, one.maxLength, one.minItems, one.maxItems, one.pattern,
                        one.format, one.contentType, one.members);
    };
    return facts(*this) == facts(other);
}

} // namespace countersign
