// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/containereditor.h"

#include "ui/editors/jsoneditor.h"

#include <QVBoxLayout>

namespace countersign {

void ContainerEditor::showWhole(bool whole)
{
    if (whole && !m_whole) {
        m_whole = new JsonEditor(form(), parameter(), path(), JsonEditor::Sends::Whole, this);
        slotBelow()->addWidget(m_whole);
    }
    if (m_whole)
        m_whole->setVisible(whole);
    if (whole)
        m_whole->refresh();
}

void ContainerEditor::showOwnProblems(const ProblemsByPath &problems)
{
    if (isWhole())
        m_whole->showProblems(problems);
    else
        showSentence(form().isAnythingAt(path()) ? shownProblem(problems) : nullptr);
}

} // namespace countersign
