// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/request/parametervalues.h"

#include <QHash>

namespace countersign {

/// One step of the way from an operation to a value.
struct PathStep {
    QString name{};                       ///< as in the path; may hold dots
    const Parameter *parameter = nullptr; ///< of a choice the shape it takes
    const Parameter *declared = nullptr;  ///< as the operation has it
};
using PathSteps = QVector<PathStep>;

/// Whether a step of a path is the place of an item of a list: 1, 2, …
bool isItemIndex(QStringView text);

/// Finds the way that paths take through an operation's parameters. Names may hold literal dots, so the longest name that leads anywhere is meant.
class COUNTERSIGN_CORE PathResolver {
public:
    explicit PathResolver(const Operation &operation) : m_operation(operation) { }
    /// Choices take the shape that \p values give them. \param occurrence which of several parameters of one name is meant, in their order: a name may stand
    /// in the path and in the body, and its value goes to both
    PathResolver(const Operation &operation, const ParameterValues &values, int occurrence = 0);

    /// Which steps \p path takes; empty when it leads nowhere. Without values a choice takes the first shape that leads on.
    PathSteps steps(const QString &path);
    /// The shape that the choice at \p path takes.
    const Parameter *shapeOf(const Parameter &choice, const QString &path);

private:
    using Parameters = QVector<Parameter>;
    bool resolveAmong(const Parameters &members, QStringView rest, PathSteps &steps);
    bool isMeant(const Parameter &parameter) const;
    bool resolveBelow(const Parameter &parameter, QStringView rest, PathSteps &steps);
    bool resolveRest(QStringView rest, PathSteps &steps);
    bool resolveSegment(const Parameter &parameter, QStringView rest, PathSteps &steps);
    bool resolveMapKey(const Parameter &map, QStringView rest, PathSteps &steps);
    bool resolveChoice(QStringView rest, PathSteps &steps);
    bool hasRoomFor(const Parameter &shape, const QString &path);
    /// Null where nobody chose one.
    const Parameter *namedShape(const Parameter &choice, const QString &path) const;

    const Operation &m_operation;
    const ParameterValues *m_values = nullptr;
    int m_occurrence = 0;
    QString m_path{};                                                       ///< that is being resolved
    QStringList m_sent{};                                                   ///< all paths that are sent
    QHash<QPair<const Parameter *, QString>, const Parameter *> m_shapes{}; ///< by their choice and its path
};

/// Of the name that is there most often, how often.
int mostOccurrences(const Operation &operation);

} // namespace countersign
