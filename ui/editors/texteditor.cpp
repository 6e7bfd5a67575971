// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/texteditor.h"

#include <QVBoxLayout>

namespace countersign {

void connectField(FieldEdit *field, FormContext &form, const QString &path)
{
    // Not `textEdited`: it leaves out what a screen reader sets. What the form shows by itself is its value already.
    QObject::connect(field, &QLineEdit::textChanged, &form, [&form, path](const QString &text) {
        if (text != shownText(form.value(path)))
            form.type(path, text);
    });
    QObject::connect(field, &FieldEdit::nullSent, &form, [&form, path] { form.sendNull(path); });
    QObject::connect(field, &FieldEdit::emptySent, &form, [&form, path] { form.sendEmpty(path); });
    QObject::connect(field, &FieldEdit::takenBack, &form, [&form, path] { form.unset(path); });
}

TextEditor::TextEditor(FormContext &context, const Parameter &parameter, const QString &path, QWidget *parent)
    : ParameterEditor(context, parameter, path, parent), m_field(new FieldEdit(this))
{
    m_field->setObjectName(path);
    m_field->setAccessibleName(path);
    m_field->setExample(parameter.example.isEmpty() ? parameter.defaultValue : parameter.example);
    m_field->setRequired(parameter.required);
    m_field->setNullable(context.takesNull(parameter, path));
    if (parameter.sensitive)
        m_field->setEchoMode(QLineEdit::Password);
    slotBelow()->addWidget(m_field);
    setFocusProxy(m_field);
    connectField(m_field, context, path);
}

void TextEditor::setCompact(const QString &columnName)
{
    m_field->setCompact(true);
    m_field->setExample(columnName);
}

void TextEditor::refresh()
{
    const auto value = form().value(path());
    m_field->showValue(value);
    showBorder(m_field, valueState(value), nullptr);
}

void TextEditor::showProblems(const ProblemsByPath &problems)
{
    const Problem *problem = shownProblem(problems);
    showBorder(m_field, m_field->state(), problem);
    showSentence(problem);
}

QWidget *TextEditor::fieldFor(const QString &wanted)
{
    return wanted == path() ? m_field : nullptr;
}

} // namespace countersign
