// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace countersign {

/// Bytes and the text they read as, with the way from places in the one to places in the other.
class ReadableBytes {
public:
    ReadableBytes() = default;
    explicit ReadableBytes(const QByteArray &bytes);

    const QString &text() const { return m_text; }
    /// UTF-16 units in front of the byte at \p offset.
    int unitsTo(qsizetype offset) const;
    /// The byte that \p units UTF-16 units stand in front of.
    qsizetype offsetOf(int units) const;

private:
    QByteArray m_bytes{};
    QString m_text{};
    bool m_isPlain = true; ///< a byte is a unit
};

} // namespace countersign
