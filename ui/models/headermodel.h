// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QPair>
#include <QVector>

namespace countersign {

/// Headers as received: name and value, in the server's order, repeated names kept. Bytes that are no UTF-8 are read as Latin-1, as HTTP says.
class HeaderModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Value };

    using QAbstractTableModel::QAbstractTableModel;
    void setHeaders(const QVector<QPair<QByteArray, QByteArray>> &headers);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// `Name: value` lines of \p rows.
    QString text(const QList<int> &rows) const;

private:
    QVector<QPair<QByteArray, QByteArray>> m_headers{};
};

} // namespace countersign
