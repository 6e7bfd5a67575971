// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/field.h"
#include "core/signing/signingrules.h"

namespace countersign {

/// Lists that were flattened into `Name.1`, `Name.2.Key`, put another way: counted from 0, or each list as one JSON text under its name, where its
/// first part stood. JSON strings are escaped no more than they must be.
QVector<Field> withLists(const QVector<Field> &fields, SigningRules::Lists lists);

} // namespace countersign
