// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

namespace countersign {

namespace {

/// A part of a path with each item behind a semicolon and its name: `;color=blue;color=black`, `;R=100;G=200`. Source: RFC 6570 section 3.2.7,
/// `{;list*}`, `{;keys*}`.
class MatrixExplodeStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "matrix-explode"; }
    bool readsJson() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override
    {
        const auto container = opened(value);
        if (!container)
            return {};
        TracedBytes text(QByteArray(), Origin::parameter(value.path));
        if (container->shape == ValueNode::Shape::Struct) {
            for (const TracedBytes &pair : partTexts(*container, "="))
                text += ";" + pair;
            return oneField(value, text);
        }
        const QVector<TracedBytes> items = hasParts(*container) ? partTexts(*container) : QVector<TracedBytes>{*scalarText(*container)};
        for (const TracedBytes &item : items)
            text += ";" + tracedName(value) + (item.isEmpty() ? "" : "=") + item;
        return oneField(value, text);
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_matrix_explode()
{
    return std::make_unique<MatrixExplodeStyle>();
}

} // namespace countersign
