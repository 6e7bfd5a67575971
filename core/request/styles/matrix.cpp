// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// A part of a path with its name behind a semicolon: `;color=blue,black`, `;color=R,100,G,200`, `;color` where it is empty. Source: RFC 6570
/// section 3.2.7, `{;list}`, which OpenAPI 3's `matrix` follows.
class MatrixStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "matrix"; }
    bool readsJson() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override
    {
        QVector<Field> fields = joined(value, ",");
        for (Field &field : fields)
            field.value = ";" + tracedName(value) + (field.value.isEmpty() ? "" : "=") + field.value;
        return fields;
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_matrix()
{
    return std::make_unique<MatrixStyle>();
}

} // namespace countersign
