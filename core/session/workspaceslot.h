// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/workspacestate.h"

#include <QDateTime>
#include <QLockFile>

#include <memory>
#include <optional>

namespace countersign {

/// The place in a folder that one running window keeps its work in: `1.json`, `2.json`, …, each with a lock held as long as the program runs, so that no
/// two write one file. A lock that a killed program left is taken over. Beside the file lies an older good copy, `1.json.previous`.
class COUNTERSIGN_CORE WorkspaceSlot {
public:
    /// Takes the lowest free one; makes the folder, for its owner only. Where that cannot be done the slot can be read at most: `refusal` says why.
    explicit WorkspaceSlot(const QString &folder);

    QString path() const { return m_path; }
    QString previousPath() const { return m_path + QStringLiteral(".previous"); }
    /// Why nothing can be written: a folder without rights, a full disk, too many windows.
    const std::optional<Error> &refusal() const { return m_refusal; }

    struct Reading {
        std::optional<WorkspaceState> state{}; ///< nothing was kept when there is none
        QVector<Error> notes{};                ///< what was damaged and where it is now
    };
    /// The file, or, where it is damaged, the older copy. A damaged one is moved aside under a name with \p now in it, never written over.
    Reading read(const QDateTime &now);
    /// Replaces the file all at once, readable by its owner only; the same bytes again are not written. What lay there when the program started
    /// becomes the older copy; after that the copy is at most ten minutes behind. One thread at a time.
    Result<void> write(const QByteArray &json, const QDateTime &now);
    /// The older copy stays what it is from the first `write` on: it holds what a safe start set aside.
    void holdPrevious() { m_holdsPrevious = true; }

private:
    std::optional<WorkspaceState> readFile(const QString &path, const QDateTime &now, QVector<Error> &notes);

    QString m_path{};
    std::unique_ptr<QLockFile> m_lock{};
    std::optional<Error> m_refusal{};
    QByteArray m_written{};     ///< what the file holds, as far as it is good
    QDateTime m_previousTime{}; ///< when the older copy was made; invalid: not in this run
    bool m_holdsPrevious = false;
};

} // namespace countersign
