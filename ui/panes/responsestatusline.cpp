// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/responsestatusline.h"

#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace countersign {

ResponseStatusLine::ResponseStatusLine(QWidget *parent)
    : Surface(Token::Base, parent)
    , m_status(new ResponseStatus)
    , m_cancel(new QPushButton)
    , m_idLabel(new PlainLabel(TextRole::Body, Token::Text2))
    , m_id(new FactText(TextRole::Mono, Token::Text2))
    , m_copyId(new CopyButton)
    , m_practice(new Badge(practiceBadge()))
{
    const Theme &theme = Theme::current();
    setLines(Qt::BottomEdge);
    setFixedHeight(theme.px(34));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), 0, theme.px(16), 1);
    row->setSpacing(theme.px(6));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel sending"));
    m_cancel->setToolTip(tr("Cancel sending (Esc)"));
    connect(m_cancel, &QPushButton::clicked, this, &ResponseStatusLine::cancelRequested);
    m_idLabel->setText(tr("RequestId"));
    m_idLabel->setSingleLine();
    m_idLabel->setMinimumWidth(1); // it goes where room is short, so it must not hold the pane wide
    m_id->setAccessibleName(tr("Request id"));
    m_id->setElideMode(Qt::ElideMiddle);
    m_copyId->setWhat(tr("request id"));
    m_copyId->setSource([this] { return m_id->text().toUtf8(); });
    connect(m_copyId, &CopyButton::copied, this, &ResponseStatusLine::copied);
    row->addWidget(m_status);
    row->addWidget(m_cancel);
    row->addSpacing(theme.px(4));
    row->addWidget(m_idLabel);
    row->addWidget(m_id);
    row->addWidget(m_copyId);
    row->addStretch(1);
    row->addWidget(m_practice);
}

void ResponseStatusLine::setPractice(bool practice)
{
    m_practice->setVisible(practice);
}

void ResponseStatusLine::showWaiting(const QString &words)
{
    show();
    for (QWidget *part : std::initializer_list<QWidget *>{m_idLabel, m_id, m_copyId})
        part->hide();
    m_cancel->show(); // after the others have gone: together they would widen the pane
    m_status->setStatus(ResponseStatus::Outcome::Sending, words, {});
    fit();
}

void ResponseStatusLine::showOutcome(ResponseStatus::Outcome outcome, const QString &word, const QStringList &facts,
                                     const QString &requestId)
{
    m_cancel->hide();
    show();
    m_id->setText(requestId);
    for (QWidget *part : std::initializer_list<QWidget *>{m_idLabel, m_id, m_copyId})
        part->setVisible(!requestId.isEmpty());
    m_status->setStatus(outcome, word, facts);
    fit();
}

void ResponseStatusLine::showNothing()
{
    m_cancel->hide();
    m_status->setStatus(ResponseStatus::Outcome::None, {}, {});
    hide();
}

/// Where room is short the word RequestId goes and the id is cut in its middle, so that the status stays whole as long as it can.
void ResponseStatusLine::fit()
{
    const Theme &theme = Theme::current();
    const bool hasId = !m_copyId->isHidden();
    m_idLabel->setVisible(hasId && width() > theme.px(560));
    int free = width() - m_status->sizeHint().width() - theme.px(68);
    for (const QWidget *part : std::initializer_list<const QWidget *>{m_practice, m_copyId, m_cancel, m_idLabel})
        free -= part->isHidden() ? 0 : part->sizeHint().width();
    m_id->setMaximumWidth(std::max(free, m_id->minimumSizeHint().width()));
}

void ResponseStatusLine::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fit();
}

} // namespace countersign
