// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parametereditor.h"

namespace countersign {

/// One line of text: strings, numbers, anything that has no better editor.
class TextEditor : public ParameterEditor {
    Q_OBJECT
public:
    TextEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent = nullptr);

    void refresh() override;
    void showProblems(const ProblemsByPath &problems) override;
    QWidget *fieldFor(const QString &path) override;

    FieldEdit *field() const { return m_field; }
    /// A cell of a list.
    void setCompact(const QString &columnName);

private:
    FieldEdit *m_field;
};

/// Tells \p form what happens in \p field.
void connectField(FieldEdit *field, FormContext &form, const QString &path);

} // namespace countersign
