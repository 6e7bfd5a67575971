// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QDateTime>

namespace countersign {

/// Where the time comes from; handed in, so that a test and a frozen signature can hold it still.
class COUNTERSIGN_CORE Clock {
public:
    virtual ~Clock() = default;
    /// UTC, to the millisecond.
    virtual QDateTime now() const = 0;
};

class COUNTERSIGN_CORE SystemClock final : public Clock {
public:
    QDateTime now() const override;
};

/// Where nonces come from.
class COUNTERSIGN_CORE NonceSource {
public:
    virtual ~NonceSource() = default;
    /// A UUID in lower case, fresh at each call.
    virtual QByteArray next() = 0;
};

/// Random UUIDs from the system's secure generator.
class COUNTERSIGN_CORE SystemNonceSource final : public NonceSource {
public:
    QByteArray next() override;
};

} // namespace countersign
