// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// A part of a path whose items begin with a dot each: `.blue.black`, `.R=100.G=200`. Source: RFC 6570 section 3.2.5, `{.list*}`, `{.keys*}`.
class LabelExplodeStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "label-explode"; }
    bool readsJson() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override
    {
        const auto container = opened(value);
        if (!container)
            return {};
        const TracedBytes text = hasParts(*container) ? join(partTexts(*container, "="), ".") : *scalarText(*container);
        return oneField(value, "." + text);
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_label_explode()
{
    return std::make_unique<LabelExplodeStyle>();
}

} // namespace countersign
