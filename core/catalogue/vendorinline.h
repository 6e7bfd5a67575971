// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/vendormarkdown.h"

#include <QStringView>

namespace countersign {

/// One line of a vendor's Markdown as HTML: emphasis, code, links; all else escaped. Marks that find no end are text.
QString vendorInlineHtml(QStringView text, VendorSite site);

} // namespace countersign
