// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/verdictview.h"

#include "core/session/bugreport.h"
#include "ui/debugger/causelist.h"
#include "ui/debugger/differencesview.h"
#include "ui/debugger/evidencerows.h"
#include "ui/debugger/fixblock.h"
#include "ui/debugger/proofblock.h"
#include "ui/debugger/remarklist.h"
#include "ui/debugger/rightthings.h"
#include "ui/debugger/sectionhead.h"
#include "ui/debugger/verdictbanner.h"
#include "ui/debugger/verdictfooter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

/// The parts, from the top down.
class VerdictView::Parts {
public:
    Parts(VerdictView *view, Place where)
        : place(where)
        , banner(new VerdictBanner)
        , causes(new CauseList(CauseList::Form::Rows))
        , evidenceHead(new SectionHead(VerdictView::tr("How we know")))
        , evidence(new EvidenceRows)
        , proofHead(new SectionHead(VerdictView::tr("Proof")))
        , proof(new ProofBlock)
        , differences(new DifferencesView)
        , rightHead(new SectionHead(VerdictView::tr("Everything else is right")))
        , right(new TickRow)
        , fixes(new QWidget)
        , remarks(new RemarkList)
        , footer(new VerdictFooter)
    {
        const Theme &theme = Theme::current();
        auto *column = new QVBoxLayout(view);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme.px(16));
        column->addWidget(banner);
        column->addWidget(causes);
        column->addLayout(section(evidenceHead, evidence));
        column->addLayout(section(proofHead, proof));
        column->addWidget(differences);
        column->addLayout(section(rightHead, right));
        column->addWidget(fixes);
        column->addWidget(remarks);
        column->addWidget(footer);
        column->addStretch(1);
        auto *list = new QVBoxLayout(fixes);
        list->setContentsMargins(0, 0, 0, 0);
        list->setSpacing(theme.px(14));
        rightHead->setHint(VerdictView::tr("or the signature would not come out"));
        right->setAccessibleName(VerdictView::tr("Everything else is right"));
    }

    void show(const JudgedCase &judged, int index, VerdictView *view)
    {
        const Diagnosis &diagnosis = judged.diagnosis;
        const Diagnosis::Explanation *explanation = explanationAt(diagnosis, index);
        // Those of a sample are not the person's.
        const bool isSample = explanation && !explanation->sample.isEmpty();
        const QVector<Cause> mistakes = explanation && !isSample ? explanation->causes : QVector<Cause>();
        banner->setDiagnosis(diagnosis, index);
        causes->setCauses(mistakes.size() > 1 ? mistakes : QVector<Cause>(), diagnosis.schemeId);
        causes->setVisible(mistakes.size() > 1);
        showProof(diagnosis, index);
        const QStringList words = rightThings(diagnosis, index);
        right->setWords(words);
        rightHead->setVisible(!words.isEmpty());
        right->setVisible(!words.isEmpty());
        showFixes(diagnosis.verdict == Diagnosis::Verdict::Mismatch ? mistakes : QVector<Cause>(), diagnosis.schemeId, view);
        if (isSample)
            showSampleFix();
        QVector<Error> said = judged.job.remarks + diagnosis.remarks;
        said.removeIf([view](const Error &remark) { return view->m_saidElsewhere.contains(sentence(remark)); });
        remarks->setRemarks(said);
        remarks->setVisible(!said.isEmpty());
        footer->setDiagnosis(diagnosis, explanation);
    }

    Place place;
    VerdictBanner *banner;
    CauseList *causes;
    SectionHead *evidenceHead;
    EvidenceRows *evidence;
    SectionHead *proofHead;
    ProofBlock *proof;
    DifferencesView *differences;
    SectionHead *rightHead;
    TickRow *right;
    QWidget *fixes;
    RemarkList *remarks;
    VerdictFooter *footer;

private:
    static QVBoxLayout *section(QWidget *head, QWidget *body)
    {
        auto *column = new QVBoxLayout;
        column->setSpacing(Theme::current().px(6));
        column->addWidget(head);
        column->addWidget(body);
        return column;
    }

    void showProof(const Diagnosis &diagnosis, int index)
    {
        const Diagnosis::Explanation *explanation = explanationAt(diagnosis, index);
        const QVector<ShownStrings> pairs = stringsToShow(diagnosis, index);
        const QVector<EvidenceRows::Row> rows = evidenceOf(diagnosis, index, pairs);
        const bool isMismatch = diagnosis.verdict == Diagnosis::Verdict::Mismatch && explanation;
        const QString word = isMismatch ? proofWord(explanation->proof) : QString();
        const QString meaning = isMismatch ? proofMeaning(explanation->proof) : QString();
        evidence->setRows(rows);
        evidence->setVisible(!rows.isEmpty());
        evidenceHead->setVisible(!rows.isEmpty());
        evidenceHead->setTag(word, meaning);
        proof->setProof(diagnosis, isMismatch ? explanation : nullptr);
        // Without signatures the tag is all there is to say of the proof.
        const bool hasProof = proof->hasContent() && rows.size() < 3;
        proof->setVisible(hasProof);
        proofHead->setVisible(hasProof || (rows.isEmpty() && isMismatch));
        proofHead->setTitle(rows.isEmpty() && isMismatch ? VerdictView::tr("Proof") : VerdictView::tr("Signatures"));
        proofHead->setTag(rows.isEmpty() ? word : QString(), meaning);
        proofHead->setHint(hasProof ? QString() : meaning);
        differences->setPairs(pairs);
    }

    void showFixes(const QVector<Cause> &mistakes, const QByteArray &schemeId, VerdictView *view)
    {
        qDeleteAll(fixes->findChildren<FixBlock *>(Qt::FindDirectChildrenOnly));
        for (int index = 0; index < mistakes.size(); ++index) {
            const bool withCode = place == Place::Full;
            if (mistakes.size() > 1 && (!withCode || fixCode(mistakes[index], schemeId).isEmpty()))
                continue; // its sentence stands in the list of causes
            auto *block = new FixBlock;
            block->setCause(mistakes[index], schemeId, mistakes.size() > 1 ? index + 1 : 0, withCode);
            fixes->layout()->addWidget(block);
            QObject::connect(block, &FixBlock::copied, view, [view](qsizetype bytes) { emit view->noticed(copiedText(bytes)); });
        }
        fixes->setVisible(!fixes->findChildren<FixBlock *>(Qt::FindDirectChildrenOnly).isEmpty());
    }

    void showSampleFix()
    {
        auto *block = new FixBlock;
        block->setSentence(sampleFix());
        fixes->layout()->addWidget(block);
        fixes->show();
    }
};

VerdictView::VerdictView(Place place, QWidget *parent) : QWidget(parent), m_parts(std::make_unique<Parts>(this, place))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    const auto noticeCopy = [this](qsizetype bytes) { emit noticed(copiedText(bytes)); };
    connect(m_parts->banner, &VerdictBanner::explanationChosen, this, &VerdictView::showExplanation);
    connect(m_parts->proof, &ProofBlock::copied, this, noticeCopy);
    connect(m_parts->differences, &DifferencesView::copied, this, noticeCopy);
    connect(m_parts->differences, &DifferencesView::originWanted, this, &VerdictView::originWanted);
    connect(m_parts->differences, &DifferencesView::areaWanted, this,
            [this](const QRect &area) { emit areaWanted(area.translated(m_parts->differences->pos())); });
    connect(m_parts->footer, &VerdictFooter::helpWanted, this, &VerdictView::helpWanted);
    connect(m_parts->footer, &VerdictFooter::reportWanted, this, &VerdictView::copyReport);
}

VerdictView::~VerdictView() = default;

void VerdictView::setCase(const JudgedCase &judged)
{
    m_case = judged;
    m_parts->banner->clearDeeds();
    showExplanation(0);
}

void VerdictView::setSaidElsewhere(const QStringList &sentences)
{
    m_saidElsewhere = sentences;
}

void VerdictView::showExplanation(int index)
{
    m_explanation = std::clamp<int>(index, 0, std::max<int>(0, int(m_case.diagnosis.explanations.size()) - 1));
    m_parts->show(m_case, m_explanation, this);
    emit explanationShown(m_explanation);
}

void VerdictView::addDeed(QWidget *button)
{
    m_parts->banner->addDeed(button);
}

bool VerdictView::walk(bool backwards)
{
    return m_parts->differences->walk(backwards);
}

void VerdictView::copyReport()
{
    const QByteArray report = bugReport(m_case).toUtf8();
    copyToClipboard(report);
    emit noticed(copiedText(report.size()));
}

} // namespace countersign
