// SPDX-License-Identifier: GPL-3.0-or-later
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
        const auto list = opened(value);
        if (!list)
            return {};
        const bool isList = list->shape == ValueNode::Shape::List;
        QVector<Field> fields;
        for (const ValueNode &item : isList ? list->members : QVector<ValueNode>{*list}) {
            if (item.shape != ValueNode::Shape::Null)
                fields.append({value.name.toUtf8(), partText(item), Origin::parameter(item.path)});
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
