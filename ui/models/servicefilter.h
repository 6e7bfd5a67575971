// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/service.h"
#include "core/session/examples.h"

#include <QHash>

namespace countersign {

/// A matched stretch of a name.
struct MatchRange {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const MatchRange &) const = default;
};

/// Where the words occur in \p name, in order and without overlap.
QVector<MatchRange> matchRanges(const QString &name, const QStringList &words);

/// The filter's words over the operations of one service. A word may stand in the operation's name, in its group or in the product's code or
/// name, in either language; letter case is ignored.
class ServiceFilter {
public:
    ServiceFilter(const Service &service, const QStringList &words);

    bool matches(const OperationSummary &operation);

private:
    const QVector<bool> &inGroup(const QString &name);

    const Service &m_service;
    QStringList m_words{};                    ///< those that the product itself does not answer
    QHash<QString, QVector<bool>> m_groups{}; ///< which of them a group answers: many operations share one
};

/// Whether every word stands in the example's or its page's title, in either language, or in the name of the operation that it calls.
bool matchesExample(const ExamplePage &page, const Example &example, const QStringList &words);

} // namespace countersign

Q_DECLARE_METATYPE(countersign::MatchRange)
