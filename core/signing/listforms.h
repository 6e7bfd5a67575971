// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/field.h"
#include "core/signing/signingrules.h"

namespace countersign {

/// Lists that were flattened into `Name.1`, `Name.2.Key`, put another way: counted from 0, or each list as one JSON text under its name, where its
/// first part stood. JSON strings are escaped no more than they must be. \param only which list alone, counted as `listNames` has them from 1; 0: all
QVector<Field> withLists(const QVector<Field> &fields, SigningRules::Lists lists, int only = 0);

/// What the lists among \p fields are called, in the order of their names.
QByteArrayList listNames(const QVector<Field> &fields);

} // namespace countersign
