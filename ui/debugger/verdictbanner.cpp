// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/verdictbanner.h"

#include "ui/debugger/chiptext.h"
#include "ui/theme/controllook.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/menubutton.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct ToneLook {
    Token ink, ground, border;
};

ToneLook lookOf(VerdictTone tone)
{
    switch (tone) {
    case VerdictTone::Bad:
        return {Token::Bad, Token::BadBg, Token::Bad};
    case VerdictTone::Warn:
        return {Token::Warn, Token::WarnBg, Token::Warn};
    case VerdictTone::Ok:
        return {Token::Ok, Token::OkBg, Token::Ok};
    case VerdictTone::Open:
        break;
    }
    return {Token::Text2, Token::Well, Token::Line2};
}

} // namespace

VerdictBanner::VerdictBanner(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new ChipText(TextRole::Verdict))
    , m_reason(new ChipText(TextRole::Body))
    , m_badge(new Badge({}))
    , m_choice(new MenuButton)
    , m_choices(new QMenu(m_choice))
    , m_deeds(new QWidget)
    , m_deedRow(new QHBoxLayout(m_deeds))
{
    const Theme &theme = Theme::current();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(44), theme.px(13), theme.px(14), theme.px(11));
    column->setSpacing(theme.px(4));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(12));
    head->addWidget(m_sentence, 1);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    head->addWidget(m_choice, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_reason);
    m_deedRow->setContentsMargins(0, theme.px(6), 0, theme.px(4));
    m_deedRow->setSpacing(theme.px(8));
    m_deedRow->addStretch(1);
    column->addWidget(m_deeds);
    m_deeds->hide();
    m_sentence->setAccessibleName(tr("Verdict"));
    m_reason->setAccessibleName(tr("Reason"));
    m_choice->setMenu(m_choices);
    m_choice->setToolButtonStyle(Qt::ToolButtonTextOnly);
    setButtonKind(m_choice, ButtonKind::Plain);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void VerdictBanner::setDiagnosis(const Diagnosis &diagnosis, int explanation)
{
    m_tone = verdictTone(diagnosis, explanation);
    m_icon = verdictIcon(diagnosis, explanation);
    m_sentence->setText(verdictSentence(diagnosis, explanation));
    m_reason->setText(verdictReason(diagnosis, explanation));
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_sentence->setAccessibleDescription(m_reason->text());
    showCount(diagnosis, explanation);
    updateGeometry();
    update();
}

/// "1 explanation", or the choice of several; for what is open, how much was tried.
void VerdictBanner::showCount(const Diagnosis &diagnosis, int explanation)
{
    const qsizetype count = diagnosis.verdict == Diagnosis::Verdict::Mismatch ? diagnosis.explanations.size() : 0;
    const Token ink = lookOf(m_tone).ink;
    m_badge->setVisible(count == 1 || diagnosis.verdict == Diagnosis::Verdict::Unexplained);
    if (count == 1)
        m_badge->setLook({.icon = u"check"_s, .word = tr("1 explanation"), .colour = ink});
    else
        m_badge->setLook({.icon = u"search"_s, .word = tr("%1 tried").arg(QLocale().toString(diagnosis.tried)), .colour = ink});
    m_choice->setVisible(count > 1);
    m_choices->clear();
    if (count < 2)
        return;
    m_choice->setText(tr("%L1 of %L2 explanations").arg(explanation + 1).arg(count));
    m_choice->setAccessibleName(m_choice->text());
    auto *group = new QActionGroup(m_choices);
    for (int index = 0; index < count; ++index) {
        QAction *action = m_choices->addAction(u"%1  %2"_s.arg(index + 1).arg(explanationName(diagnosis.explanations[index])));
        action->setCheckable(true);
        action->setChecked(index == explanation);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, index] { emit explanationChosen(index); });
    }
}

void VerdictBanner::addDeed(QWidget *button)
{
    m_deedRow->insertWidget(m_deedRow->count() - 1, button);
    m_deeds->show();
}

void VerdictBanner::clearDeeds()
{
    while (m_deedRow->count() > 1)
        delete m_deedRow->takeAt(0)->widget();
    m_deeds->hide();
}

void VerdictBanner::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const ToneLook look = lookOf(m_tone);
    const int radius = theme.px(8);
    paintBox(&painter, rect(), radius, theme.colour(look.ground), theme.colour(look.border));
    painter.save();
    QPainterPath box;
    box.addRoundedRect(rect(), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(box);
    painter.fillRect(0, 0, theme.px(4), height(), theme.colour(look.ink));
    painter.restore();
    const int side = theme.px(18);
    paintIcon(&painter, QRect(theme.px(16), theme.px(15), side, side), m_icon, look.ink);
}

} // namespace countersign
