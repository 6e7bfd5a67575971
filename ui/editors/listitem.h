// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parametereditor.h"

namespace countersign {

/// One item of a list: its index, its fields, a button that removes it.
class ListItem : public QWidget {
    Q_OBJECT
public:
    ListItem(FormContext &form, const Parameter &element, const QString &list, int index, QWidget *parent = nullptr);

    void refresh();
    /// False when a value stands at a member that has no cell.
    bool showsEverything() const;
    void showProblems(const ProblemsByPath &problems);
    QWidget *fieldFor(const QString &path);
    /// The field that takes the focus when the item appears.
    QWidget *firstField();
    /// The field at the same place as the one that has the focus in \p other.
    QWidget *fieldLike(const ListItem &other);

signals:
    void removalAsked();
    void moveAsked(int direction);
    void left(); ///< Enter in the last field

private:
    void addCells(const QVector<const Parameter *> &cells);
    void addCell(const Parameter &parameter, const QString &path, const QString &column, int stretch, bool isLast);
    void addBlock(const Parameter &element);

    FormContext &m_form;
    const Parameter &m_element;
    QString m_path;
    bool m_isOneLine;
    QVector<ParameterEditor *> m_editors{};
};

} // namespace countersign
