// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/valuetree.h"

namespace countersign {

/// The headers that a parameter of place Header becomes: one, or for a name with a `*` (`x-oss-meta-*`) one for each key of its map, which stands in
/// the star's place. Lists and structs go by their style, without one joined by commas.
QVector<Field> headerFields(const Parameter &parameter, const ValueNode &value);

/// What keeps \p header from being sent; at most one problem, about \p path.
QVector<Problem> headerProblems(const Field &header, const QString &path);

/// Pairs of one Cookie header: `name=value`, lists and structs by their style. What a cookie may not hold is percent-encoded. Source: RFC 6265 section
/// 4.1.1; OpenAPI 3, style `form` in cookies.
QVector<TracedBytes> cookiePairs(const Parameter &parameter, const ValueNode &value);

} // namespace countersign
