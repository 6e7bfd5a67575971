// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/service.h"
#include "core/session/examples.h"

#include <memory>
#include <optional>
#include <vector>

namespace countersign {

/// An operation of a service and where it stands below a row of the tree.
struct PlacedOperation {
    quint32 position = 0; ///< in `Service::operations`
    quint16 path = 0;     ///< index of the groups it stands under
    quint16 skipped = 0;  ///< how many of these are the row itself
};

/// One row of the tree of services. Rows of a product are made from `operations` when they are first asked for; clouds, products and examples
/// are always there.
struct ServiceTreeNode {
    enum class Kind { Cloud, Product, Group, Operation, Examples, ExamplePage, Example };

    Kind kind = Kind::Cloud;
    ServiceTreeNode *parent = nullptr;
    int row = 0;
    QString name{}; ///< as it is shown
    QString detail{};
    QString id{};                     ///< where the name is not the same in every language: of clouds, groups, pages of examples
    const Service *service = nullptr; ///< of products, operations, and examples that call one
    qsizetype operation = -1;         ///< in the service; of operations and examples
    const Example *example = nullptr;
    QStringList words{}; ///< of the filter, for the marks
    int total = 0;       ///< operations below, whatever the filter
    mutable int matching = 0;
    mutable bool isFilled = true;
    QString beside{};                          ///< the further place of its operations that the row is; empty: the product itself
    bool chinese = false;                      ///< which language the names of groups are shown in
    std::vector<PlacedOperation> operations{}; ///< those that match; of products only
    mutable std::vector<std::unique_ptr<ServiceTreeNode>> children{};

    ServiceTreeNode *add(std::unique_ptr<ServiceTreeNode> child) const;
    /// Makes the rows below, once: groups in the order of their first operation, operations outside all groups last.
    void fill() const;
    /// What the row shows of the operation; nothing for rows without one.
    std::optional<OperationSummary> summary() const;
    /// What tells the row from its neighbours in every language.
    const QString &key() const { return id.isEmpty() ? name : id; }
};

/// The tree's rows below a nameless root, as a filter leaves them.
struct ServiceTreeRows {
    std::unique_ptr<ServiceTreeNode> root{};
    int total = 0; ///< operations, whatever the filter
    int matching = 0;
};

/// \param services, \param examples outlive the rows; null: none
ServiceTreeRows serviceTreeRows(const QVector<Service> *services, const QVector<ExamplePage> *examples, const QStringList &words,
                                bool chinese);

} // namespace countersign
