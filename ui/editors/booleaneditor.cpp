// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/booleaneditor.h"

#include "ui/editors/texteditor.h"
#include "ui/widgets/segmentcontrol.h"

#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

BooleanEditor::BooleanEditor(FormContext &context, const Parameter &parameter, const QString &path, QWidget *parent)
    : ParameterEditor(context, parameter, path, parent), m_segments(new SegmentControl(this)), m_text(new FieldEdit(this))
{
    m_segments->setObjectName(path);
    m_segments->setAccessibleName(path);
    m_segments->addSegment(tr("Not sent"));
    m_segments->addSegment(u"true"_s, SegmentControl::Lettering::Wire);
    m_segments->addSegment(u"false"_s, SegmentControl::Lettering::Wire);
    for (int i = 0; i < 3; ++i)
        m_segments->segment(i)->setAccessibleDescription(path);
    m_text->setAccessibleName(path);
    m_text->setRequired(parameter.required);
    m_text->hide();
    slotBelow()->addWidget(m_text);
    slotBelow()->insertWidget(0, m_segments);
    connectField(m_text, context, path);
    connect(m_segments, &SegmentControl::chosen, this, [this](int index) {
        if (index == 0)
            form().unset(this->path());
        else
            form().type(this->path(), index == 1 ? u"true"_s : u"false"_s);
    });
}

bool BooleanEditor::isForeign() const
{
    const auto value = form().value(path());
    return value && value->text != "true"_L1 && value->text != "false"_L1;
}

void BooleanEditor::refresh()
{
    const auto value = form().value(path());
    const bool foreign = isForeign();
    m_segments->setVisible(!foreign);
    m_text->setVisible(foreign);
    m_text->showValue(value);
    const bool isSent = value && value->sent;
    m_segments->setCurrentIndex(!isSent ? 0 : value->text == "true"_L1 ? 1 : 2);
    showBorder(m_text, valueState(value), nullptr);
}

void BooleanEditor::showProblems(const ProblemsByPath &problems)
{
    const Problem *problem = shownProblem(problems);
    showBorder(m_text, m_text->state(), problem);
    showSentence(problem);
}

QWidget *BooleanEditor::fieldFor(const QString &wanted)
{
    if (wanted != path())
        return nullptr;
    return isForeign() ? static_cast<QWidget *>(m_text) : m_segments->segment(m_segments->currentIndex());
}

} // namespace countersign
