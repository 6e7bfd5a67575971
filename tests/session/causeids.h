// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"

namespace countersign {

/// Of all explanations, in their order.
inline QByteArrayList causeIds(const Diagnosis &diagnosis)
{
    QByteArrayList ids;
    for (const Diagnosis::Explanation &explanation : diagnosis.explanations) {
        for (const Cause &cause : explanation.causes)
            ids.append(cause.id);
    }
    return ids;
}

} // namespace countersign
