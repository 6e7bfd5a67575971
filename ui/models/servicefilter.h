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

/// The filter's words over the operations of one service. A word may stand in the operation's name, its groups or its description, or in the product's
/// code or name, in either language; letter case is ignored.
class ServiceFilter {
public:
    ServiceFilter(const Service &service, const QStringList &words);

    bool matches(qsizetype operation) const;

private:
    const OperationList &m_operations;
    QStringList m_words{}; ///< in lower case; those that the product itself does not answer
};

/// Whether every word stands in the example's or its page's title, in either language, or in the name of the operation that it calls.
bool matchesExample(const ExamplePage &page, const Example &example, const QStringList &words);

} // namespace countersign

Q_DECLARE_METATYPE(countersign::MatchRange)
