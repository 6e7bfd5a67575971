// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/profiledraft.h"
#include "ui/widgets/surface.h"

#include <QVector>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace countersign {

/// The profiles at the left of the dialog, with the buttons that add, copy and remove one.
class ProfileList : public Surface {
    Q_OBJECT
public:
    explicit ProfileList(QWidget *parent = nullptr);

    /// Fills the list anew; emits nothing.
    void setDrafts(const QVector<ProfileDraft> &drafts, int current);
    void updateRow(int row, const ProfileDraft &draft);
    int currentRow() const;
    void setCurrentRow(int row);
    void focusList();

signals:
    void rowChanged(int row);
    void addRequested();
    void duplicateRequested();
    void removeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(QListWidgetItem *item, const ProfileDraft &draft) const;
    void allow(const QListWidgetItem *item);

    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_duplicate;
    QPushButton *m_remove;
};

} // namespace countersign
