// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatajson.h"

namespace countersign {

/// Titles of a document's directories by their ids, which are the same in every language.
using DirectoryTitles = QHash<QString, QString>;

/// One version of one product from its `api-docs.json`: operations with their groups, parameters, answers, error codes, and endpoints.
/// \param chinese titles of the directories in the Chinese document of the same version; they also stand in where the English one has none
ServiceContents readAlibabaDocument(const MetadataNode &document, const DirectoryTitles &chinese);

/// The titles of all directories of a document, at every depth.
DirectoryTitles directoryTitles(const MetadataNode &document);

/// Summary or title of each operation of a document, for the second language.
QHash<QString, QString> operationTitles(const MetadataNode &document);

} // namespace countersign
