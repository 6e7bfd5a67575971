// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/search.h"
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

/// Where the operation stands: below its product, and at further rows of the cloud (`IPv6 gateway` beside VPC).
/// \param visit receives the name of the further row, empty for the product's own, and the place below it
void visitPlaces(const Service &service, qsizetype position, const std::function<void(const QString &, const PlacedOperation &)> &visit);

/// The name of a product's row: ECS, but Elasticsearch.
QString productName(const Service &service);

/// One row of the tree of services. Rows below a service are made when they are first asked for; what is above is always there.
struct ServiceTreeNode {
    enum class Kind { Cloud, Category, Product, Version, Group, Operation, Favourites, Recents, Examples, ExamplePage, Example };

    Kind kind = Kind::Cloud;
    ServiceTreeNode *parent = nullptr;
    int row = 0;
    QString name{}; ///< as it is shown
    QString detail{};
    QString id{};                     ///< where the name is not the same in every language: of clouds, groups, pages of examples
    const Service *service = nullptr; ///< of products and versions with operations, operations, and examples that call one
    qsizetype operation = -1;         ///< in the service; of operations and examples
    const Example *example = nullptr;
    QStringList words{};                   ///< of the filter, for the marks
    const FoundOperation *found = nullptr; ///< how the filter found the operation
    int best = 0;                          ///< score of the best operation below, while there is a filter
    int total = 0;                         ///< operations below, whatever the filter
    mutable int matching = 0;
    mutable bool isFilled = true;
    QString beside{};                              ///< the further place of its operations that the row is; empty: the product itself
    bool chinese = false;                          ///< which language the names of groups are shown in
    std::vector<const FoundOperation *> matches{}; ///< of rows of a service under a filter
    mutable std::vector<std::unique_ptr<ServiceTreeNode>> children{};

    bool isFiltered() const { return !words.isEmpty(); }
    ServiceTreeNode *add(std::unique_ptr<ServiceTreeNode> child) const;
    /// Makes the rows below, once: groups in the order of their first operation, operations outside all groups last; under a filter the best first.
    void fill() const;
    /// Whether the row stands, perhaps in rows not made yet, for the operation at \p position of its service.
    bool holds(qsizetype position) const;
    /// What the row shows of the operation; nothing for rows without one.
    std::optional<OperationSummary> summary() const;
    /// What tells the row from its neighbours in every language.
    const QString &key() const { return id.isEmpty() ? name : id; }

private:
    struct Filling;
    void addOperation(const PlacedOperation &placed, const FoundOperation *match, Filling &filling) const;
};

} // namespace countersign
