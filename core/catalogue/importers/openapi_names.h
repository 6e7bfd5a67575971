// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatajson.h"
#include "core/catalogue/vendortext.h"

namespace countersign {

/// Whether a name can be shown as it is: not empty, and without control, bidirectional and other unseen characters, which make one name look like another.
bool isPlainName(const QString &name);
/// The same of UTF-8.
bool isPlainUtf8Name(QByteArrayView name);

/// A name of the document's that goes on no wire: unseen characters become U+FFFD, with a note at \p node; white space becomes single blanks.
QString shownName(const QString &name, const MetadataNode &node);

/// \p title as the code of a product: `[a-z0-9-]`, at most 64 of them; empty where nothing is left.
QString productCode(const QString &title);

/// \p version as a part of file names and ids: `[A-Za-z0-9._-]`.
QString versionCode(const QString &version);

/// A text of the document's in the language it is written in: Chinese if it has a Chinese character.
VendorText documentText(const QString &text);
bool isChineseText(const QString &text);

/// A note for each member of \p node that none of \p known names, and that is no extension (`x-`).
void noteUnknownMembers(const MetadataNode &node, const QSet<QString> &known);

} // namespace countersign
