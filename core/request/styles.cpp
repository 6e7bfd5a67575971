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
    if (value.shape == Shape::File)
        return TracedBytes(value.bytes, origin);
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

std::optional<ValueNode> opened(const ValueNode &value)
{
    if (value.shape == Shape::Null)
        return std::nullopt;
    if (value.shape != Shape::Json)
        return value;
    const auto parsed = parsedJson(value.text, value.path);
    if (!parsed || parsed->shape == Shape::Null)
        return std::nullopt;
    ValueNode node = value;
    node.shape = parsed->shape;
    node.text = parsed->text;
    node.members = parsed->members;
    return node;
}

bool hasParts(const ValueNode &value)
{
    return value.shape == Shape::List || value.shape == Shape::Struct;
}

TracedBytes tracedName(const ValueNode &value)
{
    return {value.name.toUtf8(), Origin::parameter(value.path).asName()};
}

TracedBytes partText(const ValueNode &part)
{
    return hasParts(part) ? jsonText(part) : scalarText(part).value_or(TracedBytes(QByteArray(), Origin::parameter(part.path)));
}

QVector<TracedBytes> partTexts(const ValueNode &container, const char *binder)
{
    QVector<TracedBytes> texts;
    for (const ValueNode &part : container.members) {
        if (container.shape == Shape::List)
            texts.append(partText(part));
        else if (part.shape == Shape::Null)
            continue;
        else if (binder)
            texts.append(tracedName(part) + binder + partText(part));
        else
            texts += {tracedName(part), partText(part)};
    }
    return texts;
}

QVector<Field> oneField(const ValueNode &value, const TracedBytes &text)
{
    return {{value.name.toUtf8(), text, Origin::parameter(value.path)}};
}

QVector<Field> joined(const ValueNode &value, const char *separator, const std::function<TracedBytes(const ValueNode &)> &itemText)
{
    const auto container = opened(value);
    if (!container)
        return {};
    if (!hasParts(*container))
        return oneField(value, *scalarText(*container));
    if (container->shape == Shape::Struct)
        return oneField(value, join(partTexts(*container), separator));
    QVector<TracedBytes> items;
    for (const ValueNode &item : container->members)
        items.append(itemText(item));
    return oneField(value, join(items, separator));
}

QVector<Field> joined(const ValueNode &value, const char *separator)
{
    return joined(value, separator, partText);
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
