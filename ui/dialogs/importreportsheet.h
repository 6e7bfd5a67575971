// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogueorigin.h"

#include <QDialog>

class QLineEdit;
class QTreeView;

namespace countersign {

class ImportNoteModel;
class PlainLabel;

/// Everything of a metadata source that could not be understood: file, place, reason, searchable.
class ImportReportSheet : public QDialog {
    Q_OBJECT
public:
    /// \param name of the source, as the dialog below calls it
    ImportReportSheet(const QString &name, const ImportReport &report, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter(const QString &text);
    void copySelected();

    ImportNoteModel *m_model;
    QLineEdit *m_filter;
    QTreeView *m_list;
    PlainLabel *m_count;
};

} // namespace countersign
