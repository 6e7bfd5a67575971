// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/givenfiles.h"

#include <QObject>

namespace countersign {

/// The files that the values of an open operation name, read by a worker: a disk may be slow, or a share gone.
class COUNTERSIGN_CORE FileReading : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// What was read so far of the files last followed.
    const GivenFiles &files() const { return m_files; }
    /// Reads those of \p paths that are not known, and forgets all others.
    void follow(const QStringList &paths);
    /// Reads all of them anew, for they may have changed on the disk: `readAgain` follows.
    void read();

signals:
    void changed(); ///< `files()`
    void readAgain();

private:
    void start(const QStringList &paths, bool isAgain);

    GivenFiles m_files{};
    QStringList m_paths{};
    QStringList m_underWay{};
};

} // namespace countersign
