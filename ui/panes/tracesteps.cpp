// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tracesteps.h"

#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/originlegend.h"
#include "ui/widgets/stepcard.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/tracedbytesview.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

TraceSteps::TraceSteps(QWidget *parent)
    : QWidget(parent)
    , m_legend(new OriginLegend)
    , m_scroll(new QScrollArea)
    , m_steps(new Surface(Token::Base))
    , m_column(new QVBoxLayout(m_steps))
    , m_notice(new NoticeCard)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_legend);
    column->addWidget(m_scroll, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    const Theme &theme = Theme::current();
    m_column->setContentsMargins(theme.px(12), theme.px(2), theme.px(16), theme.px(8));
    m_column->setSpacing(0);
    m_column->addWidget(m_notice);
    m_column->addStretch(1);
    m_scroll->setWidget(m_steps);
    connect(m_notice, &NoticeCard::copied, this, [this](qsizetype bytes) { emit copied(bytes, false); });
}

StepCard *TraceSteps::card(const QByteArray &stepId) const
{
    const auto found =
        std::find_if(m_cards.cbegin(), m_cards.cend(), [&stepId](const StepCard *card) { return card->content().id == stepId; });
    return found == m_cards.cend() ? nullptr : *found;
}

void TraceSteps::setSteps(const QVector<TraceStepContent> &contents, const std::optional<Error> &stop)
{
    // A step above the sight that grows must not push what one is reading.
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const auto anchor =
        std::find_if(m_cards.cbegin(), m_cards.cend(), [bar](const StepCard *card) { return card->geometry().bottom() > bar->value(); });
    const QByteArray anchorId = anchor == m_cards.cend() ? QByteArray() : (*anchor)->content().id;
    const int anchorOffset = anchor == m_cards.cend() ? 0 : bar->value() - (*anchor)->y();

    m_legend->setKinds(originKinds(contents));
    placeCards(contents);
    m_notice->setVisible(stop.has_value());
    if (stop) {
        // A profile without its secret is no mistake: the trace goes as far as it can.
        const bool isCalm = stop->kind == ErrorKind::MissingCredential;
        m_notice->setContent(NoticeCard::contentOf(*stop, isCalm ? NoticeCard::Tone::Calm : NoticeCard::Tone::Bad));
    }
    if (!m_sought.isEmpty())
        collectMatches();

    if (bar->value() > 0) {
        for (const StepCard *each : std::as_const(m_cards))
            each->layout()->activate();
        m_column->activate();
        m_steps->resize(m_steps->width(), std::max(m_column->totalHeightForWidth(m_steps->width()), m_scroll->viewport()->height()));
        if (const StepCard *card = this->card(anchorId))
            bar->setValue(card->y() + anchorOffset);
    }
}

void TraceSteps::placeCards(const QVector<TraceStepContent> &contents)
{
    QVector<StepCard *> cards;
    for (const TraceStepContent &content : contents) {
        StepCard *card = this->card(content.id);
        cards.append(card ? card : makeCard(content.id));
    }
    if (cards != m_cards) {
        for (StepCard *card : std::as_const(m_cards)) {
            if (!cards.contains(card))
                delete card;
        }
        for (qsizetype i = 0; i < cards.size(); ++i)
            m_column->insertWidget(int(i), cards.at(i));
        m_cards = cards;
    }
    for (qsizetype i = 0; i < contents.size(); ++i) {
        const TraceStepContent &content = contents.at(i);
        m_cards.at(i)->setContent(content, int(i) + 1, i + 1 == contents.size());
        m_cards.at(i)->setOpen(m_openByHand.value(content.id, content.opensByDefault));
    }
}

StepCard *TraceSteps::makeCard(const QByteArray &stepId)
{
    auto *card = new StepCard;
    connect(card, &StepCard::originClicked, this, &TraceSteps::originClicked);
    connect(card, &StepCard::openChanged, this, [this, stepId](bool open) { m_openByHand.insert(stepId, open); });
    connect(card, &StepCard::copied, this, &TraceSteps::copied);
    connect(card->view(), &TracedBytesView::caretMoved, this, [this, card](const QRect &rect) {
        const QRect inSteps(card->view()->mapTo(m_steps, rect.topLeft()), rect.size());
        m_scroll->ensureVisible(inSteps.center().x(), inSteps.center().y(), 0, inSteps.height());
    });
    return card;
}

void TraceSteps::setLit(const Origin &origin)
{
    for (StepCard *card : std::as_const(m_cards))
        card->setLit(origin);
}

void TraceSteps::showStep(const QByteArray &stepId)
{
    StepCard *card = this->card(stepId);
    if (!card)
        return;
    card->setOpen(true);
    m_openByHand.insert(stepId, true);
    m_column->activate();
    m_scroll->ensureWidgetVisible(card, 0, 0);
    card->view()->setFocus(Qt::OtherFocusReason);
}

// --- search

void TraceSteps::collectMatches()
{
    m_matches.clear();
    for (const StepCard *card : std::as_const(m_cards)) {
        const int count = card->view()->mark(m_sought);
        for (int index = 0; index < count; ++index)
            m_matches.append({card->content().id, index});
    }
    m_currentMatch = std::min(m_currentMatch, matchCount() - 1);
}

void TraceSteps::find(const QString &text)
{
    m_sought = text;
    m_currentMatch = -1;
    collectMatches();
    if (!m_matches.isEmpty())
        findNext(false);
}

void TraceSteps::findNext(bool backwards)
{
    if (m_matches.isEmpty())
        return;
    const int count = matchCount();
    m_currentMatch = (std::max(m_currentMatch, backwards ? 0 : -1) + (backwards ? -1 : 1) + count) % count;
    const Match &match = m_matches.at(m_currentMatch);
    StepCard *found = card(match.stepId);
    if (!found->isOpen()) {
        found->setOpen(true);
        m_openByHand.insert(match.stepId, true);
    }
    // The place of a card that was just opened is only known once it is laid out.
    found->layout()->activate();
    m_column->activate();
    m_steps->resize(m_steps->width(), std::max(m_column->totalHeightForWidth(m_steps->width()), m_scroll->viewport()->height()));
    found->view()->showMatch(match.index);
}

void TraceSteps::focusFound()
{
    const QByteArray stepId = m_currentMatch >= 0 ? m_matches.at(m_currentMatch).stepId : QByteArray("string-to-sign");
    const StepCard *found = card(stepId);
    if (found && found->isOpen())
        found->view()->setFocus(Qt::OtherFocusReason);
    else if (!m_cards.isEmpty())
        m_cards.constFirst()->setFocus(Qt::OtherFocusReason);
}

} // namespace countersign
