// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// A scalar as it is typed. A container handed in anyway goes out flat, as the SDKs do.
class PlainStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "plain"; }
    QVector<Field> fields(const ValueNode &value) const override
    {
        const bool isContainer = value.shape == ValueNode::Shape::List || value.shape == ValueNode::Shape::Struct;
        if (isContainer)
            return flattened(value);
        const auto text = scalarText(value);
        return text ? QVector<Field>{{value.name.toUtf8(), *text, Origin::parameter(value.path)}} : QVector<Field>();
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_plain()
{
    return std::make_unique<PlainStyle>();
}

} // namespace countersign
