// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importnotemodel.h"

#include "ui/widgets/plainlabel.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QString &noteCell(const ImportNote &note, int column)
{
    return column == ImportNoteModel::FileColumn ? note.file : column == ImportNoteModel::PlaceColumn ? note.place : note.reason;
}

} // namespace

void ImportNoteModel::setNotes(const QVector<ImportNote> &notes)
{
    beginResetModel();
    m_notes = notes;
    choose();
    endResetModel();
}

void ImportNoteModel::setFilter(const QString &filter)
{
    const QStringList words = filter.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    choose();
    endResetModel();
}

void ImportNoteModel::choose()
{
    m_rows.clear();
    for (qsizetype i = 0; i < m_notes.size(); ++i) {
        const ImportNote &note = m_notes.at(i);
        const auto occurs = [&note](const QString &word) {
            return note.file.contains(word, Qt::CaseInsensitive) || note.place.contains(word, Qt::CaseInsensitive)
                || note.reason.contains(word, Qt::CaseInsensitive);
        };
        if (std::all_of(m_words.cbegin(), m_words.cend(), occurs))
            m_rows.append(i);
    }
}

QString ImportNoteModel::lines(const QModelIndexList &rows) const
{
    QStringList lines;
    for (const QModelIndex &row : rows) {
        const ImportNote &note = m_notes.at(m_rows.at(row.row()));
        lines.append(note.file + u'\t' + note.place + u'\t' + note.reason);
    }
    return lines.join(u'\n');
}

int ImportNoteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportNoteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportNoteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &cell = noteCell(m_notes.at(m_rows.at(index.row())), index.column());
    if (role == Qt::DisplayRole)
        return cell.isEmpty() && index.column() == PlaceColumn ? tr("the whole file") : cell;
    return role == Qt::ToolTipRole ? QVariant(plainToolTip(cell)) : QVariant();
}

QVariant ImportNoteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == FileColumn ? tr("File") : section == PlaceColumn ? tr("Place") : tr("What was found there");
}

} // namespace countersign
