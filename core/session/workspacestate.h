// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/draft.h"

#include <QMap>
#include <QVector>

namespace countersign {

/// All of a workspace that outlives the program. Holds no secret.
struct WorkspaceState {
    QVector<Draft> documents{}; ///< in the order of their tabs
    int front = -1;             ///< of `documents`; -1 when nothing is open
    QVector<Draft> closed{};    ///< for reopening; the last one closed at the end
    QVector<Draft> unopened{};  ///< whose operations no catalogue had; tried again at each start
    QString profileId{};        ///< of documents to come
    QVector<OperationId> recents{};
    QStringList expandedNodes{};
    QMap<QString, QByteArray> layouts{};

    bool operator==(const WorkspaceState &) const = default;
};

} // namespace countersign
