// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"

#include <QTreeWidget>

namespace countersign {

/// What can be read about an operation, as a tree: itself, its parameters, its answer, its error codes, and what a policy must allow. Members are made when their row is opened: a type
/// may hold itself.
class DocumentationTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit DocumentationTree(QWidget *parent = nullptr);

    void setOperation(const Operation &operation);
    /// Only rows that hold all words of \p text in their name or documentation, in either language, with the way to them; all when it is empty. The first of them
    /// comes to the front where the row that was there does not.
    void filter(const QString &text);

    /// What the row says: facts of ours as HTML above, the vendor's text below.
    struct Entry {
        QString head{};
        VendorText text{};
        bool isTitle = false; ///< of what stands below: there is nothing to say about it
    };
    Entry entry(const QTreeWidgetItem *row) const;
    /// The row of a parameter by its path on the wire (`Tag.1.Key`); null when there is none.
    QTreeWidgetItem *rowOf(const QString &path);

private:
    Entry ofOperation() const;
    template <class Node>
    void addMembers(QTreeWidgetItem *parent, const QVector<Node> &nodes);
    void open(QTreeWidgetItem *row);
    bool keep(QTreeWidgetItem *row, const QStringList &words, QStringList way);
    QTreeWidgetItem *section(const QString &title);
    bool holdsAll(const QTreeWidgetItem *row, const QStringList &words) const;
    QTreeWidgetItem *firstWith(QTreeWidgetItem *row, const QStringList &words) const;

    Operation m_operation{};
};

} // namespace countersign
