// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/comparepane.h"

#include "core/session/signingsession.h"
#include "ui/actions/actions.h"
#include "ui/debugger/verdictview.h"
#include "ui/panes/verdictdeeds.h"
#include "ui/theme/controllook.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

ComparePane::ComparePane(QWidget *parent)
    : QWidget(parent)
    , m_empty(new EmptyState)
    , m_area(new QScrollArea)
    , m_view(new VerdictView(VerdictView::Place::Beside))
    , m_more(new QWidget)
{
    const Theme &theme = Theme::current();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_empty);
    column->addWidget(m_area);

    auto *page = new Surface(Token::Base);
    auto *content = new QVBoxLayout(page);
    content->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    content->setSpacing(theme.px(10));
    content->addWidget(m_view);
    content->addWidget(m_more);
    content->addStretch(1);
    auto *more = new QHBoxLayout(m_more);
    more->setContentsMargins({});
    auto *examine = new QPushButton(tr("Open in the debugger"));
    more->addWidget(examine);
    more->addStretch(1);
    m_area->setWidget(page);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);

    connect(examine, &QPushButton::clicked, this, [this] { emit examinationWanted(m_view->judgedCase().job); });
    connect(m_empty, &EmptyState::pressed, this, &ComparePane::debuggerWanted);
    connect(m_view, &VerdictView::noticed, this, &ComparePane::noticed);
    connect(m_view, &VerdictView::originWanted, this, &ComparePane::originWanted);
    connect(m_view, &VerdictView::helpWanted, this, &ComparePane::helpWanted);
    connect(m_view, &VerdictView::areaWanted, this, [this, page](const QRect &area) {
        const QRect there(m_view->mapTo(page, area.topLeft()), area.size());
        m_area->ensureVisible(there.center().x(), there.center().y(), 0, there.height() / 2 + Theme::current().px(12));
    });
    refresh();
}

void ComparePane::setSession(SigningSession *session)
{
    m_session = session;
    refresh();
}

/// Keys are those of the window, as they are now.
void ComparePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showEmpty();
}

void ComparePane::showEmpty()
{
    if (m_session && m_session->isJudging())
        return m_empty->setSentence(tr("Looking for what is wrong with the call…"));
    const Actions *actions = Actions::of(this);
    const QString keys = actions ? actions->keyText(u"debug-signature"_s) : QString();
    const QString sentence = tr("When a server refuses a signature, the verdict appears here");
    m_empty->setSentence(sentence, keys.isEmpty() ? tr("Debug a signature") : tr("Debug a signature (%1)").arg(keys));
}

void ComparePane::refresh()
{
    const bool hasVerdict = m_session && m_session->verdict();
    m_empty->setVisible(!hasVerdict);
    m_area->setVisible(hasVerdict);
    if (!hasVerdict)
        return showEmpty();
    m_view->setCase(*m_session->verdict());
    addDeeds();
    m_area->verticalScrollBar()->setValue(0);
}

void ComparePane::addDeed(const QString &text, const std::function<void()> &deed, bool isRemedy)
{
    auto *button = new QPushButton(text);
    if (isRemedy)
        setButtonKind(button, ButtonKind::Primary);
    connect(button, &QPushButton::clicked, this, deed);
    m_view->addDeed(button);
}

void ComparePane::addDeeds()
{
    for (const VerdictDeed &deed : verdictDeeds(*m_session)) {
        switch (deed.kind) {
        case VerdictDeed::Kind::TrimSecret:
            addDeed(
                tr("Trim the secret and send again…"), [this] { emit trimWanted(); }, true);
            break;
        case VerdictDeed::Kind::OpenProfile:
            addDeed(tr("Open the profile"), [this] { emit profileWanted(m_session->lastCall().profileId); });
            break;
        case VerdictDeed::Kind::GoToField:
            addDeed(tr("Go to field %1").arg(deed.origin.name), [this, origin = deed.origin] { emit originWanted(origin); });
            break;
        case VerdictDeed::Kind::Resend:
            addDeed(
                deed.holdsServerTime ? tr("Sign with the server's time and send again")
                    : deed.isOfNonce ? tr("Let the nonce run and send again")
                                     : tr("Let the clock run and send again"),
                [this, moment = deed.moment] {
                    m_session->hold(moment);
                    m_session->send();
                },
                true);
            break;
        }
    }
}

bool ComparePane::walk(bool backwards)
{
    return m_session && m_session->verdict() && m_view->walk(backwards);
}

} // namespace countersign
