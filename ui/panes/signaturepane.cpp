// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/signaturepane.h"

#include "core/exporters/exporter.h"
#include "core/session/signingsession.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factstrip.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/originlegend.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/stepcard.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/tracedbytesview.h"

#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// `LTAI…7fjx`; short ids, like the practice one, stay whole.
QString shownKeyId(const QByteArray &id)
{
    const QString text = QString::fromUtf8(id);
    return text.size() <= 12 ? text : QString(text.left(4) + u"\u2026" + text.right(4));
}

QString validityText(int seconds)
{
    if (seconds <= 0)
        return SignaturePane::tr("does not expire by itself");
    return seconds < 120 ? SignaturePane::tr("valid about %1 s").arg(seconds) : SignaturePane::tr("valid about %1 min").arg(seconds / 60);
}

} // namespace

SignaturePane::SignaturePane(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_copyAs(new QToolButton)
    , m_copyMenu(new QMenu(this))
    , m_strip(new FactStrip)
    , m_legend(new OriginLegend)
    , m_pages(new QStackedLayout)
    , m_content(new QWidget)
    , m_empty(new PlainLabel(TextRole::Body, Token::Muted))
    , m_scroll(new QScrollArea)
    , m_steps(new Surface(Token::Base))
    , m_column(new QVBoxLayout(m_steps))
    , m_notice(new NoticeCard)
    , m_request(new TracedBytesView)
    , m_requestLine(new ElidedLabel(TextRole::Hint, Token::Text2))
    , m_requestCopy(new CopyButton)
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
    m_empty->setAlignment(Qt::AlignCenter);
    emptyLayout->addWidget(m_empty);
    m_empty->setText(tr("Open an operation to see how its request is signed"));
    choice->addWidget(emptyPage);
    choice->addWidget(m_content);
    column->addWidget(whole, 1);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(0);
    m_strip->setAccessibleName(tr("Signed with"));
    content->addWidget(m_strip);
    m_pages->addWidget(makeTracePage());
    m_pages->addWidget(makeRequestPage());
    content->addLayout(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedLayout::setCurrentIndex);
    refresh();
}

QWidget *SignaturePane::makeHead()
{
    m_tabs->addTab(tr("Trace"));
    m_tabs->addTab(tr("Request"));
    m_tabs->setAccessibleName(tr("Signature views"));
    auto *head = new PaneHead(tr("Signature"), m_tabs);
    m_copyAs->setText(tr("Copy as"));
    m_copyAs->setAccessibleName(tr("Copy as"));
    m_copyAs->setIcon(countersign::icon(u"copy"_s));
    m_copyAs->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copyAs->setPopupMode(QToolButton::InstantPopup);
    m_copyAs->setMenu(m_copyMenu);
    setButtonKind(m_copyAs, ButtonKind::Flat);
    head->addTool(m_copyAs);
    connect(m_copyMenu, &QMenu::aboutToShow, this, &SignaturePane::fillCopyMenu);
    fillCopyMenu();
    return head;
}

QWidget *SignaturePane::makeTracePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
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
    connect(m_notice, &NoticeCard::copied, this, [this](qsizetype bytes) { emit noticed(copiedText(bytes)); });
    return page;
}

QWidget *SignaturePane::makeRequestPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    const Theme &theme = Theme::current();
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme.px(16), theme.px(2), theme.px(16), theme.px(2));
    line->addWidget(m_requestLine, 1);
    line->addWidget(m_requestCopy);
    column->addLayout(line);
    m_request->setFramed(false);
    m_request->setAccessibleName(tr("Raw request"));
    column->addWidget(m_request, 1);
    m_requestCopy->setWhat(tr("raw request"));
    m_requestCopy->setSource([this] { return m_request->bytes().bytes(); });
    const auto copied = [this](qsizetype bytes) { emit noticed(copiedText(bytes, m_requestMasked)); };
    connect(m_requestCopy, &CopyButton::copied, this, copied);
    connect(m_request, &TracedBytesView::copied, this, copied);
    connect(m_request, &TracedBytesView::originClicked, this, &SignaturePane::goTo);
    return page;
}

void SignaturePane::setSession(SigningSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_openByHand.clear();
    if (session) {
        connect(session, &SigningSession::prepared, this, &SignaturePane::refresh);
        connect(session, &SigningSession::targetChanged, this, &SignaturePane::refreshStrip);
        connect(session, &SigningSession::focusChanged, this, &SignaturePane::applyFocus);
    }
    refresh();
}

void SignaturePane::setView(View view)
{
    m_tabs->setCurrentIndex(int(view));
}

SignaturePane::View SignaturePane::view() const
{
    return View(m_tabs->currentIndex());
}

StepCard *SignaturePane::card(const QByteArray &stepId) const
{
    const auto found =
        std::find_if(m_cards.cbegin(), m_cards.cend(), [&stepId](const StepCard *card) { return card->content().id == stepId; });
    return found == m_cards.cend() ? nullptr : *found;
}

// --- what the session says

void SignaturePane::refresh()
{
    const bool hasOperation = m_session && !m_session->operation().id.isEmpty();
    static_cast<QStackedLayout *>(m_content->parentWidget()->layout())->setCurrentIndex(hasOperation ? 1 : 0);
    m_copyAs->setEnabled(hasOperation);
    if (!hasOperation) {
        refreshCards({});
        return;
    }
    // A step above the sight that grows must not push what one is reading.
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const auto anchor =
        std::find_if(m_cards.cbegin(), m_cards.cend(), [bar](const StepCard *card) { return card->geometry().bottom() > bar->value(); });
    const QByteArray anchorId = anchor == m_cards.cend() ? QByteArray() : (*anchor)->content().id;
    const int anchorOffset = anchor == m_cards.cend() ? 0 : bar->value() - (*anchor)->y();

    const QVector<TraceStepContent> contents = traceStepContents(m_session->preparation(), m_session->operation());
    refreshStrip();
    m_legend->setKinds(originKinds(contents));
    refreshCards(contents);
    refreshNotice();
    const auto request =
        std::find_if(contents.cbegin(), contents.cend(), [](const TraceStepContent &content) { return content.id == finalRequestId; });
    const bool hasRequest = request != contents.cend();
    m_request->setBytes(hasRequest ? request->bytes : TracedBytes());
    m_requestMasked = hasRequest && request->isMasked;
    m_requestCopy->setEnabled(hasRequest);
    m_requestLine->setText(hasRequest ? tr("%1 bytes to %2")
                                            .arg(QLocale().toString(request->bytes.size()),
                                                 QString::fromLatin1(m_session->preparation().wire->endpoint.text()))
                                      : tr("There is no request to send yet; the trace says why"));
    applyFocus();

    if (bar->value() > 0) {
        for (const StepCard *each : std::as_const(m_cards))
            each->layout()->activate();
        m_column->activate();
        m_steps->resize(m_steps->width(), std::max(m_column->totalHeightForWidth(m_steps->width()), m_scroll->viewport()->height()));
        if (const StepCard *card = this->card(anchorId))
            bar->setValue(card->y() + anchorOffset);
    }
}

void SignaturePane::refreshStrip()
{
    if (!m_session)
        return;
    const SchemeInfo &scheme = m_session->preparation().scheme;
    const bool frozen = m_session->held().isAnyHeld();
    const Token state = frozen ? Token::Bad : Token::Text2;
    QVector<FactStrip::Fact> facts{{.icon = u"layers"_s, .text = QString::fromLatin1(scheme.id), .mono = true, .rank = 0}};
    if (scheme.usesClock) {
        const QString time = m_session->signedAt().toUTC().toString(u"HH:mm:ss'Z'");
        facts.append({.icon = u"clock"_s,
                      .text = frozen ? tr("clock frozen %1").arg(time) : tr("clock live %1").arg(time),
                      .colour = state,
                      .rank = 1});
    }
    if (scheme.usesNonce)
        facts.append({.icon = u"dice"_s, .text = frozen ? tr("nonce frozen") : tr("nonce fresh"), .colour = state, .rank = 3});
    if (!m_session->accessKeyId().isEmpty())
        facts.append({.icon = u"key"_s, .text = shownKeyId(m_session->accessKeyId()), .mono = true, .rank = 2});
    if (scheme.usesClock)
        facts.append({.text = validityText(scheme.validSeconds), .colour = Token::Muted, .atRight = true, .rank = 4});
    m_strip->setFacts(facts);
}

StepCard *SignaturePane::makeCard(const QByteArray &stepId)
{
    auto *card = new StepCard;
    connect(card, &StepCard::originClicked, this, &SignaturePane::goTo);
    connect(card, &StepCard::openChanged, this, [this, stepId](bool open) { m_openByHand.insert(stepId, open); });
    connect(card, &StepCard::copied, this, [this](qsizetype bytes, bool masked) { emit noticed(copiedText(bytes, masked)); });
    connect(card->view(), &TracedBytesView::caretMoved, this, [this, card](const QRect &rect) {
        const QRect inSteps(card->view()->mapTo(m_steps, rect.topLeft()), rect.size());
        m_scroll->ensureVisible(inSteps.center().x(), inSteps.center().y(), 0, inSteps.height());
    });
    return card;
}

void SignaturePane::refreshCards(const QVector<TraceStepContent> &contents)
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

void SignaturePane::refreshNotice()
{
    const Result<WireRequest> &wire = m_session->preparation().wire;
    m_notice->setVisible(!wire.has_value());
    if (wire)
        return;
    // A profile without its secret is no mistake: the trace goes as far as it can.
    const bool isCalm = wire.error().kind == ErrorKind::MissingCredential;
    m_notice->setContent(NoticeCard::contentOf(wire.error(), isCalm ? NoticeCard::Tone::Calm : NoticeCard::Tone::Bad));
}

void SignaturePane::applyFocus()
{
    const Origin focused = m_session ? m_session->focused() : Origin{};
    for (StepCard *card : std::as_const(m_cards))
        card->setLit(focused);
    m_request->setLit(focused);
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
    StepCard *card = this->card(stepId);
    if (!card)
        return;
    setView(View::Trace);
    card->setOpen(true);
    m_openByHand.insert(stepId, true);
    m_column->activate();
    m_scroll->ensureWidgetVisible(card, 0, 0);
    card->view()->setFocus(Qt::OtherFocusReason);
}

void SignaturePane::addNote(QMenu *menu, const QString &text)
{
    auto *label = new PlainLabel(TextRole::Hint, Token::Muted);
    label->setText(text);
    label->setContentsMargins(Theme::current().px(28), 0, Theme::current().px(12), Theme::current().px(6));
    label->setSingleLine();
    auto *note = new QWidgetAction(menu);
    note->setDefaultWidget(label);
    note->setEnabled(false);
    menu->addAction(note);
}

void SignaturePane::addCopy(QMenu *menu, const QString &title, const QByteArray &stepId)
{
    const StepCard *card = this->card(stepId);
    QAction *action = menu->addAction(title, this, [this, stepId] {
        if (const StepCard *chosen = this->card(stepId)) {
            copyToClipboard(chosen->content().bytes.bytes());
            emit noticed(copiedText(chosen->content().bytes.size(), chosen->content().isMasked));
        }
    });
    action->setEnabled(card && !card->content().isSecret);
}

void SignaturePane::openCopyMenu()
{
    if (m_copyAs->isEnabled() && m_copyAs->isVisible())
        m_copyAs->showMenu();
}

void SignaturePane::fillCopyMenu()
{
    m_copyMenu->clear();
    const bool hasRequest = m_session && m_session->preparation().wire.has_value();
    for (const auto &exporter : exporters()) {
        const ExporterInfo info = exporter->info();
        m_copyMenu->addAction(info.title, this, [this, id = info.id] { copyExport(id); })->setEnabled(hasRequest);
        if (!info.note.isEmpty())
            addNote(m_copyMenu, info.note);
    }
    m_copyMenu->addSeparator();
    addCopy(m_copyMenu, tr("String to sign"), "string-to-sign");
    addCopy(m_copyMenu, tr("Signature"), "signature");
    addCopy(m_copyMenu, tr("Final request"), finalRequestId);
}

void SignaturePane::copyExport(const QByteArray &exporterId)
{
    const Exporter *chosen = exporter(exporterId);
    if (!chosen || !m_session || !m_session->preparation().wire)
        return;
    const Preparation &preparation = m_session->preparation();
    const Result<QByteArray> rendered = chosen->render({.wire = *preparation.wire,
                                                        .scheme = preparation.scheme,
                                                        .accessKeyId = m_session->accessKeyId(),
                                                        .signedAt = m_session->signedAt(),
                                                        .isPractice = m_session->profile().kind == ProfileKind::Practice});
    if (rendered)
        copyToClipboard(*rendered);
    emit noticed(rendered ? copiedText(rendered->size()) : sentence(rendered.error()));
}

} // namespace countersign
