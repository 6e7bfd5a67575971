// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profile.h"
#include "ui/overlays/matchmodel.h"

#include <QHash>

class QMenuBar;

namespace countersign {

class Actions;

/// Where each action stands in the menus: `View › Theme`.
QHash<const QAction *, QString> menuPaths(const QMenuBar *menus);

/// Rows of the palette: every action with its menus and key, and a choice of each profile. Without \p text those done last come first; else the
/// best match does. Words may stand in the title, the menus or the action's id. \p menus may be null.
QVector<Match> actionMatches(const Actions &actions, const QMenuBar *menus, const QVector<Profile> &profiles, const Profile &present,
                             const QString &text);

} // namespace countersign
