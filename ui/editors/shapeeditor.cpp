// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/shapeeditor.h"

#include "core/request/choices.h"
#include "ui/editors/choiceeditor.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace countersign {

ShapeEditor::ShapeEditor(FormContext &context, const Parameter &parameter, const QString &path, QWidget *parent)
    : ParameterEditor(context, parameter, path, parent)
    , m_shapes(shapesOf(parameter))
    , m_names(shapeNames(m_shapes))
    , m_head(new QWidget(this))
    , m_box(new ChoiceBox(m_head))
{
    m_box->setObjectName(shapePath(path));
    m_box->setAccessibleName(tr("Shape of %1").arg(path));
    m_box->addItems(m_names);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_box, 1);
    // As in the editor of choices: a combo box is called what it holds, and found by its label.
    auto *name = new QLabel(m_box->accessibleName(), m_head);
    name->setBuddy(m_box);
    name->setFixedSize(0, 0);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        if (index == m_shown)
            return;
        form().chooseShape(this->path(), m_names.at(index), m_names.value(m_shown));
        refresh();
    });
}

QWidget *ShapeEditor::headline()
{
    return m_head;
}

qsizetype ShapeEditor::presentShape() const
{
    const Parameter *shape = form().shapeOf(parameter(), path());
    return std::max<qsizetype>(0, m_shapes.indexOf(shape));
}

void ShapeEditor::showShape(qsizetype index)
{
    if (index == m_shown || m_shapes.isEmpty())
        return;
    m_shown = index;
    delete m_editor;
    delete m_headline; // lies here, and not in the editor it is of
    m_editor = makeParameterEditor(form(), *m_shapes.at(index), path(), this);
    m_headline = m_editor->headline();
    if (m_headline) // count, or a button that unfolds
        slotBelow()->insertWidget(0, m_headline);
    slotBelow()->addWidget(m_editor);
    m_editor->show();
}

void ShapeEditor::refresh()
{
    showShape(presentShape());
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(int(m_shown));
    m_box->setWords(
        {.state = form().values().isSentAtOrBelow(path()) ? ValueState::Set : ValueState::NotSent, .required = false, .compact = true});
    if (m_editor)
        m_editor->refresh();
    if (m_editor)
        m_editor->showProblems(m_problems);
}

void ShapeEditor::showProblems(const ProblemsByPath &problems)
{
    m_problems = problems;
    if (m_editor)
        m_editor->showProblems(problems);
}

QWidget *ShapeEditor::fieldFor(const QString &wanted)
{
    if (wanted == shapePath(path()))
        return m_box;
    QWidget *field = m_editor ? m_editor->fieldFor(wanted) : nullptr;
    return !field && wanted == path() ? m_box : field;
}

} // namespace countersign
