// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/servicechanges.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

namespace countersign {

/// Which changes are shown.
struct ChangeFilter {
    QStringList words{}; ///< each occurs in the operation, the parameter, the kind or a value, letter case ignored
    bool onlyBreaking = false;
    std::optional<ChangeKind> kind{};

    bool operator==(const ChangeFilter &) const = default;
};

/// What a row leads to: the newer version, where it has that; else the older one.
struct ChangedPlace {
    OperationId operation{}; ///< empty: of a product
    QString parameter{};     ///< as `Change` has it; empty: the operation itself
};

/// Changes by product, operation and parameter, those of operations with a breaking change first. An operation that came or went is one row.
class ChangeTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, KindColumn, BeforeColumn, AfterColumn, ColumnCount };
    enum Role { ChangeRole = Qt::UserRole + 1 }; ///< `const Change *`; null in rows that only hold others

    explicit ChangeTreeModel(QObject *parent = nullptr);
    ~ChangeTreeModel() override;

    void setChanges(const QVector<ServiceChanges> &services);
    void setFilter(const ChangeFilter &filter);
    const QVector<ServiceChanges> &changes() const { return m_services; }
    /// As they are filtered.
    QVector<ServiceChanges> shown() const;
    qsizetype shownCount() const { return m_shownCount; }
    qsizetype count() const;

    const Change *change(const QModelIndex &index) const;
    ChangedPlace place(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row;
    void arrange();
    void addService(const ServiceChanges &service);
    bool isWanted(const ServiceChanges &service, const Change &change) const;
    const Row *rowAt(const QModelIndex &index) const;
    QString name(const Row &row) const;
    QString kindText(const Row &row, bool isShown) const;

    QVector<ServiceChanges> m_services{};
    ChangeFilter m_filter{};
    qsizetype m_shownCount = 0;
    std::unique_ptr<Row> m_root;
};

} // namespace countersign
