// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/importreport.h"

#include <QAbstractTableModel>

namespace countersign {

/// What of a metadata source could not be understood, a row each: tens of thousands are shown and searched as they lie.
class ImportNoteModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FileColumn, PlaceColumn, ReasonColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setNotes(const QVector<ImportNote> &notes);
    /// Keeps the notes in which every word of \p text occurs, letter case ignored.
    void setFilter(const QString &text);
    qsizetype noteCount() const { return m_notes.size(); }
    /// The rows as lines of text: file, place, reason, with tabs between.
    QString lines(const QModelIndexList &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();

    QVector<ImportNote> m_notes{};
    QStringList m_words{};
    QVector<qsizetype> m_rows{}; ///< positions of the notes that are kept
};

} // namespace countersign
