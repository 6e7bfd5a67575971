// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/answercard.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/surface.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

AnswerCard::AnswerCard(QWidget *parent)
    : QScrollArea(parent), m_frame(new Surface(Token::Base)), m_card(new NoticeCard), m_showVerdict(m_card->addDeed(tr("Show the verdict")))
{
    const Theme &theme = Theme::current();
    auto *column = new QVBoxLayout(m_frame);
    column->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(2));
    column->addWidget(m_card);
    setWidget(m_frame);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_card, &NoticeCard::copied, this, &AnswerCard::copied);
    connect(m_showVerdict, &QPushButton::clicked, this, &AnswerCard::verdictWanted);
    m_showVerdict->hide();
}

void AnswerCard::setContent(const NoticeCard::Content &content, bool leadsToVerdict)
{
    m_showVerdict->setVisible(leadsToVerdict);
    m_card->setContent(content);
}

void AnswerCard::fit(int width, int room)
{
    setFixedHeight(std::max(Theme::current().px(60), std::min(m_frame->heightForWidth(width), room)));
}

} // namespace countersign
