// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/request/valuetree.h"

namespace countersign {

/// A JSON text taken apart; strings are unescaped, numbers keep their spelling, members their order. Every node has \p path, for the text is one field.
/// Fails with BadInput: what is wrong and at which byte. \param faultAt gets that byte, from 0; 0 too where none can be named
Result<ValueNode> parsedJson(const QString &json, const QString &path, qsizetype *faultAt = nullptr);

/// Whether \p token is a number as JSON spells it, of any length. Source: RFC 8259 section 6.
bool isJsonNumber(QStringView token);

/// \p value as compact JSON: text of a number or boolean parameter bare where JSON allows, other text quoted with the least escaping, an empty list `[]`,
/// an empty struct `{}`, JSON texts byte for byte. Punctuation is literal, each name and value has the path it came from.
TracedBytes jsonText(const ValueNode &value);

/// `"name":…` for each of \p members, in braces.
TracedBytes jsonObject(const QVector<ValueNode> &members);

} // namespace countersign
