// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

#include <deque>

namespace countersign::practice {

/// Remembers which nonces a key has used, for as long as a request that repeats one could still be in time. Holds a bounded number; the oldest go first.
class COUNTERSIGN_CORE NonceMemory {
public:
    explicit NonceMemory(qsizetype capacity = 100000);

    bool isUsed(const QByteArray &keyId, const QByteArray &nonce, const QDateTime &now) const;
    /// \param until the last moment at which it counts as used
    void record(const QByteArray &keyId, const QByteArray &nonce, const QDateTime &now, const QDateTime &until);
    qsizetype size() const { return m_used.size(); }

private:
    struct Entry {
        QByteArray mark{};
        QDateTime until{};
    };
    void forgetFirst();

    qsizetype m_capacity;
    QHash<QByteArray, QDateTime> m_used{};
    std::deque<Entry> m_inOrder{};
};

} // namespace countersign::practice
