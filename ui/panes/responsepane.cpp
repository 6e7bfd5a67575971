// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/responsepane.h"

#include "core/diagnosis/servererror.h"
#include "core/session/signingsession.h"
#include "ui/actions/actions.h"
#include "ui/panes/answercard.h"
#include "ui/panes/refusalcard.h"
#include "ui/panes/responsestatusline.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/textview.h"

#include <QLocale>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 quietMs = 300; ///< a call that is answered sooner shows no waiting

QToolButton *headButton(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    setButtonKind(button, ButtonKind::Flat);
    return button;
}

ResponseStatus::Outcome outcomeOf(int status, bool isRefusal)
{
    if (status >= 500 || status < 200)
        return ResponseStatus::Outcome::ServerError;
    return status >= 300 || isRefusal ? ResponseStatus::Outcome::ClientError : ResponseStatus::Outcome::Ok;
}

} // namespace

ResponsePane::ResponsePane(QWidget *parent)
    : FindablePane(parent)
    , m_tabs(new QTabBar)
    , m_head(nullptr)
    , m_status(new ResponseStatusLine)
    , m_findBar(new FindBar(tr("Find in response")))
    , m_card(new AnswerCard)
    , m_body(new ResponseBody)
{
    setObjectName(u"responsePane"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_status);
    column->addWidget(m_findBar);
    column->addWidget(m_card);
    column->addWidget(m_body, 1);

    m_ticks.setInterval(100);
    connect(&m_ticks, &QTimer::timeout, this, &ResponsePane::tick);
    connect(m_tabs, &QTabBar::currentChanged, this, &ResponsePane::selectView);
    connect(m_body, &ResponseBody::noticed, this, &ResponsePane::noticed);
    connect(m_body->empty(), &EmptyState::pressed, this, &ResponsePane::takeOffer);
    connect(m_body->empty(), &EmptyState::chosen, this, [this](int line) { emit operationWanted(m_calls.at(line).operation); });
    connect(m_status, &ResponseStatusLine::cancelRequested, this, [this] {
        if (m_session)
            m_session->cancel();
    });
    const auto copied = [this](qsizetype bytes) { emit noticed(copiedText(bytes)); };
    connect(m_copyBody, &CopyButton::copied, this, copied);
    connect(m_status, &ResponseStatusLine::copied, this, copied);
    connect(m_card, &AnswerCard::copied, this, copied);
    connect(m_card, &AnswerCard::verdictWanted, this, &ResponsePane::verdictWanted);
    showNothing();
}

QWidget *ResponsePane::makeHead()
{
    m_tabs->addTab(tr("Pretty"));
    m_tabs->addTab(tr("Raw"));
    m_tabs->addTab(tr("Headers"));
    m_tabs->setAccessibleName(tr("Response views"));
    m_head = new PaneHead(tr("Response"), m_tabs);
    m_find = headButton(u"search"_s, tr("Find in response"));
    m_save = headButton(u"save"_s, tr("Save body…"));
    m_copyBody = new CopyButton;
    m_copyBody->setWhat(tr("response body"));
    m_copyBody->setSource([this] { return m_body->shownBytes(); });
    for (QWidget *tool : std::initializer_list<QWidget *>{m_find, m_copyBody, m_save})
        m_head->addTool(tool);
    connect(m_find, &QToolButton::clicked, this, &ResponsePane::find);
    connect(m_save, &QToolButton::clicked, this, [this] { m_body->save(); });
    return m_head;
}

void ResponsePane::setCompact(bool compact)
{
    m_head->setCompact(compact);
    if (m_session && m_session->lastResult() && !m_session->isSending())
        refresh(); // the card says where the verdict is
}

/// Keys are those of the window, as they are now.
void ResponsePane::showEvent(QShowEvent *event)
{
    FindablePane::showEvent(event);
    if (m_actions || !Actions::of(this))
        return;
    m_actions = Actions::of(this);
    connect(m_actions, &Actions::keysChanged, this, &ResponsePane::showKeys);
    showKeys();
}

void ResponsePane::showKeys()
{
    const QString keys = m_actions->keyText(u"find"_s);
    m_find->setToolTip(keys.isEmpty() ? m_find->accessibleName() : KeyCapButton::tr("%1 (%2)").arg(m_find->accessibleName(), keys));
    if (m_offer == Offer::Send)
        setOffer(Offer::Send, sendSentence());
}

QString ResponsePane::sendSentence() const
{
    const QString keys = m_actions ? m_actions->keyText(u"send"_s) : u"Ctrl+Enter"_s;
    return keys.isEmpty() ? tr("Nothing was sent yet") : tr("Press %1 to send").arg(keys);
}

/// Where the verdict stands, if there is one or will be in a moment.
QString ResponsePane::verdictHint() const
{
    if (!m_session->isJudging() && !m_session->verdict())
        return {};
    return m_head->isCompact() ? tr("Read the verdict in Signature, Compare") : tr("Read the verdict below");
}

// --- the session

void ResponsePane::setSession(SigningSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_showsSigned = false;
    if (session)
        watch();
    refresh();
}

void ResponsePane::watch()
{
    connect(m_session, &SigningSession::sendingStarted, this, [this] {
        m_showsSigned = false;
        showSending();
    });
    connect(m_session, &SigningSession::exchanged, this, [this] {
        m_showsSigned = false;
        refresh();
    });
    connect(m_session, &SigningSession::prepared, this, [this] {
        if (std::exchange(m_showsSigned, false))
            refresh(); // what was signed is no longer what stands in the form
    });
    connect(m_session, &SigningSession::signedOnly, this, [this] {
        if (!m_session->isSending())
            showSigned();
    });
}

void ResponsePane::setLatestCalls(const QVector<LatestCall> &calls)
{
    m_calls = calls;
    offerCalls();
}

void ResponsePane::refresh()
{
    m_ticks.stop();
    showLast();
    if (m_session && m_session->isSending())
        showSending();
}

// --- states

void ResponsePane::showLast()
{
    if (!m_session || !m_session->lastResult())
        return showNothing();
    const Result<Response> &result = *m_session->lastResult();
    if (result)
        showResponse(*result);
    else
        showFailure(result.error());
}

/// The answer before stays in sight until there is a new one.
void ResponsePane::showSending()
{
    m_ticks.start();
    tick();
}

void ResponsePane::tick()
{
    if (!m_session || m_session->sendingMs() < quietMs)
        return;
    m_status->setPractice(m_session->callUnderWay().isPractice);
    if (!m_body->hasAnswer() && m_card->isHidden())
        setOffer(Offer::Nothing, tr("Waiting for %1").arg(QString::fromLatin1(m_session->endpoint().authority())));
    if (const auto due = m_session->answerDueAt()) {
        const qint64 left = m_session->now().secsTo(*due);
        m_status->showWaiting(left > 0 ? tr("waiting for a change, %1 s left").arg(left) : tr("waiting for a change, due now"));
        return;
    }
    m_status->showWaiting(tr("sending, %1 s").arg(QLocale().toString(double(m_session->sendingMs()) / 1000, 'f', 1)));
}

void ResponsePane::showNothing()
{
    m_status->showNothing();
    m_card->hide();
    m_tabs->setTabText(int(View::Headers), tr("Headers"));
    m_head->listTabs();
    m_body->clear();
    if (m_session && !m_session->isSending())
        setOffer(Offer::Send, sendSentence());
    else
        setOffer(Offer::Nothing, {});
    enableTools();
}

void ResponsePane::showSigned()
{
    if (!m_session->preparation().wire)
        return showFailure(m_session->preparation().wire.error());
    const bool hasAnswer = m_session->lastResult() && m_session->lastResult()->has_value();
    showNothing();
    m_showsSigned = true;
    m_status->setPractice(m_session->profile().kind == ProfileKind::Practice);
    m_status->showOutcome(ResponseStatus::Outcome::Signed, tr("Signed, not sent"),
                          {m_session->signedAt().toUTC().toString(u"HH:mm:ss'Z'"_s)});
    setOffer(hasAnswer ? Offer::Answer : Offer::Request,
             tr("Nothing was sent. The signed request stands under Request, ready to be copied."));
}

void ResponsePane::showFailure(const Error &error)
{
    showNothing();
    const bool isCancelled = error.kind == ErrorKind::Cancelled;
    const bool isCalm = isCancelled || error.kind == ErrorKind::MissingCredential;
    m_status->setPractice(m_session->lastCall().isPractice);
    m_status->showOutcome(isCancelled ? ResponseStatus::Outcome::Cancelled : ResponseStatus::Outcome::NoAnswer,
                          isCancelled ? tr("cancelled") : tr("no answer"));
    m_card->setContent(NoticeCard::contentOf(error, isCalm ? NoticeCard::Tone::Calm : NoticeCard::Tone::Bad));
    m_card->show();
    setOffer(Offer::Nothing, {});
    fitCard();
}

void ResponsePane::showResponse(const Response &response)
{
    const std::optional<ServerError> refusal = serverError(response);
    const CallRecord &sent = m_session->lastCall();
    m_status->setPractice(sent.isPractice);
    m_status->showOutcome(outcomeOf(response.status, refusal.has_value()), outcomeWord(response, refusal),
                          {durationText(response.timings.totalMs), sizeText(response.body.size())}, QString::fromUtf8(requestId(response)));
    m_tabs->setTabText(int(View::Headers), tr("Headers %1").arg(response.headers.size()));
    m_head->listTabs();
    m_offer = Offer::Save;
    m_body->setResponse(response, refusal ? QVector<ResponseMember>() : sent.facts);
    if (refusal)
        m_card->setContent(refusalCard(*refusal, response.status, sent.profile, verdictHint()),
                           m_head->isCompact() && !verdictHint().isEmpty());
    m_card->setVisible(refusal.has_value());
    fitCard();
    enableTools();
}

void ResponsePane::setOffer(Offer offer, const QString &sentence)
{
    m_offer = offer;
    const QString button = offer == Offer::Send ? tr("Send this request")
        : offer == Offer::Request               ? tr("Show the final request")
        : offer == Offer::Answer                ? tr("Show the last answer")
                                                : QString();
    m_body->empty()->setSentence(sentence, button);
    offerCalls();
}

void ResponsePane::offerCalls()
{
    QStringList calls;
    if (m_offer == Offer::Send) {
        for (const LatestCall &call : std::as_const(m_calls))
            calls.append(tr("%1 · %2").arg(call.operation.name, call.outcome.isEmpty() ? tr("no answer") : call.outcome));
    }
    m_body->empty()->setChoices(tr("Latest calls"), calls);
}

void ResponsePane::takeOffer()
{
    switch (m_offer) {
    case Offer::Nothing:
        break;
    case Offer::Send:
        if (m_session)
            m_session->send();
        break;
    case Offer::Request:
        emit requestWanted();
        break;
    case Offer::Answer:
        m_showsSigned = false;
        refresh();
        break;
    case Offer::Save:
        m_body->save();
        break;
    }
}

// --- room

/// As high as the card asks for, as long as a line of the body stays in sight; then it scrolls.
void ResponsePane::fitCard()
{
    if (m_card->isHidden())
        return;
    const Theme &theme = Theme::current();
    const int above = m_card->y() > 0 ? m_card->y() : theme.px(70);
    // Beside a refusal a line of its body says that there is more; where nothing answered, the card may have it all.
    const int room = height() - above - (m_body->hasAnswer() ? theme.px(20) : 0);
    m_card->fit(width(), room);
}

void ResponsePane::resizeEvent(QResizeEvent *event)
{
    FindablePane::resizeEvent(event);
    fitCard();
}

// --- what the person does

void ResponsePane::setView(View view)
{
    m_tabs->setCurrentIndex(int(view));
}

void ResponsePane::selectView(int index)
{
    m_body->showView(View(index));
    enableTools();
}

void ResponsePane::enableTools()
{
    for (QWidget *tool : std::initializer_list<QWidget *>{m_find, m_copyBody, m_save})
        tool->setEnabled(m_body->hasBody());
    m_findBar->setTarget(view() == View::Headers ? nullptr : body(view()));
}

void ResponsePane::find()
{
    if (!m_body->hasBody())
        return;
    if (view() == View::Headers)
        setView(View::Pretty);
    m_findBar->open();
}

void ResponsePane::findNext(bool backwards)
{
    if (m_body->hasBody())
        m_findBar->step(backwards);
}

} // namespace countersign
