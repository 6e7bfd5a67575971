// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/readablebytes.h"

#include <QVector>

namespace countersign {

/// Bytes from `from` up to `to` that read as what is looked for.
struct ByteMatch {
    qsizetype from = 0;
    qsizetype to = 0;

    bool operator==(const ByteMatch &) const = default;
};

/// Where \p text occurs in what \p bytes read as, without regard to case, in order and without overlap.
QVector<ByteMatch> matchesIn(const ReadableBytes &bytes, const QString &text);

} // namespace countersign
