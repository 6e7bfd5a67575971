// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// A list as `P.1`, `P.2`, its members as `P.1.Key`; the counting starts at 1 and gaps keep their index.
class RepeatListStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "repeat-list"; }
    bool readsJson() const override { return true; }
    QVector<Field> fields(const ValueNode &value) const override { return flattened(value); }
};

} // namespace

std::unique_ptr<ValueStyle> style_repeat_list()
{
    return std::make_unique<RepeatListStyle>();
}

} // namespace countersign
