// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/knownsecrets.h"
#include "ui/debugger/requestside.h"

#include <QDateTime>

namespace countersign {

/// What was examined in this run, newest first. In memory only, and without secrets: those that are typed are no part of it, and a text that holds one is
/// not remembered at all.
class RecentCases {
public:
    static constexpr qsizetype most = 10;
    /// Longer texts are files, and those can be opened again.
    static constexpr qsizetype longestText = qsizetype(512) << 10;

    struct Case {
        quint64 id = 0;     ///< edits of one text are one case
        QString title{};    ///< the verdict
        QDateTime judged{}; ///< UTC
        RequestSide::Given given{};
    };

    /// In the place of the one with its id, or in front of all.
    void note(const Case &examined, const KnownSecrets &secrets);
    const QVector<Case> &all() const { return m_cases; }

private:
    QVector<Case> m_cases{};
};

} // namespace countersign
