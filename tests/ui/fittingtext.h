// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace countersign {

/// Looks through everything in sight in \p root: texts that do not fit their box, widgets that stick out of their parent, siblings that overlap.
/// What the design lets elide (elided labels, the search field, document tabs, regions and endpoint of the bar) is left out.
/// \returns a sentence for each fault; empty when all is well
QStringList clippingFaults(const QWidget *root);

} // namespace countersign
