// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/servicefilter.h"
#include "ui/models/servicetreerows.h"

#include <QAbstractItemModel>

namespace countersign {

/// Favourites, clouds, their products, groups and operations, and the examples below them; filtered by itself: a proxy model with recursive filtering
/// blocks for over a second at the first letter typed over 16,000 operations. A product's rows are made when they are first asked for.
class ServiceTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using Kind = ServiceTreeNode::Kind;
    enum Role {
        KindRole = Qt::UserRole + 1,
        DetailRole, ///< a product's long name; the product of a favourite; the parameter or error code by which the filter found the operation
        CountRole,         ///< `366`, or `31 of 366` while filtered; empty for operations and examples
        SummaryRole,       ///< `std::optional<OperationSummary>`: of an operation, and of the one that an example calls
        MatchesRole,       ///< QVector<MatchRange> in the name
        DetailMatchesRole, ///< QVector<MatchRange> in the detail
        FavouriteRole,     ///< bool: of operations
        ImportedRole,      ///< bool: of a product or version whose facts were imported
        OriginRole         ///< where the facts came from and how old they are, in a sentence; empty for what is built in
    };

    explicit ServiceTreeModel(QObject *parent = nullptr);
    ~ServiceTreeModel() override;

    /// Shows \p services as they are now; where they change, it is to be told again. \param chinese names of products and groups, and descriptions, in Chinese where there are any
    void setServices(const QVector<Service> *services, bool chinese = false);
    /// Shows \p pages behind the services; they outlive the model.
    void setExamples(const QVector<ExamplePage> *pages);
    /// Shows them above the services, but not under a filter; there they come a little earlier.
    void setFavourites(const QVector<OperationId> &favourites);
    void setRecents(const QVector<OperationId> &recents);
    const QVector<OperationId> &favourites() const { return m_source.favourites; }
    const QVector<OperationId> &recents() const { return m_source.recents; }

    /// Keeps operations that the search finds by \p text in their names, groups, descriptions or products, and examples in which every word of it occurs.
    void setFilter(const QString &text);
    /// Adds what the search found later, by parameters and error codes.
    void join(const std::vector<FoundOperation> &found);
    QString filter() const { return m_text; }
    const CatalogueSearch &search() const { return m_search; }
    int operationCount() const { return m_rows.total; }
    int matchCount() const { return m_rows.matching; }

    Kind kind(const QModelIndex &index) const;
    /// The row's place in words that no language and no filter changes: `alibaba/ECS/Instances`.
    QString nodeId(const QModelIndex &index) const;
    /// The same, floor by floor, and the row that has it now; invalid when there is none.
    QStringList path(const QModelIndex &index) const;
    QModelIndex indexOfPath(const QStringList &path) const;
    /// Empty for rows that are no operation.
    OperationId operation(const QModelIndex &index) const;
    /// Of the row of a product or version that no metadata has operations of; null of all others.
    const Service *serviceWithoutOperations(const QModelIndex &index) const;
    /// Of the row of a product or a version: all versions of the product, the newest first. Empty of all others.
    QVector<const Service *> versions(const QModelIndex &index) const;
    /// Null for rows that are no example.
    const Example *example(const QModelIndex &index) const;
    /// The first row of that operation; invalid when it is not there or filtered out.
    QModelIndex indexOf(const OperationId &id) const;
    /// The topmost operation, or example where no operation matches; invalid when nothing matches.
    QModelIndex firstMatch() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    using Node = ServiceTreeNode;
    void finishReset();
    void prefer();
    const Node *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOfNode(const Node *node) const;
    QString detail(const Node &node) const;
    QVector<MatchRange> matches(const Node &node) const;
    QString tip(const Node &node) const;
    QString origin(const Node &node) const;
    QString spoken(const Node &node) const;

    ServiceTreeSource m_source{};
    CatalogueSearch m_search{};
    QString m_text{};
    ServiceTreeFilter m_filter{};
    ServiceTreeRows m_rows; ///< points into what stands above
};

} // namespace countersign
