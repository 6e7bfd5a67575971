// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/alibaba_texts.h"
#include "core/catalogue/service.h"

namespace countersign {

/// Titles of a document's directories by their ids, which are the same in every language.
using DirectoryTitles = QHash<QString, QString>;

/// What the Chinese document of a version adds to the English one.
struct ChineseDocument {
    DirectoryTitles directories{};        ///< they also stand in where the English document has none
    QHash<QString, QString> operations{}; ///< summary or title of each
    AlibabaTexts texts{};
};
ChineseDocument readChineseDocument(const MetadataNode &document);

/// One version of one product from its `api-docs.json`: operations with their groups, parameters, answers, error codes, rules of access, documentation, and endpoints.
ServiceContents readAlibabaDocument(const MetadataNode &document, const ChineseDocument &chinese);

} // namespace countersign
