// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countersign {

/// `LTAI…7fjx`: enough to tell keys apart; short ids, like the practice one, stay whole.
inline QString shortKeyId(const QString &id)
{
    return id.size() <= 12 ? id : QString(id.left(4) + u'…' + id.right(4));
}

} // namespace countersign
