// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/choices.h"

namespace countersign {

namespace {

/// A choice may hold itself by its type; nobody chooses among more.
constexpr int deepestChoice = 4;
constexpr qsizetype mostShapes = 200;

void appendShapes(const Parameter &choice, int depth, QVector<const Parameter *> &shapes)
{
    for (const Parameter &shape : choice.members) {
        if (shapes.size() == mostShapes)
            return;
        if (shape.type != ValueType::Choice)
            shapes.append(&shape);
        else if (depth < deepestChoice)
            appendShapes(shape, depth + 1, shapes);
    }
}

} // namespace

QVector<const Parameter *> shapesOf(const Parameter &choice)
{
    QVector<const Parameter *> shapes;
    appendShapes(choice, 1, shapes);
    return shapes;
}

QStringList shapeNames(const QVector<const Parameter *> &shapes)
{
    QStringList names;
    for (const Parameter *shape : shapes) {
        const bool isOwn = !shape->name.isEmpty() && !names.contains(shape->name);
        names.append(isOwn ? shape->name : QString::number(names.size() + 1));
    }
    return names;
}

} // namespace countersign
