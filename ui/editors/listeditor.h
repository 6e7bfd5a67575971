// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/containereditor.h"

class QPushButton;
class QVBoxLayout;

namespace countersign {

class ElidedLabel;
class ListItem;

/// The items of a list, counted from 1: fields side by side for scalars and pairs, a block of rows for anything larger. Items can be added, removed
/// (and brought back) and moved with Alt+Up and Alt+Down. A list given as JSON, or sent empty, shows that instead.
class ListEditor final : public ContainerEditor {
    Q_OBJECT
public:
    ListEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent = nullptr);

    void refresh() override;
    void showProblems(const ProblemsByPath &problems) override;
    QWidget *fieldFor(const QString &path) override;
    QWidget *headline() override;
    bool isWide() const override;

private:
    const Parameter &element() const;
    QString itemPath(int index) const;
    void setCount(int count);
    void addItem();
    void removeItem(int index);
    void undoRemoval();
    void moveItem(int index, int direction);
    /// Enter in the last field of an item.
    void leaveItem(int index);
    void updateHeadline();

    QVector<ListItem *> m_items{};
    QWidget *m_head;
    QPushButton *m_addFirst; ///< beside the name while there is no item
    ElidedLabel *m_headline;
    QWidget *m_body;
    QVBoxLayout *m_itemLayout;
    QPushButton *m_add;
    QPushButton *m_undo;
    ProblemsByPath m_problems{};
    std::optional<ParameterValues> m_beforeRemoval{};
    ParameterValues m_afterRemoval{};
};

} // namespace countersign
