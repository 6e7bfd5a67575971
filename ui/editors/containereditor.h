// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parametereditor.h"

namespace countersign {

/// Edits what has parts of its own: a group, a list, a map. Where the value was given as JSON for all of it, that text stands in the parts' place.
class ContainerEditor : public ParameterEditor {
    Q_OBJECT
public:
    using ParameterEditor::ParameterEditor;
    bool isField() const override { return false; }

protected:
    bool isWhole() const { return m_whole && !m_whole->isHidden(); }
    /// Shows or hides the JSON text; the parts are the caller's.
    void showWhole(bool whole);
    /// The field of the JSON text, while it is shown.
    QWidget *wholeField() const { return m_whole->fieldFor(path()); }
    /// Problems of the value as a whole; those of the parts are the caller's.
    void showOwnProblems(const ProblemsByPath &problems);

private:
    ParameterEditor *m_whole = nullptr; ///< made when it is first needed
};

} // namespace countersign
