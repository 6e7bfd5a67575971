// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QString>

namespace countersign {

/// Where links and passages of a vendor's text belong: it says some things to its customers in China, others to those abroad.
enum class VendorSite { China, International };

/// What a vendor's Markdown says, as HTML that is safe to show: paragraphs, lists, headings as bold lines, emphasis, code, tables, and links to http and https. All else is
/// text. There is no image, no style, no attribute but a link's address, and nothing that would be loaded. Passages for the other site (`<props="china">`) are left out, the marks
/// of the vendor's authoring system vanish, and `<bucket>` stays the placeholder it is. Links to pages of the vendor's help by number lead there; links to operations
/// (`~~DescribeZones~~`) are `countersign:operation/DescribeZones`. Characters that control or reorder text are left out. Takes time in proportion to the text.
COUNTERSIGN_CORE QString vendorHtml(const QString &markdown, VendorSite site);

/// The same as plain text, a line for each block: for searching and for one-line places.
COUNTERSIGN_CORE QString vendorPlainText(const QString &markdown, VendorSite site);

} // namespace countersign
