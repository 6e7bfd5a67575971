// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/servicefilter.h"
#include "ui/models/servicetreenode.h"

#include <QAbstractItemModel>

namespace countersign {

/// Clouds, their products, groups and operations, and the examples below them; filtered by itself: a proxy model with recursive filtering blocks for over a second at the
/// first letter typed over 16,000 operations. A product's rows are made when they are first asked for.
class ServiceTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using Kind = ServiceTreeNode::Kind;
    enum Role {
        KindRole = Qt::UserRole + 1,
        DetailRole,  ///< a product's long name
        CountRole,   ///< `366`, or `31 of 366` while filtered; empty for operations and examples
        SummaryRole, ///< `std::optional<OperationSummary>`: of an operation, and of the one that an example calls
        MatchesRole  ///< QVector<MatchRange> in the name
    };

    explicit ServiceTreeModel(QObject *parent = nullptr);
    ~ServiceTreeModel() override;

    /// Shows \p services, which outlive the model. \param chinese names of products and groups, and descriptions, in Chinese where there are any
    void setServices(const QVector<Service> *services, bool chinese = false);

    /// Shows \p pages behind the services; they outlive the model.
    void setExamples(const QVector<ExamplePage> *pages);

    /// Keeps operations, and examples, in which every word of \p text occurs: in the name, its groups, its description, or the product's code or
    /// name, in either language. Letter case is ignored.
    void setFilter(const QString &text);
    QString filter() const { return m_filter; }
    int operationCount() const { return m_rows.total; }
    int matchCount() const { return m_rows.matching; }

    Kind kind(const QModelIndex &index) const;
    /// The row's place in words that no language and no filter changes: `alibaba/ECS/Instances`.
    QString nodeId(const QModelIndex &index) const;
    /// Empty for rows that are no operation.
    OperationId operation(const QModelIndex &index) const;
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
    void rebuild();
    const Node *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOfNode(const Node *node) const;
    QString tip(const Node &node) const;
    QString spoken(const Node &node) const;

    const QVector<Service> *m_services = nullptr;
    const QVector<ExamplePage> *m_examples = nullptr;
    bool m_chinese = false;
    QString m_filter{};
    ServiceTreeRows m_rows;
};

} // namespace countersign
