// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// The items joined by blanks in one field. Source: OpenAPI 3, `spaceDelimited`; Swagger 2, `ssv`.
class SpaceStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "space"; }
    bool readsJson() const override { return true; }
    bool takesText() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override { return joined(value, " "); }
};

} // namespace

std::unique_ptr<ValueStyle> style_space()
{
    return std::make_unique<SpaceStyle>();
}

} // namespace countersign
