// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QDebug;

namespace countersign {

/// Bytes that must not be seen: wiped when the last copy goes, never converted by accident, printed as three dots.
class COUNTERSIGN_CORE Secret {
public:
    Secret() = default;
    /// Takes the bytes over; the caller's array is wiped when it is the only owner.
    explicit Secret(QByteArray &&bytes);
    static Secret fromUtf8(const QString &text);

    bool isEmpty() const;
    qsizetype size() const;
    /// The bytes themselves, for the one place that signs. Valid while a copy lives.
    QByteArrayView reveal() const;
    /// Whether \p haystack holds the bytes: the check behind "no secret in any output".
    bool occursIn(QByteArrayView haystack) const;

    bool operator==(const Secret &other) const;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer{};
};

COUNTERSIGN_CORE QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace countersign
