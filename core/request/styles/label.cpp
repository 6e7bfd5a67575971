// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// A part of a path that begins with a dot: `.blue`, `.blue,black`, `.R,100,G,200`. Source: RFC 6570 section 3.2.5, `{.list}`, which OpenAPI 3's `label`
/// follows.
class LabelStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "label"; }
    bool readsJson() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override
    {
        QVector<Field> fields = joined(value, ",");
        for (Field &field : fields)
            field.value = "." + field.value;
        return fields;
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_label()
{
    return std::make_unique<LabelStyle>();
}

} // namespace countersign
