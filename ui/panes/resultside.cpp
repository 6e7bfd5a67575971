// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/resultside.h"

#include "core/session/signingsession.h"
#include "ui/panes/responsepane.h"
#include "ui/panes/signaturepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badgetabbar.h"
#include "ui/widgets/hairsplitter.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/responsestatus.h"
#include "ui/widgets/surface.h"

#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace countersign {

using namespace Qt::StringLiterals;

ResultSide::ResultSide(QWidget *parent)
    : QWidget(parent)
    , m_row(new Surface(Token::Base, this))
    , m_tabs(new BadgeTabBar)
    , m_heads(new QStackedWidget)
    , m_pages(new QStackedWidget(this))
    , m_splitter(new HairSplitter(Qt::Vertical))
    , m_response(new ResponsePane(nullptr))
    , m_signature(new SignaturePane(nullptr))
    , m_status(m_response->findChild<ResponseStatus *>())
    , m_responseHead(m_response->findChild<PaneHead *>())
    , m_signatureHead(m_signature->findChild<PaneHead *>())
{
    const Theme &theme = Theme::of(this);
    m_splitter->setObjectName(u"right"_s);
    m_response->setMinimumHeight(theme.px(160));
    m_signature->setMinimumHeight(theme.px(200));
    m_splitter->addWidget(m_response);
    m_splitter->addWidget(m_signature);
    m_splitter->setStretchFactor(0, 35);
    m_splitter->setStretchFactor(1, 65);
    m_splitter->setSizes({350, 650}); // as shares, until somebody moves the handle
    m_pages->addWidget(m_splitter);

    m_tabs->setObjectName(u"resultTabs"_s);
    m_tabs->setAccessibleName(tr("Response and signature"));
    m_row->setLines(Qt::BottomEdge);
    m_row->setFixedHeight(theme.px(36));
    m_row->hide();
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(theme.px(8), 0, 0, 1);
    row->setSpacing(0);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addWidget(m_heads, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_row);
    layout->addWidget(m_pages, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, &ResultSide::moved);
    connect(m_response, &ResponsePane::noticed, this, &ResultSide::noticed);
    connect(m_response, &ResponsePane::requestWanted, m_signature, [this] { m_signature->setView(SignaturePane::View::Request); });
    connect(m_response, &ResponsePane::verdictWanted, this, &ResultSide::showVerdict);
    connect(m_signature, &SignaturePane::noticed, this, &ResultSide::noticed);
    connect(m_tabs, &QTabBar::currentChanged, this, &ResultSide::showTab);
    connect(m_status, &ResponseStatus::changed, this, &ResultSide::showBadge);
    connect(m_signature, &SignaturePane::verdictShown, this, &ResultSide::showBadge);
}

ResultSide::~ResultSide() = default;

void ResultSide::setSession(SigningSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_isAwaiting = session && session->isSending();
    m_response->setSession(session);
    m_signature->setSession(session);
    if (!session)
        return;
    connect(session, &QObject::destroyed, this, [this](QObject *gone) {
        if (gone == m_session)
            m_session = nullptr;
    });
    // Sending is what one does to see the answer. Its page comes when the call leaves, not when the answer comes: by then one may be typing.
    connect(session, &SigningSession::sendingStarted, this, [this] {
        m_isAwaiting = true;
        showAnswer();
    });
    connect(session, &SigningSession::exchanged, this, [this] {
        if (!std::exchange(m_isAwaiting, false)) // stopped before it left
            showAnswer();
    });
    // A click on bytes asks for the field that caused them: it must be in sight to take the focus.
    connect(session, &SigningSession::focusChanged, this, [this, session] {
        if (m_form && m_front == Page::Signature && session->focused().kind == Origin::Kind::Parameter)
            m_tabs->setCurrentIndex(tab(Page::Form));
    });
}

bool ResultSide::setBeside(bool beside)
{
    m_wantsBeside = beside;
    arrange();
    return !m_folded && m_splitter->orientation() == Qt::Horizontal;
}

void ResultSide::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    m_row->setVisible(folded);
    m_response->setCompact(folded);
    m_signature->setCompact(folded);
    if (folded) {
        m_heads->addWidget(m_responseHead);
        m_heads->addWidget(m_signatureHead);
        m_pages->addWidget(m_response);
        m_pages->addWidget(m_signature);
        m_response->setMinimumHeight(0);
        m_signature->setMinimumHeight(0);
    } else {
        const Theme &theme = Theme::of(this);
        static_cast<QBoxLayout *>(m_response->layout())->insertWidget(0, m_responseHead);
        static_cast<QBoxLayout *>(m_signature->layout())->insertWidget(0, m_signatureHead);
        m_splitter->addWidget(m_response);
        m_splitter->addWidget(m_signature);
        m_response->setMinimumHeight(theme.px(160));
        m_signature->setMinimumHeight(theme.px(200));
        for (QWidget *shown : {static_cast<QWidget *>(m_responseHead), static_cast<QWidget *>(m_signatureHead),
                               static_cast<QWidget *>(m_response), static_cast<QWidget *>(m_signature)})
            shown->show();
        m_pages->setCurrentWidget(m_splitter);
    }
    fillTabs();
}

void ResultSide::setForm(QWidget *form)
{
    if (m_form == form)
        return;
    if (m_form) {
        m_pages->removeWidget(m_form);
        m_form->setParent(nullptr);
    }
    m_form = form;
    if (form) {
        m_pages->addWidget(form);
        m_front = Page::Form;
    } else if (m_front == Page::Form) {
        m_front = Page::Signature;
    }
    fillTabs();
}

void ResultSide::fillTabs()
{
    if (!m_folded)
        return;
    {
        const QSignalBlocker blocker(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        if (m_form)
            m_tabs->addTab(tr("Form"));
        m_tabs->addTab(tr("Response"));
        m_tabs->addTab(tr("Signature"));
        m_tabs->setCurrentIndex(tab(m_front));
        for (int index = 0; index < m_tabs->count(); ++index)
            m_tabs->setBadge(index, {}, Token::Text2, Token::Well);
    }
    showBadge();
    showTab(m_tabs->currentIndex());
}

void ResultSide::showTab(int index)
{
    if (!m_folded || index < 0)
        return;
    m_front = page(index);
    QWidget *const pages[] = {m_form, m_response, m_signature};
    m_pages->setCurrentWidget(pages[int(m_front)]);
    m_heads->setVisible(m_front != Page::Form);
    if (m_front != Page::Form)
        m_heads->setCurrentWidget(m_front == Page::Response ? m_responseHead : m_signatureHead);
}

void ResultSide::showBadge()
{
    if (!m_folded)
        return;
    const ResponseStatus::Look look = m_status->look();
    QString word = m_status->word();
    const bool isRefusal =
        m_status->outcome() == ResponseStatus::Outcome::ClientError || m_status->outcome() == ResponseStatus::Outcome::ServerError;
    if (isRefusal || width() < Theme::of(this).px(460))
        word = word.section(u' ', 0, 0).section(u',', 0, 0); // the number, or "sending": the rest is in the status line
    m_tabs->setBadge(tab(Page::Response), word, look.colour, look.ground);
    const bool hasVerdict = m_session && m_session->verdict();
    m_tabs->setBadge(tab(Page::Signature), hasVerdict ? tr("verdict") : QString(), Token::Warn, Token::WarnBg);
    if (m_tabs->sizeHint().width() > width() - m_heads->minimumSizeHint().width() - Theme::of(this).px(8))
        m_tabs->setBadge(tab(Page::Signature), {}, Token::Warn, Token::WarnBg); // the word would cost a tab's name
}

void ResultSide::showVerdict()
{
    m_signature->setView(SignaturePane::View::Compare);
    if (m_folded)
        m_tabs->setCurrentIndex(tab(Page::Signature));
    m_signature->setFocus(Qt::OtherFocusReason);
}

bool ResultSide::walkDifferences(bool backwards)
{
    if (m_folded && m_session && m_session->verdict())
        m_tabs->setCurrentIndex(tab(Page::Signature));
    return m_signature->walkDifferences(backwards);
}

void ResultSide::showAnswer()
{
    if (!m_folded || m_front == Page::Response)
        return;
    const QWidget *focused = window()->focusWidget();
    const bool losesFocus = focused && (m_pages->isAncestorOf(focused) || m_heads->isAncestorOf(focused));
    m_tabs->setCurrentIndex(tab(Page::Response));
    if (losesFocus)
        m_tabs->setFocus(Qt::OtherFocusReason);
}

QVector<int> ResultSide::views() const
{
    return {int(m_response->view()), int(m_signature->view()), int(m_front)};
}

void ResultSide::setViews(const QVector<int> &views)
{
    m_response->setView(ResponsePane::View(views.value(0)));
    m_signature->setView(SignaturePane::View(views.value(1)));
    m_front = Page(views.value(2, int(Page::Signature)));
    if (m_front == Page::Form && !m_form)
        m_front = Page::Signature;
    fillTabs();
}

QByteArray ResultSide::saveState() const
{
    return m_folded ? QByteArray() : m_splitter->saveState();
}

void ResultSide::restoreState(const QByteArray &state)
{
    if (!m_folded && m_splitter->restoreState(state))
        m_states.insert(m_splitter->orientation(), state);
    arrange();
}

void ResultSide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ResultSide::arrange()
{
    if (m_folded)
        return showBadge();
    const bool beside = m_wantsBeside && width() >= Theme::of(this).px(760);
    const Qt::Orientation wanted = beside ? Qt::Horizontal : Qt::Vertical;
    if (wanted == m_splitter->orientation())
        return;
    if (isVisible())
        m_states.insert(m_splitter->orientation(), m_splitter->saveState());
    m_splitter->setOrientation(wanted);
    if (m_states.contains(wanted))
        m_splitter->restoreState(m_states.value(wanted));
}

} // namespace countersign
