// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/verdictfooter.h"

#include "ui/debugger/causelist.h"
#include "ui/theme/controllook.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString durationWords(std::chrono::microseconds took)
{
    const QLocale locale;
    const double milliseconds = double(took.count()) / 1000;
    return milliseconds < 1000 ? VerdictFooter::tr("%1 ms").arg(locale.toString(milliseconds, 'f', milliseconds < 10 ? 1 : 0))
                               : VerdictFooter::tr("%1 s").arg(locale.toString(milliseconds / 1000, 'f', 1));
}

} // namespace

QString effortText(const Diagnosis &diagnosis)
{
    if (diagnosis.tried == 0)
        return {};
    const QString tried = QLocale().toString(diagnosis.tried);
    const QString took = durationWords(diagnosis.took);
    return diagnosis.tried == 1 ? VerdictFooter::tr("1 hypothesis tried · %1").arg(took)
                                : VerdictFooter::tr("%1 hypotheses tried · %2").arg(tried, took);
}

VerdictFooter::VerdictFooter(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_causes(new CauseList(CauseList::Form::Line))
    , m_effort(new ElidedLabel(TextRole::Hint, Token::Muted))
    , m_about(new QPushButton(tr("About this cause")))
{
    const Theme &theme = Theme::current();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.px(8));
    auto *facts = new QHBoxLayout;
    facts->setSpacing(theme.px(14));
    facts->addWidget(m_causes);
    facts->addWidget(m_effort, 1);
    m_layout->addLayout(facts, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    auto *report = new QPushButton(tr("Copy report"));
    setButtonKind(m_about, ButtonKind::Flat);
    m_about->setIcon(icon(u"document"_s));
    report->setIcon(icon(u"copy"_s));
    report->setToolTip(tr("As Markdown for a bug tracker, without secrets"));
    buttons->addStretch(1);
    buttons->addWidget(m_about);
    buttons->addWidget(report);
    m_layout->addLayout(buttons);
    connect(m_about, &QPushButton::clicked, this, [this] { emit helpWanted(m_page); });
    connect(report, &QPushButton::clicked, this, &VerdictFooter::reportWanted);
}

void VerdictFooter::setDiagnosis(const Diagnosis &diagnosis, const Diagnosis::Explanation *explanation)
{
    const bool isOwn = explanation && explanation->sample.isEmpty(); // a sample's mistakes are none of the person's
    const bool isOne = isOwn && explanation->causes.size() == 1;
    m_causes->setCauses(isOne ? explanation->causes : QVector<Cause>(), diagnosis.schemeId);
    m_causes->setVisible(isOne);
    m_effort->setText(effortText(diagnosis));
    m_effort->setVisible(!m_effort->text().isEmpty());
    const CauseInfo *info = isOwn && !explanation->causes.isEmpty() ? causeInfo(explanation->causes.constFirst().id) : nullptr;
    m_about->setVisible(info);
    m_page = info ? QString(u"causes-"_s + QString::fromLatin1(info->family)) : QString();
}

void VerdictFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = event->size().width() < Theme::current().px(620);
    m_layout->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace countersign
