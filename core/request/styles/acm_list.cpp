// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// The items joined by the control character 0x02 in one field, as ACM's batch calls take them. A text goes out as it stands.
class AcmListStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "acm-list"; }
    bool readsJson() const override { return true; }
    bool takesText() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override
    {
        return joined(value, "\x02", [](const ValueNode &item) {
            return scalarText(item).value_or(TracedBytes(QByteArray(), Origin::parameter(item.path)));
        });
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_acm_list()
{
    return std::make_unique<AcmListStyle>();
}

} // namespace countersign
