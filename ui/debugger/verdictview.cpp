// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/verdictview.h"

#include "core/session/bugreport.h"
#include "ui/debugger/causelist.h"
#include "ui/debugger/proofblock.h"
#include "ui/debugger/verdictbanner.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"

#include <QVBoxLayout>

namespace countersign {

class VerdictView::Parts {
public:
    explicit Parts(VerdictView *view)
        : banner(new VerdictBanner)
        , causes(new CauseList(CauseList::Form::Rows))
        , proof(new ProofBlock)
        , footer(new CauseList(CauseList::Form::Line))
    {
        auto *column = new QVBoxLayout(view);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(Theme::current().px(14));
        for (QWidget *part : {static_cast<QWidget *>(banner), static_cast<QWidget *>(causes), static_cast<QWidget *>(proof),
                              static_cast<QWidget *>(footer)})
            column->addWidget(part);
    }

    VerdictBanner *banner;
    CauseList *causes;
    ProofBlock *proof;
    CauseList *footer;
};

VerdictView::VerdictView(Place, QWidget *parent) : QWidget(parent), m_parts(std::make_unique<Parts>(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_parts->banner, &VerdictBanner::explanationChosen, this, &VerdictView::showExplanation);
    connect(m_parts->proof, &ProofBlock::copied, this, [this](qsizetype bytes) { emit noticed(copiedText(bytes)); });
}

VerdictView::~VerdictView() = default;

void VerdictView::setCase(const JudgedCase &judged)
{
    m_case = judged;
    showExplanation(0);
}

void VerdictView::showExplanation(int index)
{
    const Diagnosis &diagnosis = m_case.diagnosis;
    m_explanation = std::clamp<int>(index, 0, std::max<int>(0, int(diagnosis.explanations.size()) - 1));
    const Diagnosis::Explanation *explanation = explanationAt(diagnosis, m_explanation);
    const QVector<Cause> causes = explanation ? explanation->causes : QVector<Cause>();
    m_parts->banner->setDiagnosis(diagnosis, m_explanation);
    m_parts->causes->setCauses(causes.size() > 1 ? causes : QVector<Cause>(), diagnosis.schemeId);
    m_parts->causes->setVisible(causes.size() > 1);
    m_parts->proof->setProof(diagnosis, explanation);
    m_parts->proof->setVisible(m_parts->proof->hasContent());
    m_parts->footer->setCauses(causes.size() == 1 ? causes : QVector<Cause>(), diagnosis.schemeId);
    m_parts->footer->setVisible(causes.size() == 1);
}

bool VerdictView::walk(bool)
{
    return false;
}

void VerdictView::copyReport()
{
    const QByteArray report = bugReport(m_case).toUtf8();
    copyToClipboard(report);
    emit noticed(copiedText(report.size()));
}

} // namespace countersign
