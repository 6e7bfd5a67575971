// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// Each scalar of a struct as a field named by the way to it, in brackets: `P[key]=v`, lists by their index from 0: `P[key][0]=v`. Source: OpenAPI 3,
/// `deepObject`, which leaves lists and deeper structs open; those follow what servers read that take nested forms.
class DeepObjectStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "deep-object"; }
    bool readsJson() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override
    {
        QVector<Field> fields;
        append(value, value.name.toUtf8(), fields);
        return fields;
    }

private:
    static void append(const ValueNode &value, const QByteArray &name, QVector<Field> &fields)
    {
        const auto node = opened(value);
        if (!node)
            return;
        if (!hasParts(*node)) {
            if (const auto text = scalarText(*node))
                fields.append({name, *text, Origin::parameter(value.path)});
            return;
        }
        const bool isList = node->shape == ValueNode::Shape::List;
        for (const ValueNode &member : node->members) {
            const QByteArray key = isList ? QByteArray::number(member.name.toInt() - 1) : member.name.toUtf8();
            append(member, name + '[' + key + ']', fields);
        }
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_deep_object()
{
    return std::make_unique<DeepObjectStyle>();
}

} // namespace countersign
