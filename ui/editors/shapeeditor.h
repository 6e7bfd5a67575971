// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parametereditor.h"

#include <QPointer>

namespace countersign {

class ChoiceBox;

/// A value that takes one of several shapes: which one, and below it the editor of that shape. Until somebody chooses, the shape is the one that the values
/// have; what was given for one shape waits while another is chosen.
class ShapeEditor final : public ParameterEditor {
    Q_OBJECT
public:
    ShapeEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent = nullptr);

    void refresh() override;
    void showProblems(const ProblemsByPath &problems) override;
    QWidget *fieldFor(const QString &path) override;
    bool isWide() const override { return true; }
    bool isField() const override { return false; }
    QWidget *headline() override;

private:
    qsizetype presentShape() const;
    void showShape(qsizetype index);

    QVector<const Parameter *> m_shapes;
    QStringList m_names;
    QWidget *m_head;
    ChoiceBox *m_box;
    qsizetype m_shown = -1;
    ParameterEditor *m_editor = nullptr;
    QPointer<QWidget> m_headline{};
    ProblemsByPath m_problems{};
};

} // namespace countersign
