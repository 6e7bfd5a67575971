// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/verdictside.h"

#include "ui/debugger/verdictview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

namespace countersign {

using namespace std::chrono_literals;

VerdictSide::VerdictSide(QWidget *parent)
    : Surface(Token::Win, parent)
    , m_pages(new QStackedLayout(this))
    , m_empty(new EmptyState)
    , m_busy(new QWidget)
    , m_scroll(new QScrollArea)
    , m_view(new VerdictView(VerdictView::Place::Full))
{
    const Theme &theme = Theme::of(this);
    m_empty->setSentence(tr("Paste a request that a server refused, the string that was signed, or the refusal itself. What is wrong "
                            "with the signature is shown here, with the proof."),
                         tr("Try an example"));
    auto *empty = new QWidget;
    auto *across = new QHBoxLayout(empty);
    m_empty->setMaximumWidth(theme.px(460));
    across->addWidget(m_empty);
    auto *busy = new QVBoxLayout(m_busy);
    auto *words = new PlainLabel(TextRole::Body, Token::Muted);
    words->setText(tr("Looking for the mistake…"));
    words->setAlignment(Qt::AlignCenter);
    busy->addWidget(words);
    auto *page = new Surface(Token::Win);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(18));
    column->addWidget(m_view);
    column->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    m_pages->setContentsMargins(0, 0, 0, 0);
    for (QWidget *one : {empty, m_busy, static_cast<QWidget *>(m_scroll)})
        m_pages->addWidget(one);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_pages->setCurrentWidget(m_busy); });
    connect(m_empty, &EmptyState::pressed, this, &VerdictSide::exampleWanted);
    connect(m_view, &VerdictView::areaWanted, this, [this, page](const QRect &area) {
        const QRect place(m_view->mapTo(page, area.topLeft()), area.size());
        m_scroll->ensureVisible(place.center().x(), place.center().y(), 0, place.height() / 2 + Theme::of(this).px(24));
    });
}

void VerdictSide::showEmpty()
{
    m_patience.stop();
    m_view->setCase({});
    m_pages->setCurrentIndex(0);
}

void VerdictSide::showBusy()
{
    if (!m_patience.isActive() && m_pages->currentWidget() != m_busy)
        m_patience.start();
}

void VerdictSide::showCase(const JudgedCase &judged)
{
    m_patience.stop();
    m_view->setCase(judged);
    m_pages->setCurrentWidget(m_scroll);
    m_scroll->verticalScrollBar()->setValue(0);
}

} // namespace countersign
