// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// Each member of a struct as a field of its own name, without the parameter's: `R=100&G=200`. Source: OpenAPI 3, `form` with explode; RFC 6570
/// section 3.2.8, `{?keys*}`.
class FormObjectStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "form-object"; }
    bool readsJson() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override
    {
        const auto container = opened(value);
        if (!container || container->shape != ValueNode::Shape::Struct)
            return joined(value, ",");
        QVector<Field> fields;
        for (const ValueNode &member : container->members) {
            if (member.shape != ValueNode::Shape::Null)
                fields += oneField(member, partText(member));
        }
        return fields;
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_form_object()
{
    return std::make_unique<FormObjectStyle>();
}

} // namespace countersign
