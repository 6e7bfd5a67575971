// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/service.h"
#include "core/session/examples.h"

namespace countersign {

/// A matched stretch of a name.
struct MatchRange {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const MatchRange &) const = default;
};

/// Where the words occur in \p name, in order and without overlap.
QVector<MatchRange> matchRanges(const QString &name, const QStringList &words);

/// \p places, in their order, as stretches.
QVector<MatchRange> matchRanges(const QVector<qsizetype> &places);

/// Whether every word stands in the product's code or name, in either language.
bool namesProduct(const Service &service, const QStringList &words);

/// Whether every word stands in the example's or its page's title, in either language, or in the name of the operation that it calls.
bool matchesExample(const ExamplePage &page, const Example &example, const QStringList &words);

} // namespace countersign

Q_DECLARE_METATYPE(countersign::MatchRange)
