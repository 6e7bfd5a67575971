// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/jsontext.h"
#include "core/request/styles.h"

namespace countersign {

namespace {

/// The same name once for each item: `P=a&P=b`.
class MultiStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "multi"; }
    bool readsJson() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override
    {
        QVector<ValueNode> items{value};
        if (value.shape == ValueNode::Shape::List) {
            items = value.members;
        } else if (value.shape == ValueNode::Shape::Json) {
            const auto parsed = parsedJson(value.text, value.path);
            if (!parsed)
                return {};
            items = parsed->shape == ValueNode::Shape::List ? parsed->members : QVector<ValueNode>{*parsed};
        }
        QVector<Field> fields;
        for (const ValueNode &item : std::as_const(items)) {
            const bool isContainer = item.shape == ValueNode::Shape::List || item.shape == ValueNode::Shape::Struct;
            const auto text = isContainer ? jsonText(item) : scalarText(item);
            if (text)
                fields.append({value.name.toUtf8(), *text, Origin::parameter(item.path)});
        }
        return fields;
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_multi()
{
    return std::make_unique<MultiStyle>();
}

} // namespace countersign
