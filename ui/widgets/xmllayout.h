// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/operation.h"
#include "ui/widgets/textlayout.h"

namespace countersign {

/// XML with a line for each element; an element that holds only text stays on one line. Every token stays as received; only blanks between
/// elements change. \param facts and errors as in `jsonLayout`
Result<TextLayout> xmlLayout(const QByteArray &source, const QVector<ResponseMember> &facts = {});

} // namespace countersign
