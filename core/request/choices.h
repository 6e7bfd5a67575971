// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/catalogue/parameter.h"

namespace countersign {

/// The shapes that a parameter of type Choice may take; those of a choice inside it stand in its place. They point into \p choice.
COUNTERSIGN_CORE QVector<const Parameter *> shapesOf(const Parameter &choice);

/// What each of \p shapes is called in values and for people: its name, and its number from 1 where it has none or shares it.
COUNTERSIGN_CORE QStringList shapeNames(const QVector<const Parameter *> &shapes);

/// Where values name the shape of the choice at \p path, in an entry that is kept aside: `owner.?` is `Person`. Without one the values say it by
/// themselves: the first shape that has room for all of them.
inline QString shapePath(const QString &path)
{
    return path + QStringLiteral(".?");
}
inline bool isShapePath(QStringView path)
{
    return path.endsWith(QLatin1String(".?"));
}

/// Where the text that stood for the whole choice waits while another shape is chosen: `owner.?Name`, kept aside likewise.
inline QString waitingPath(const QString &path, const QString &shape)
{
    return shapePath(path) + shape;
}
/// Whether an entry says or keeps something for a choice and is no value itself.
inline bool isOfAChoice(QStringView path)
{
    return path.contains(QLatin1String(".?"));
}

} // namespace countersign
