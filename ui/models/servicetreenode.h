// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/service.h"
#include "core/session/examples.h"

#include <QHash>

#include <memory>
#include <vector>

namespace countersign {

/// An operation and the groups it stands under, by their English names.
struct PlacedOperation {
    const OperationSummary *operation = nullptr;
    QStringList groups{};
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
    QString id{}; ///< where the name is not the same in every language: of clouds, groups, pages of examples
    const OperationSummary *summary = nullptr;
    const Example *example = nullptr;
    QStringList words{}; ///< of the filter, for the marks
    int total = 0;       ///< operations below, whatever the filter
    mutable int matching = 0;
    mutable bool isFilled = true;
    const Service *service = nullptr;      ///< names the groups; of products only
    bool chinese = false;                  ///< which language their names are shown in
    QVector<PlacedOperation> operations{}; ///< those that match; of products only
    QHash<QString, int> groupTotals{};     ///< by path, whatever the filter; of products only
    mutable std::vector<std::unique_ptr<ServiceTreeNode>> children{};

    /// Counts an operation at \p groups, and keeps it when it matches.
    void place(const OperationSummary &operation, const QStringList &groups, bool matches);
    ServiceTreeNode *add(std::unique_ptr<ServiceTreeNode> child) const;
    /// Makes the rows below, once: groups in the order of their first operation, operations outside all groups last.
    void fill() const;
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

Q_DECLARE_METATYPE(const countersign::OperationSummary *)
