// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/credentials/credentials.h"

#include <QVector>

namespace countersign {

/// The secrets this run has met, so that what is written can be looked through for them. Copies share the bytes and may go to another thread.
class COUNTERSIGN_CORE KnownSecrets {
public:
    void add(const Secret &secret);
    void add(const Credentials &credentials);
    /// Whether \p text holds any eight bytes in a row of one of them (a shorter one: the whole), as they are, percent-encoded, as hex or as
    /// Base64. Eight, because a secret that is still being typed must not be written either.
    bool occurIn(QByteArrayView text) const;
    bool isEmpty() const { return m_secrets.isEmpty(); }

private:
    /// One secret in one spelling, and how many letters in a row give it away.
    struct Spelling {
        Secret letters{};
        qsizetype piece = 0;
        bool anyCase = false;
    };
    QVector<Secret> m_secrets{};
    QVector<Spelling> m_spellings{};
};

} // namespace countersign
