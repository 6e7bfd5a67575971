// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// The items joined by `|` in one field. Source: OpenAPI 3, `pipeDelimited`; Swagger 2, `pipes`.
class PipeStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "pipe"; }
    bool readsJson() const override { return true; }
    bool takesText() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override { return joined(value, "|"); }
};

} // namespace

std::unique_ptr<ValueStyle> style_pipe()
{
    return std::make_unique<PipeStyle>();
}

} // namespace countersign
