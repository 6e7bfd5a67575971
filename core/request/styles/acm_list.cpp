// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/jsontext.h"
#include "core/request/styles.h"

namespace countersign {

namespace {

/// The items joined by the control character 0x02 in one field, as ACM's batch calls take them. A text goes out as it stands.
class AcmListStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "acm-list"; }
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
            items.append(scalarText(item).value_or(TracedBytes(QByteArray(), Origin::parameter(item.path))));
        return {{value.name.toUtf8(), join(items, "\x02"), origin}};
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_acm_list()
{
    return std::make_unique<AcmListStyle>();
}

} // namespace countersign
