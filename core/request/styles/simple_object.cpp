// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// A struct as `R=100,G=200` in one field, a list with commas. Source: OpenAPI 3, `simple` with explode; RFC 6570 section 3.2.2, `{keys*}`.
class SimpleObjectStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "simple-object"; }
    bool readsJson() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override
    {
        const auto container = opened(value);
        if (!container || container->shape != ValueNode::Shape::Struct)
            return joined(value, ",");
        return oneField(value, join(partTexts(*container, "="), ","));
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_simple_object()
{
    return std::make_unique<SimpleObjectStyle>();
}

} // namespace countersign
