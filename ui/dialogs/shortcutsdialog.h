// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QHash>

class QAction;
class QLineEdit;
class QMenuBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace countersign {

class Actions;
class KeysEdit;
class PlainLabel;

/// All actions with their keys. Keys are given by pressing them; those of another action, or of typing, are refused with its name.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    /// \param menus say where an action stands
    ShortcutsDialog(Actions &actions, const QMenuBar *menus, QWidget *parent);
    ~ShortcutsDialog() override;

private:
    void fill();
    void showKeys();
    void applyFilter(const QString &text);
    void showChosen();
    void examine();
    void assign();
    void takeAway();
    void restore();
    void say(const QString &text, bool isProblem);
    QString chosenId() const;

    Actions &m_actions;
    const QMenuBar *m_menus;
    QHash<QString, QTreeWidgetItem *> m_rows{};
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    KeysEdit *m_keys;
    QPushButton *m_assign;
    QPushButton *m_takeAway;
    QPushButton *m_restore;
    PlainLabel *m_note;
};

} // namespace countersign
