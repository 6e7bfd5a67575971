// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatajson.h"

namespace countersign {

/// Whether \p text can stand in a field of this type: decimal spellings of any length, `true` and `false`.
bool fitsType(const QString &text, ValueType type);

/// Adds an allowed value, once, as text; one that no field of the type could send is left out.
void addChoice(const QString &value, ValueType type, QStringList &choices);

/// A vendor's default if it fits the type: `True` is meant as a truth value, `fasle` is not repaired, and a sentence is no value.
QString fittingDefault(const MetadataNode &node, ValueType type);

/// A vendor's example as a placeholder; empty for what is longer than a line, or no value of the type.
QString fittingExample(const MetadataNode &node, ValueType type);

/// A bound as decimal text, never through a float; empty when it is none.
QString decimalBound(const QString &text);

} // namespace countersign
