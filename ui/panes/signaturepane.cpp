// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/signaturepane.h"

#include "core/session/signingsession.h"
#include "ui/debugger/verdictwords.h"
#include "ui/panes/comparepane.h"
#include "ui/panes/copyasmenu.h"
#include "ui/panes/finalrequestview.h"
#include "ui/panes/signingstrip.h"
#include "ui/panes/tracesteps.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badgetabbar.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/stepcard.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/tracedbytesview.h"

#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

SignaturePane::SignaturePane(QWidget *parent)
    : FindablePane(parent)
    , m_tabs(new BadgeTabBar)
    , m_head(nullptr)
    , m_copyAs(new MenuButton)
    , m_copyMenu(new CopyAsMenu(m_copyAs))
    , m_findBar(new FindBar(tr("Find in signature")))
    , m_strip(new SigningStrip)
    , m_pages(new QStackedLayout)
    , m_content(new QWidget)
    , m_steps(new TraceSteps)
    , m_request(new FinalRequestView)
    , m_compare(new ComparePane)
{
    setObjectName(u"signaturePane"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());

    auto *whole = new Surface(Token::Base);
    auto *choice = new QStackedLayout(whole);
    auto *emptyPage = new QWidget;
    auto *emptyLayout = new QHBoxLayout(emptyPage);
    auto *empty = new PlainLabel(TextRole::Body, Token::Muted);
    empty->setAlignment(Qt::AlignCenter);
    empty->setText(tr("Open an operation to see how its request is signed"));
    emptyLayout->addWidget(empty);
    choice->addWidget(emptyPage);
    choice->addWidget(m_content);
    column->addWidget(whole, 1);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(0);
    content->addWidget(m_strip);
    content->addWidget(m_findBar);
    content->addLayout(m_pages, 1); // first: by itself it would show its page as a window
    m_pages->addWidget(m_steps);
    m_pages->addWidget(m_request);
    m_pages->addWidget(m_compare);

    const auto copied = [this](qsizetype bytes, bool masked) { emit noticed(copiedText(bytes, masked)); };
    connect(m_tabs, &QTabBar::currentChanged, this, &SignaturePane::selectView);
    connect(m_strip, &SigningStrip::noticed, this, &SignaturePane::noticed);
    connect(m_steps, &TraceSteps::originClicked, this, &SignaturePane::goTo);
    connect(m_steps, &TraceSteps::copied, this, copied);
    connect(m_request, &FinalRequestView::originClicked, this, &SignaturePane::goTo);
    connect(m_compare, &ComparePane::originWanted, this, &SignaturePane::goTo);
    connect(m_compare, &ComparePane::noticed, this, &SignaturePane::noticed);
    connect(m_request, &FinalRequestView::copied, this, copied);
    m_request->setRawSource([this] { return m_copyMenu->exported("raw-http").value_or(QByteArray()); });
    selectView(0);
    refresh();
}

QWidget *SignaturePane::makeHead()
{
    m_tabs->addTab(tr("Trace"));
    m_tabs->addTab(tr("Request"));
    m_tabs->addTab(tr("Compare"));
    m_tabs->setAccessibleName(tr("Signature views"));
    m_head = new PaneHead(tr("Signature"), m_tabs);
    m_copyAs->setText(tr("Copy as"));
    m_copyAs->setAccessibleName(tr("Copy as"));
    m_copyAs->setToolTip(tr("Copy as"));
    m_copyAs->setIcon(countersign::icon(u"copy"_s));
    m_copyAs->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copyAs->setMenu(m_copyMenu);
    setButtonKind(m_copyAs, ButtonKind::Flat);
    m_head->addTool(m_copyAs);
    connect(m_copyMenu, &CopyAsMenu::noticed, this, &SignaturePane::noticed);
    connect(m_copyMenu, &CopyAsMenu::chosen, this, &SignaturePane::copiedAs);
    return m_head;
}

void SignaturePane::setSession(SigningSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_steps->forgetFolds();
    m_viewBefore.reset();
    m_compare->setSession(session);
    m_copyMenu->setSession(session);
    if (session) {
        connect(session, &SigningSession::prepared, this, &SignaturePane::refresh);
        connect(session, &SigningSession::verdictChanged, this, &SignaturePane::showVerdict);
        connect(session, &SigningSession::targetChanged, this, [this] { m_strip->refresh(); });
        connect(session, &SigningSession::focusChanged, this, &SignaturePane::applyFocus);
        connect(session, &SigningSession::signedOnly, this, [this] {
            emit noticed(tr("Signed at %1, nothing was sent").arg(m_session->signedAt().toUTC().toString(u"HH:mm:ss'Z'"_s)));
        });
    }
    m_strip->setSession(session);
    refresh();
    showBadge();
}

void SignaturePane::setView(View view)
{
    m_tabs->setCurrentIndex(int(view));
}

SignaturePane::View SignaturePane::view() const
{
    return View(m_tabs->currentIndex());
}

void SignaturePane::selectView(int index)
{
    m_pages->setCurrentIndex(index);
    m_strip->setVisible(View(index) != View::Compare); // what was refused was signed with other things than those of now
    if (View(index) == View::Compare)
        m_findBar->close();
    else
        m_findBar->setTarget(View(index) == View::Trace ? static_cast<Findable *>(m_steps) : m_request->view());
}

void SignaturePane::setCompact(bool compact)
{
    m_head->setCompact(compact);
    resizeEvent(nullptr);
}

/// Under 560 px the words yield to the icon.
void SignaturePane::resizeEvent(QResizeEvent *event)
{
    if (event)
        FindablePane::resizeEvent(event);
    const bool isNarrow = width() < Theme::current().px(560) || m_head->isCompact();
    m_copyAs->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

StepCard *SignaturePane::card(const QByteArray &stepId) const
{
    return m_steps->card(stepId);
}

// --- what the session says

void SignaturePane::refresh()
{
    const bool hasOperation = m_session && !m_session->operation().id.isEmpty();
    static_cast<QStackedLayout *>(m_content->parentWidget()->layout())->setCurrentIndex(hasOperation ? 1 : 0);
    m_copyAs->setEnabled(hasOperation);
    if (!hasOperation)
        return m_steps->setSteps({}, {});
    const Preparation &preparation = m_session->preparation();
    const QVector<TraceStepContent> contents = traceStepContents(preparation, m_session->operation());
    m_strip->refresh();
    m_steps->setSteps(contents, preparation.wire ? std::nullopt : std::optional(preparation.wire.error()));
    const auto request =
        std::find_if(contents.cbegin(), contents.cend(), [](const TraceStepContent &content) { return content.id == finalRequestId; });
    const bool hasRequest = request != contents.cend();
    m_request->setRequest(hasRequest ? &*request : nullptr, hasRequest ? preparation.wire->endpoint.text() : QByteArray());
    applyFocus();
}

void SignaturePane::applyFocus()
{
    const Origin focused = m_session ? m_session->focused() : Origin{};
    m_steps->setLit(focused);
    m_request->view()->setLit(focused);
}

/// The verdict comes to the front when it is news, once; a call that went well gives the view before back.
void SignaturePane::showVerdict()
{
    m_compare->refresh();
    showBadge();
    const bool isNews = m_session && m_session->isJudging();
    const bool isOver = m_session && !isNews && !m_session->verdict() && !m_session->isSending();
    if (isNews && view() != View::Compare) {
        m_viewBefore = view();
        setView(View::Compare);
    } else if (isOver && m_viewBefore) {
        if (view() == View::Compare)
            setView(*m_viewBefore);
        m_viewBefore.reset();
    }
    emit verdictShown();
}

void SignaturePane::showBadge()
{
    const bool isJudging = m_session && m_session->isJudging();
    const bool hasVerdict = m_session && m_session->verdict();
    if (!hasVerdict)
        return m_tabs->setBadge(int(View::Compare), isJudging ? tr("looking") : QString(), Token::Text2, Token::Well);
    const VerdictTone tone = verdictTone(m_session->verdict()->diagnosis, 0);
    const bool isBad = tone == VerdictTone::Bad;
    const bool isWarn = tone == VerdictTone::Warn;
    m_tabs->setBadge(int(View::Compare), tr("verdict"),
                     isBad        ? Token::Bad
                         : isWarn ? Token::Warn
                                  : Token::Text2,
                     isBad        ? Token::BadBg
                         : isWarn ? Token::WarnBg
                                  : Token::Well);
}

bool SignaturePane::walkDifferences(bool backwards)
{
    if (!m_session || !m_session->verdict())
        return false;
    setView(View::Compare);
    return m_compare->walk(backwards);
}

// --- what the person does

void SignaturePane::goTo(const Origin &origin)
{
    if (origin.kind == Origin::Kind::Step) {
        showStep(origin.name.toLatin1());
    } else if (m_session) {
        if (m_session->focused() == origin) // the field may have lost the focus meanwhile: ask for it again
            m_session->focus({});
        m_session->focus(origin);
    }
}

void SignaturePane::showStep(const QByteArray &stepId)
{
    if (!card(stepId))
        return;
    setView(View::Trace);
    m_steps->showStep(stepId);
}

void SignaturePane::openCopyMenu()
{
    if (m_copyAs->isEnabled())
        m_copyAs->showMenu();
}

void SignaturePane::setLastCopy(const QString &id)
{
    m_copyMenu->setLastChoice(id);
}

void SignaturePane::find()
{
    if (view() == View::Compare)
        return; // F8 walks there
    m_findBar->open();
}

void SignaturePane::findNext(bool backwards)
{
    m_findBar->step(backwards);
}

} // namespace countersign
