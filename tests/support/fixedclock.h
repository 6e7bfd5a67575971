// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace countersign {

/// A clock that stands still until it is told otherwise.
class FixedClock final : public Clock {
public:
    explicit FixedClock(QDateTime time) : m_time(std::move(time)) {}
    QDateTime now() const override { return m_time; }
    void set(const QDateTime &time) { m_time = time; }

private:
    QDateTime m_time;
};

/// The same nonce again and again.
class FixedNonce final : public NonceSource {
public:
    explicit FixedNonce(QByteArray nonce) : m_nonce(std::move(nonce)) {}
    QByteArray next() override { return m_nonce; }

private:
    QByteArray m_nonce;
};

} // namespace countersign
