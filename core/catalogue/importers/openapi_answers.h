// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/openapi_source.h"
#include "core/catalogue/vendortext.h"

namespace countersign {

/// What a response says beside its body, as Markdown: its headers with their types, and the operations that its links lead to. Empty where it says neither.
QString answerFacts(const MetadataNode &response, const OpenapiSource &source);

/// \p text, and \p more in paragraphs below it.
VendorText joinedText(const VendorText &text, const QString &more);

} // namespace countersign
