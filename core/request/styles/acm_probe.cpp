// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/jsontext.h"
#include "core/request/styles.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// The configurations that an ACM listener asks about, in one field: for each `dataId 0x02 group 0x02 contentMD5 0x01`, with `0x02 tenant` before
/// the end where there is a namespace. A text goes out as it stands. Source: the vendor's page "Listen to configurations".
class AcmProbeStyle final : public ValueStyle {
public:
    QByteArray id() const override { return "acm-probe"; }
    bool readsJson() const override { return true; }
    bool takesText() const override { return true; }

    QVector<Field> fields(const ValueNode &value) const override
    {
        QVector<ValueNode> items;
        const Origin origin = Origin::parameter(value.path);
        if (value.shape == ValueNode::Shape::List) {
            items = value.members;
        } else {
            const auto parsed = value.shape == ValueNode::Shape::Json ? parsedJson(value.text, value.path) : Result<ValueNode>(value);
            if (!parsed)
                return {};
            if (parsed->shape != ValueNode::Shape::List && parsed->shape != ValueNode::Shape::Struct) {
                const auto text = scalarText(*parsed);
                return text ? QVector<Field>{{value.name.toUtf8(), *text, origin}} : QVector<Field>();
            }
            items = parsed->shape == ValueNode::Shape::List ? parsed->members : QVector<ValueNode>{*parsed};
        }
        TracedBytes probe(QByteArray(), origin);
        for (const ValueNode &item : std::as_const(items))
            probe += itemText(item);
        return {{value.name.toUtf8(), probe, origin}};
    }

private:
    static TracedBytes itemText(const ValueNode &item)
    {
        if (item.shape != ValueNode::Shape::Struct)
            return scalarText(item).value_or(TracedBytes()) + "\x01";
        QVector<TracedBytes> parts{member(item, "dataId"_L1), member(item, "group"_L1), member(item, "contentMD5"_L1)};
        if (TracedBytes tenant = member(item, "tenant"_L1); !tenant.isEmpty())
            parts.append(tenant);
        return join(parts, "\x02") + "\x01";
    }

    static TracedBytes member(const ValueNode &item, QLatin1String name)
    {
        const auto found =
            std::find_if(item.members.cbegin(), item.members.cend(), [name](const ValueNode &node) { return node.name == name; });
        const auto text = found == item.members.cend() ? std::nullopt : scalarText(*found);
        return text.value_or(TracedBytes(QByteArray(), Origin::parameter(item.path)));
    }
};

} // namespace

std::unique_ptr<ValueStyle> style_acm_probe()
{
    return std::make_unique<AcmProbeStyle>();
}

} // namespace countersign
