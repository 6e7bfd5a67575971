// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/session/workspace.h"
#include "core/session/workspaceslot.h"

#include <QThreadPool>

namespace countersign {

/// Keeps a workspace on disk: a quarter of a second after the first of some edits at the latest they are on their way, in a thread of its own.
class COUNTERSIGN_CORE WorkspaceKeeper : public QObject {
    Q_OBJECT
public:
    enum class Start {
        AsItWas,
        Safe ///< no layout, and tabs wait among the closed ones; the file as it was stays beside as the older copy
    };

    /// \p folder holds one file for each window that runs at a time. All outlive the keeper.
    WorkspaceKeeper(Workspace &workspace, const Clock &clock, const QString &folder, QObject *parent = nullptr);
    /// Writes what is not written yet.
    ~WorkspaceKeeper() override;

    /// Opens what was kept; from now on every change is kept. Once. \returns what the person should know: damaged files, operations that no
    /// catalogue has any more, a folder that cannot be written to
    QVector<Error> restore(Start start);
    /// Returns when everything is written, or cannot be.
    void flush();
    const WorkspaceSlot &slot() const { return m_slot; }

signals:
    /// Nothing can be written. Comes once, and again only after something could be.
    void failed(const countersign::Error &error);

private:
    void save();
    void conclude(const Result<void> &written);

    Workspace &m_workspace;
    const Clock &m_clock;
    WorkspaceSlot m_slot;
    QTimer m_soon;
    bool m_isChanged = false; ///< since the last snapshot
    bool m_isWriting = false;
    bool m_hasFailed = false;
    QThreadPool m_writer;
};

} // namespace countersign
