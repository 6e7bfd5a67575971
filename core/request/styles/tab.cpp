// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// The items joined by tabs in one field. Source: Swagger 2, `tsv`.
class TabStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "tab"; }
    bool readsJson() const override { return true; }
    bool takesText() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override { return joined(value, "\t"); }
};

} // namespace

std::unique_ptr<ValueStyle> style_tab()
{
    return std::make_unique<TabStyle>();
}

} // namespace countersign
