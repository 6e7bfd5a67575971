// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parametereditor.h"

class QCheckBox;
class QGridLayout;

namespace countersign {

class NameLabel;

/// What one row of a form is about.
struct RowSpec {
    QString path{};
    QString label{};                      ///< what stands in front of the editor; the last part of the path in a group
    const Parameter *parameter = nullptr; ///< null for a group of dotted names
    QVector<RowSpec> group{};             ///< the members of such a group

    bool operator==(const RowSpec &) const = default;
};

/// Check box, name, editor. Where the row is narrow, or the editor is a list or a group, the editor lies below the name.
class ParameterRow : public QWidget {
    Q_OBJECT
public:
    ParameterRow(FormContext &form, const RowSpec &spec, int depth, QWidget *parent = nullptr);

    const RowSpec &spec() const { return m_spec; }
    void refresh();
    void showProblems(const ProblemsByPath &problems) { m_editor->showProblems(problems); }
    QWidget *fieldFor(const QString &path) { return m_editor->fieldFor(path); }
    ParameterEditor *editor() const { return m_editor; }
    /// The width that the names of this row and of those beside it get.
    void setNameColumn(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum class Arrangement { Unset, Beside, Below, BelowFullWidth };
    void arrange();
    void giveAsJson();

    FormContext &m_form;
    RowSpec m_spec;
    int m_depth;
    QGridLayout *m_grid;
    QCheckBox *m_sent;
    NameLabel *m_name;
    ParameterEditor *m_editor;
    Arrangement m_arrangement = Arrangement::Unset;
    int m_nameColumn;
};

} // namespace countersign
