// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/jsontext.h"
#include "core/request/styles.h"

namespace countersign {

namespace {

/// The items joined by commas in one field; commas inside an item are not escaped, and nothing could be done about them.
class CommaStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "comma"; }
    bool readsJson() const override { return true; }
    bool takesText() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override { return joined(value, ",", itemText); }

private:
    static TracedBytes itemText(const ValueNode &item)
    {
        const bool isContainer = item.shape == ValueNode::Shape::List || item.shape == ValueNode::Shape::Struct;
        return isContainer ? jsonText(item) : scalarText(item).value_or(TracedBytes(QByteArray(), Origin::parameter(item.path)));
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_comma()
{
    return std::make_unique<CommaStyle>();
}

} // namespace countersign
