// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// The items joined by commas in one field, of a struct the names and values by turns (`R,100,G,200`); commas inside an item are not escaped, and
/// nothing could be done about them. Source: the vendor's style `simple`; OpenAPI 3, "Style values", `form` and `simple` without explode.
class CommaStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "comma"; }
    bool readsJson() const override { return true; }
    bool takesText() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override { return joined(value, ","); }
};

} // namespace

std::unique_ptr<ValueStyle> style_comma()
{
    return std::make_unique<CommaStyle>();
}

} // namespace countersign
