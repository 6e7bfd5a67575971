// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace countersign {

/// Offset of the line feed at or behind \p at, or of the text's end.
inline qsizetype lineEndFrom(QByteArrayView text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    return end < 0 ? text.size() : end;
}

} // namespace countersign
