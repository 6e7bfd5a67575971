// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/parameter.h"
#include "ui/editors/fieldedit.h"
#include "ui/editors/formcontext.h"

#include <QWidget>

class QVBoxLayout;

namespace countersign {

/// Edits the value at one path, or everything below it. It shows what the session holds and tells it what a person does; it keeps no value.
class ParameterEditor : public QWidget {
    Q_OBJECT
public:
    /// \p parameter must outlive the editor.
    ParameterEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent = nullptr);

    const QString &path() const { return m_path; }
    const Parameter &parameter() const { return m_parameter; }

    /// Shows the present values.
    virtual void refresh() = 0;
    /// Border and sentence of the problems at its path and below.
    virtual void showProblems(const ProblemsByPath &problems) = 0;
    /// The widget that edits \p path, made and unfolded when it was not; null when the path is none of its own.
    virtual QWidget *fieldFor(const QString &path) = 0;

    /// What stands beside the name while the editor itself lies below: count, a button that unfolds. Null for one-line editors.
    virtual QWidget *headline() { return nullptr; }
    /// Whether the editor needs the whole width of the form.
    virtual bool isWide() const { return false; }
    /// Whether help under a field of it would make sense; containers have none of their own.
    virtual bool isField() const { return true; }

    /// Where the problem and the help of this editor are put, one above the other; its own layout unless told otherwise.
    QVBoxLayout *slotBelow() const { return m_slotBelow; }
    void setSlotBelow(QVBoxLayout *slot) { m_slotBelow = slot; }

protected:
    FormContext &form() const { return m_form; }
    /// Makes, changes or removes the sentence; null for none.
    void showSentence(const Problem *problem);
    /// The sentence that belongs under the field: a value that is missing has the word "required" already.
    const Problem *shownProblem(const ProblemsByPath &problems) const;

private:
    FormContext &m_form;
    const Parameter &m_parameter;
    QString m_path;
    QVBoxLayout *m_slotBelow = nullptr;
    QWidget *m_sentence = nullptr;
};

/// The border that belongs to a problem and a state.
void showBorder(QWidget *field, ValueState state, const Problem *problem);

/// The editor that fits the parameter: by type, choices and example.
ParameterEditor *makeParameterEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent);
/// The members of a list's \p element that get a cell each, a key before its value: at most two scalars. Real metadata names some members twice,
/// in capitals and not (`Key`, `key`); the capitals stand for both. Empty when the element needs a block of rows; a scalar element is its own cell.
QVector<const Parameter *> cellsOf(const Parameter &element);
bool isScalarType(ValueType type);
/// Stands for what the metadata leaves open.
const Parameter &openParameter();

} // namespace countersign
