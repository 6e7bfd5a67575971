// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readablebytes.h"

#include "ui/widgets/cellgrid.h"

#include <algorithm>

namespace countersign {

ReadableBytes::ReadableBytes(const QByteArray &bytes)
    : m_bytes(bytes), m_text(readableText(bytes)), m_isPlain(std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
        return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r' || c == '\t';
    }))
{
}

int ReadableBytes::unitsTo(qsizetype offset) const
{
    return m_isPlain ? int(offset) : int(readableText(QByteArrayView(m_bytes).first(offset)).size());
}

qsizetype ReadableBytes::offsetOf(int units) const
{
    return m_isPlain ? std::clamp<qsizetype>(units, 0, m_bytes.size()) : bytesOfReadable(m_bytes, units);
}

} // namespace countersign
