// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/styles.h"

#include "core/request/jsontext.h"

#include <algorithm>

namespace countersign {

namespace {

using Shape = ValueNode::Shape;

/// Whether a JSON text stands where the metadata has text, which it then is.
bool holdsJsonAsText(const ValueNode &value)
{
    return value.type() == ValueType::String || value.type() == ValueType::Json;
}

QByteArray memberSegment(const ValueNode &parent, const ValueNode &member)
{
    const QByteArray name = member.name.toUtf8();
    return parent.type() == ValueType::Map ? '#' + QByteArray::number(member.name.size()) + '#' + name : name;
}

void appendFlattened(const ValueNode &value, const QByteArray &name, QVector<Field> &fields)
{
    if (value.shape == Shape::Json && !holdsJsonAsText(value)) {
        auto parsed = parsedJson(value.text, value.path);
        if (!parsed)
            return;
        parsed->parameter = parsed->shape == Shape::Struct && value.type() == ValueType::Map ? value.parameter : nullptr;
        appendFlattened(*parsed, name, fields);
        return;
    }
    if (value.shape == Shape::List || value.shape == Shape::Struct) {
        for (const ValueNode &member : value.members)
            appendFlattened(member, name + '.' + memberSegment(value, member), fields);
        return;
    }
    if (auto text = scalarText(value))
        fields.append({name, *text, Origin::parameter(value.path)});
}

} // namespace

std::optional<TracedBytes> scalarText(const ValueNode &value)
{
    const Origin origin = Origin::parameter(value.path);
    if (value.shape == Shape::Null)
        return std::nullopt;
    if (value.shape != Shape::Json)
        return TracedBytes(value.text.toUtf8(), origin);
    const auto parsed = parsedJson(value.text, value.path);
    const bool isScalar = parsed && (parsed->shape == Shape::Text || parsed->shape == Shape::Token || parsed->shape == Shape::Null);
    return isScalar && value.type() != ValueType::Json ? scalarText(*parsed) : TracedBytes(value.text.toUtf8(), origin);
}

QVector<Field> flattened(const ValueNode &value)
{
    QVector<Field> fields;
    appendFlattened(value, value.name.toUtf8(), fields);
    return fields;
}

QVector<Field> joined(const ValueNode &value, const char *separator, const std::function<TracedBytes(const ValueNode &)> &itemText)
{
    ValueNode list = value;
    if (value.shape == Shape::Json) {
        const auto parsed = parsedJson(value.text, value.path);
        if (!parsed)
            return {};
        list.shape = parsed->shape;
        list.text = parsed->text;
        list.members = parsed->members;
    }
    const Origin origin = Origin::parameter(value.path);
    if (list.shape != Shape::List) {
        const auto text = scalarText(list);
        return text ? QVector<Field>{{value.name.toUtf8(), *text, origin}} : QVector<Field>();
    }
    QVector<TracedBytes> items;
    for (const ValueNode &item : std::as_const(list.members))
        items.append(itemText(item));
    return {{value.name.toUtf8(), join(items, separator), origin}};
}

const ValueStyle &valueStyle(const QByteArray &id)
{
    static const auto styles = builtinValueStyles();
    const auto named = [](const QByteArray &wanted) {
        return std::find_if(styles.cbegin(), styles.cend(), [&](const auto &style) { return style->id() == wanted; });
    };
    const auto found = named(id);
    return found == styles.cend() ? **named("plain") : **found;
}

} // namespace countersign
