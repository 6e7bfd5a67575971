// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/jsontext.h"
#include "core/request/styles.h"

namespace countersign {

namespace {

/// The whole value as compact JSON in one field; a JSON text goes out byte for byte.
class JsonStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "json"; }
    QVector<Field> fields(const ValueNode &value) const override
    {
        const bool isTyped = value.shape == ValueNode::Shape::Text && value.type() == ValueType::Json;
        const Origin origin = Origin::parameter(value.path);
        return {{value.name.toUtf8(), isTyped ? TracedBytes(value.text.toUtf8(), origin) : jsonText(value), origin}};
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_json()
{
    return std::make_unique<JsonStyle>();
}

} // namespace countersign
