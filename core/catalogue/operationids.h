// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"

namespace countersign {

/// Operations by the texts that `OperationId::text()` gave; what is none is left out.
COUNTERSIGN_CORE QVector<OperationId> operationIds(const QStringList &texts);

} // namespace countersign
