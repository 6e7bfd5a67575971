// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/describedjson.h"

#include "core/request/choices.h"

#include <algorithm>

namespace countersign {

namespace {

using Shape = ValueNode::Shape;

/// The shape of a choice that \p json has, by its kind and the names of its members; null when none is it.
const Parameter *shapeIn(const Parameter &choice, const ValueNode &json)
{
    const auto has = [](const Parameter &shape, const QString &name) {
        return std::any_of(shape.members.cbegin(), shape.members.cend(), [&name](const Parameter &member) { return member.name == name; });
    };
    const auto fits = [&](const Parameter *shape) {
        if (json.shape == Shape::List)
            return shape->type == ValueType::List;
        if (json.shape == Shape::Struct)
            return shape->type == ValueType::Struct
                && std::all_of(json.members.cbegin(), json.members.cend(), [&](const ValueNode &node) { return has(*shape, node.name); });
        return false;
    };
    const QVector<const Parameter *> shapes = shapesOf(choice);
    const auto found = std::find_if(shapes.cbegin(), shapes.cend(), fits);
    return found == shapes.cend() ? nullptr : *found;
}

} // namespace

void describe(ValueNode &json, const Parameter &parameter)
{
    json.declared = &parameter;
    json.parameter = parameter.type == ValueType::Choice ? shapeIn(parameter, json) : &parameter;
    if (!json.parameter || json.parameter->members.isEmpty())
        return;
    const Parameter &node = *json.parameter;
    for (ValueNode &member : json.members) {
        if (node.type == ValueType::List || node.type == ValueType::Map)
            describe(member, node.members.constFirst());
        if (node.type != ValueType::Struct)
            continue;
        const auto found =
            std::find_if(node.members.cbegin(), node.members.cend(), [&](const Parameter &each) { return each.name == member.name; });
        if (found != node.members.cend())
            describe(member, *found);
    }
}

} // namespace countersign
