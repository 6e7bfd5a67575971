// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// A struct as `P.Key`, all the way down, lists inside as `P.Key.1`.
class FlatStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "flat"; }
    bool readsJson() const override { return true; }
    QVector<Field> fields(const ValueNode &value) const override { return flattened(value); }
};

} // namespace

std::unique_ptr<ValueStyle> style_flat()
{
    return std::make_unique<FlatStyle>();
}

} // namespace countersign
