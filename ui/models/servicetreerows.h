// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/servicetreenode.h"

#include <QMap>

namespace countersign {

/// How many operations of each service stand at each further row of its cloud.
using FurtherTotals = std::vector<QMap<QString, int>>;
FurtherTotals furtherTotals(const QVector<Service> &services);

/// What the tree is made of. Services and examples outlive its rows; null: none.
struct ServiceTreeSource {
    const QVector<Service> *services = nullptr;
    const QVector<ExamplePage> *examples = nullptr;
    FurtherTotals furtherTotals{}; ///< of `services`
    QVector<OperationId> favourites{};
    QVector<OperationId> recents{}; ///< newest first
    bool chinese = false;
};

/// What a filter leaves of it. It outlives the rows as well.
struct ServiceTreeFilter {
    QStringList words{};                  ///< none: everything stands
    std::vector<FoundOperation> found{};  ///< in the order of the services
    std::vector<FoundOperation> joined{}; ///< what came later; each scored below all of `found`
};

/// The tree's rows below a nameless root.
struct ServiceTreeRows {
    std::unique_ptr<ServiceTreeNode> root{};
    int total = 0; ///< operations, whatever the filter
    int matching = 0;
};

/// Favourites and what was opened last (not under a filter), clouds with their products, examples. Under a filter the best stands first on every floor.
ServiceTreeRows serviceTreeRows(const ServiceTreeSource &source, const ServiceTreeFilter &filter);

} // namespace countersign
