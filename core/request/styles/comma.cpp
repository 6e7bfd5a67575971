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

    QVector<Field> fields(const ValueNode &value) const override
    {
        ValueNode list = value;
        if (value.shape == ValueNode::Shape::Json) {
            const auto parsed = parsedJson(value.text, value.path);
            if (!parsed)
                return {};
            list.shape = parsed->shape;
            list.text = parsed->text;
            list.members = parsed->members;
        }
        const Origin origin = Origin::parameter(value.path);
        if (list.shape != ValueNode::Shape::List) {
            const auto text = scalarText(list);
            return text ? QVector<Field>{{value.name.toUtf8(), *text, origin}} : QVector<Field>();
        }
        QVector<TracedBytes> items;
        for (const ValueNode &item : std::as_const(list.members))
            items.append(itemText(item));
        return {{value.name.toUtf8(), join(items, ","), origin}};
    }

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
