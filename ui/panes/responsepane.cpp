// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/responsepane.h"

#include "core/diagnosis/servererror.h"
#include "core/session/signingsession.h"
#include "ui/models/headermodel.h"
#include "ui/panes/refusalcard.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/jsonlayout.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/panehead.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/responsestatus.h"
#include "ui/widgets/textview.h"
#include "ui/widgets/xmllayout.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

enum Page { EmptyPage, PrettyPage, RawPage, HeadersPage };

QToolButton *headButton(const QString &iconName, const QString &name, const QKeySequence &key)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(key.isEmpty() ? name : KeyCapButton::tr("%1 (%2)").arg(name, keyCapText(key)));
    setButtonKind(button, ButtonKind::Flat);
    return button;
}

ResponseStatus::Outcome outcomeOf(int status, bool isRefusal)
{
    if (status >= 500 || status < 200)
        return ResponseStatus::Outcome::ServerError;
    return status >= 300 || isRefusal ? ResponseStatus::Outcome::ClientError : ResponseStatus::Outcome::Ok;
}

/// The body as UTF-8 for the views. Bytes that claim to be UTF-8 stay as they are: what is no text shows as `\xNN`.
QByteArray viewSource(const Response &response)
{
    if (response.text.charset.isEmpty() || response.text.charset.compare("UTF-8", Qt::CaseInsensitive) == 0)
        return response.body.startsWith("\xEF\xBB\xBF") ? response.body.mid(3) : response.body;
    return response.text.text.toUtf8();
}

enum class BodyKind { Json, Xml, Other };

BodyKind bodyKind(QByteArrayView source, const QByteArray &contentType)
{
    const auto first = std::find_if(source.begin(), source.end(), [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r'; });
    const char start = first == source.end() ? '\0' : *first;
    if (start == '{' || start == '[' || contentType.contains("json"))
        return BodyKind::Json;
    if (start == '<' && !contentType.contains("html"))
        return BodyKind::Xml;
    return BodyKind::Other;
}

} // namespace

ResponsePane::ResponsePane(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_statusLine(nullptr)
    , m_status(new ResponseStatus)
    , m_cancel(new QPushButton)
    , m_idLabel(new PlainLabel(TextRole::Body, Token::Text2))
    , m_id(new FactText(TextRole::Mono, Token::Text2))
    , m_copyId(new CopyButton)
    , m_practice(new Badge(practiceBadge()))
    , m_findBar(new FindBar(tr("Find in response")))
    , m_layoutNote(new NoteLine)
    , m_charsetNote(new NoteLine)
    , m_maskNote(new NoteLine)
    , m_cardScroll(new QScrollArea)
    , m_cardFrame(new Surface(Token::Base))
    , m_card(new NoticeCard)
    , m_pages(new QStackedLayout)
    , m_empty(new PlainLabel(TextRole::Body, Token::Muted))
    , m_pretty(new TextView)
    , m_raw(new TextView)
    , m_headers(new HeaderModel(this))
    , m_headerTable(new QTableView)
{
    setObjectName(u"responsePane"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_statusLine = makeStatusLine();
    column->addWidget(m_statusLine);
    column->addWidget(m_findBar);
    for (NoteLine *note : {m_layoutNote, m_charsetNote, m_maskNote})
        column->addWidget(note);
    const Theme &theme = Theme::current();
    auto *frame = new QVBoxLayout(m_cardFrame);
    frame->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(6));
    frame->addWidget(m_card);
    m_cardScroll->setWidget(m_cardFrame);
    m_cardScroll->setWidgetResizable(true);
    m_cardScroll->setFrameShape(QFrame::NoFrame);
    m_cardScroll->setFocusPolicy(Qt::NoFocus);
    m_cardScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_cardScroll);
    column->addWidget(makeBodyPage(), 1);

    m_ticks.setInterval(100);
    connect(&m_ticks, &QTimer::timeout, this, &ResponsePane::tick);
    connect(m_tabs, &QTabBar::currentChanged, this, &ResponsePane::selectView);
    connect(m_maskNote, &NoteLine::pressed, this, [this] { setRevealed(!m_pretty->isRevealed()); });
    const auto copied = [this](qsizetype bytes) { emit noticed(copiedText(bytes)); };
    for (CopyButton *button : {m_copyBody, m_copyId})
        connect(button, &CopyButton::copied, this, copied);
    connect(m_card, &NoticeCard::copied, this, copied);
    for (TextView *view : {m_pretty, m_raw})
        connect(view, &TextView::copied, this, copied);
    showNothing();
}

void ResponsePane::find()
{
    if (!m_find->isEnabled())
        return;
    if (view() == View::Headers)
        setView(View::Pretty);
    m_findBar->open();
}

QWidget *ResponsePane::makeHead()
{
    m_tabs->addTab(tr("Pretty"));
    m_tabs->addTab(tr("Raw"));
    m_tabs->addTab(tr("Headers"));
    m_tabs->setAccessibleName(tr("Response views"));
    auto *head = new PaneHead(tr("Response"), m_tabs);
    m_find = headButton(u"search"_s, tr("Find in response"), QKeySequence::Find);
    m_save = headButton(u"save"_s, tr("Save body…"), {});
    m_copyBody = new CopyButton;
    m_copyBody->setWhat(tr("response body"));
    m_copyBody->setSource([this] { return shownBody(); });
    for (QWidget *tool : std::initializer_list<QWidget *>{m_find, m_copyBody, m_save})
        head->addTool(tool);
    connect(m_find, &QToolButton::clicked, this, &ResponsePane::find);
    connect(m_save, &QToolButton::clicked, this, &ResponsePane::saveBody);
    return head;
}

QWidget *ResponsePane::makeStatusLine()
{
    const Theme &theme = Theme::current();
    auto *line = new Surface(Token::Base);
    line->setLines(Qt::BottomEdge);
    line->setFixedHeight(theme.px(34));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(theme.px(16), 0, theme.px(16), 1);
    row->setSpacing(theme.px(6));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel sending"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_session)
            m_session->cancel();
    });
    m_idLabel->setText(tr("RequestId"));
    m_idLabel->setSingleLine();
    m_idLabel->setMinimumWidth(1); // it goes where room is short, so it must not hold the pane wide
    line->installEventFilter(this);
    m_id->setAccessibleName(tr("Request id"));
    m_id->setElideMode(Qt::ElideMiddle);
    m_copyId->setWhat(tr("request id"));
    m_copyId->setSource([this] { return m_id->text().toUtf8(); });
    row->addWidget(m_status);
    row->addWidget(m_cancel);
    row->addSpacing(theme.px(4));
    row->addWidget(m_idLabel);
    row->addWidget(m_id);
    row->addWidget(m_copyId);
    row->addStretch(1);
    row->addWidget(m_practice);
    return line;
}

QWidget *ResponsePane::makeBodyPage()
{
    auto *page = new Surface(Token::Base);
    page->setLayout(m_pages);
    auto *emptyPage = new QWidget;
    auto *emptyRow = new QHBoxLayout(emptyPage);
    m_empty->setAlignment(Qt::AlignCenter);
    emptyRow->addWidget(m_empty);
    m_pretty->setAccessibleName(tr("Response body"));
    m_raw->setAccessibleName(tr("Response body as received")); // two controls of one name would be one too many to find
    m_headerTable->setModel(m_headers);
    m_headerTable->setAccessibleName(tr("Response headers"));
    m_headerTable->setShowGrid(false);
    m_headerTable->setFrameShape(QFrame::NoFrame);
    m_headerTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_headerTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_headerTable->setTabKeyNavigation(false);
    m_headerTable->verticalHeader()->hide();
    m_headerTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_headerTable->horizontalHeader()->setStretchLastSection(true);
    m_headerTable->horizontalHeader()->hide();
    m_headerTable->setFont(Theme::current().font(TextRole::Mono));
    connect(&Theme::current(), &Theme::changed, this, [this] { m_headerTable->setFont(Theme::current().font(TextRole::Mono)); });
    auto *copy = new QShortcut(QKeySequence::Copy, m_headerTable, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        QList<int> rows;
        for (const QModelIndex &index : m_headerTable->selectionModel()->selectedRows())
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        const QByteArray text = m_headers->text(rows).toUtf8();
        copyToClipboard(text);
        emit noticed(copiedText(text.size()));
    });
    auto *headersPage = new QWidget;
    auto *headersRow = new QVBoxLayout(headersPage);
    headersRow->setContentsMargins(Theme::current().px(12), Theme::current().px(6), 0, 0);
    headersRow->addWidget(m_headerTable);
    for (QWidget *view : std::initializer_list<QWidget *>{emptyPage, m_pretty, m_raw, headersPage})
        m_pages->addWidget(view);
    return page;
}

/// Where room is short the word RequestId goes and the id is cut in its middle, so that the status stays whole as long as it can.
void ResponsePane::fitStatusLine()
{
    const Theme &theme = Theme::current();
    const bool hasId = !m_copyId->isHidden();
    m_idLabel->setVisible(hasId && m_statusLine->width() > theme.px(560));
    int free = m_statusLine->width() - m_status->sizeHint().width() - theme.px(68);
    for (const QWidget *part : std::initializer_list<const QWidget *>{m_practice, m_copyId, m_cancel, m_idLabel})
        free -= part->isHidden() ? 0 : part->sizeHint().width();
    m_id->setMaximumWidth(std::max(free, m_id->minimumSizeHint().width()));
}

/// As high as the card asks for, as long as two lines of the body stay in sight; then it scrolls.
void ResponsePane::fitCard()
{
    if (m_cardScroll->isHidden())
        return;
    const int above = m_cardScroll->y() > 0 ? m_cardScroll->y() : Theme::current().px(70);
    // Beside a refusal two lines of its body stay in sight; where nothing answered, the card may have it all.
    const bool hasBody = m_session && m_session->lastResult() && m_session->lastResult()->has_value();
    const int room = height() - above - (hasBody ? Theme::current().px(44) : 0);
    const int wanted = m_cardFrame->heightForWidth(width());
    m_cardScroll->setFixedHeight(std::max(Theme::current().px(60), std::min(wanted, room)));
}

void ResponsePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitCard();
}

bool ResponsePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_statusLine && event->type() == QEvent::Resize)
        fitStatusLine();
    return QWidget::eventFilter(watched, event);
}

void ResponsePane::setSession(SigningSession *session)
{
    if (m_session == session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session) {
        connect(session, &SigningSession::sendingStarted, this, [this] {
            m_sent.insert(m_session,
                          {m_session->preparation().signing.trace, m_session->operation().response,
                           m_session->profile().kind == ProfileKind::Practice});
            m_sendingSince.start();
            refresh();
        });
        connect(session, &SigningSession::exchanged, this, &ResponsePane::refresh);
        connect(session, &QObject::destroyed, this, [this](QObject *gone) { m_sent.remove(gone); });
    }
    if (session && session->isSending())
        m_sendingSince.start();
    refresh();
}

void ResponsePane::setView(View view)
{
    m_tabs->setCurrentIndex(int(view));
}

ResponsePane::View ResponsePane::view() const
{
    return View(m_tabs->currentIndex());
}

// --- what the session says

void ResponsePane::refresh()
{
    const bool isSending = m_session && m_session->isSending();
    m_ticks.stop();
    if (isSending)
        return showSending();
    m_cancel->hide();
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
    m_statusLine->show();
    for (QWidget *part : std::initializer_list<QWidget *>{m_idLabel, m_id, m_copyId})
        part->hide();
    m_practice->setVisible(m_sent.value(m_session).isPractice);
    m_cancel->show(); // after the others have gone: together they would widen the pane
    m_ticks.start();
    tick();
}

void ResponsePane::tick()
{
    const QString since = tr("sending, %1 s").arg(QLocale().toString(double(m_sendingSince.elapsed()) / 1000, 'f', 1));
    m_status->setStatus(ResponseStatus::Outcome::Sending, since, {});
    fitStatusLine();
}

void ResponsePane::showNothing()
{
    m_bytes.clear();
    m_source.clear();
    m_masked.clear();
    m_status->setStatus(ResponseStatus::Outcome::None, {}, {});
    m_statusLine->hide();
    m_cancel->hide();
    m_cardScroll->hide();
    for (NoteLine *note : {m_layoutNote, m_charsetNote, m_maskNote})
        note->setNote({});
    m_headers->setHeaders({});
    m_tabs->setTabText(int(View::Headers), tr("Headers"));
    m_pretty->setContent({});
    m_raw->setContent({});
    m_empty->setText(tr("Press Ctrl+Enter to send"));
    for (QWidget *tool : std::initializer_list<QWidget *>{m_find, m_copyBody, m_save})
        tool->setEnabled(false);
    m_pages->setCurrentIndex(EmptyPage);
}

void ResponsePane::showFailure(const Error &error)
{
    showNothing();
    const bool isCancelled = error.kind == ErrorKind::Cancelled;
    const bool isCalm = isCancelled || error.kind == ErrorKind::MissingCredential;
    m_statusLine->show();
    for (QWidget *part : std::initializer_list<QWidget *>{m_idLabel, m_id, m_copyId})
        part->hide();
    m_practice->setVisible(m_sent.value(m_session).isPractice);
    m_status->setStatus(isCancelled ? ResponseStatus::Outcome::Cancelled : ResponseStatus::Outcome::NoAnswer,
                        isCancelled ? tr("cancelled") : tr("no answer"), {});
    fitStatusLine();
    m_card->setContent(NoticeCard::contentOf(error, isCalm ? NoticeCard::Tone::Calm : NoticeCard::Tone::Bad));
    m_cardScroll->show();
    fitCard();
    m_empty->setText({});
}

void ResponsePane::showResponse(const Response &response)
{
    const std::optional<ServerError> refusal = serverError(response);
    const QByteArray id = requestId(response);
    const QString word = refusal && !refusal->code.isEmpty() ? refusal->code : QString::fromUtf8(response.reason);
    m_statusLine->show();
    m_status->setStatus(outcomeOf(response.status, refusal.has_value()), QString(QString::number(response.status) + u' ' + word).trimmed(),
                        {durationText(response.timings.totalMs), sizeText(response.body.size())});
    m_id->setText(QString::fromUtf8(id));
    for (QWidget *part : std::initializer_list<QWidget *>{m_idLabel, m_id, m_copyId})
        part->setVisible(!id.isEmpty());
    m_practice->setVisible(m_sent.value(m_session).isPractice);
    fitStatusLine();
    m_headers->setHeaders(response.headers);
    m_headerTable->resizeColumnToContents(HeaderModel::Name);
    m_tabs->setTabText(int(View::Headers), tr("Headers %1").arg(response.headers.size()));
    const auto sent = m_sent.constFind(m_session);
    if (refusal)
        m_card->setContent(refusalCard(*refusal, response.status, sent == m_sent.cend() ? nullptr : &sent->trace));
    m_cardScroll->setVisible(refusal.has_value());
    fitCard();
    showBody(response, refusal.has_value());
}

void ResponsePane::showBody(const Response &response, bool isRefusal)
{
    m_bytes = response.body;
    m_source = viewSource(response);
    m_contentType = headerValue(response, "Content-Type").toLower();
    const BodyKind kind = bodyKind(m_source, m_contentType);
    const QVector<ResponseMember> facts = isRefusal ? QVector<ResponseMember>() : m_sent.value(m_session).facts;
    QString note;
    TextLayout pretty;
    if (kind == BodyKind::Other || m_source.isEmpty()) {
        pretty = plainLayout(m_source);
    } else if (Result<TextLayout> made = kind == BodyKind::Json ? jsonLayout(m_source, facts) : xmlLayout(m_source, facts)) {
        pretty = std::move(*made);
    } else {
        pretty = plainLayout(m_source);
        note = tr("This is no complete %1, so it is shown as received: %2, at %3.")
                   .arg(kind == BodyKind::Json ? u"JSON"_s : u"XML"_s, made.error().message, made.error().subject);
    }
    if (kind != BodyKind::Json && pretty.syntax == TextLayout::Syntax::Plain && holdsPrivateKey(m_source))
        pretty.masked = {{0, m_source.size()}};
    m_masked = pretty.masked;
    m_pretty->setContent(std::move(pretty));
    m_rawIsFilled = false;
    m_raw->setContent({});
    m_layoutNote->setNote(note);
    const QString charset = response.text.charset.isEmpty() ? u"UTF-8"_s : QString::fromLatin1(response.text.charset);
    m_charsetNote->setNote(response.text.lossy
                               ? tr("Some bytes are no %1 text and are marked below. Save keeps the body as received.").arg(charset)
                               : QString());
    showMasked();
    m_empty->setText(tr("The answer has no body"));
    const bool hasBody = !m_bytes.isEmpty();
    for (QWidget *tool : std::initializer_list<QWidget *>{m_find, m_copyBody, m_save})
        tool->setEnabled(hasBody);
    selectView(m_tabs->currentIndex());
}

void ResponsePane::showMasked()
{
    if (m_masked.isEmpty())
        return m_maskNote->setNote({});
    const bool revealed = m_pretty->isRevealed();
    const QString count = m_masked.size() == 1 ? tr("1 secret value") : tr("%1 secret values").arg(m_masked.size());
    m_maskNote->setNote(revealed ? tr("%1 in sight").arg(count) : tr("%1 masked").arg(count), revealed ? tr("Mask") : tr("Show"));
}

void ResponsePane::setRevealed(bool revealed)
{
    m_pretty->setRevealed(revealed);
    m_raw->setRevealed(revealed);
    showMasked();
}

/// Made when it is first looked at.
void ResponsePane::fillRaw()
{
    if (m_rawIsFilled)
        return;
    m_rawIsFilled = true;
    TextLayout raw = plainLayout(m_source);
    raw.masked = m_masked;
    m_raw->setContent(std::move(raw));
    m_raw->setRevealed(m_pretty->isRevealed());
}

void ResponsePane::selectView(int index)
{
    const bool hasAnswer = m_session && m_session->lastResult() && m_session->lastResult()->has_value();
    if (!hasAnswer || (m_bytes.isEmpty() && View(index) != View::Headers)) {
        m_pages->setCurrentIndex(EmptyPage);
        return;
    }
    if (View(index) == View::Raw)
        fillRaw();
    m_pages->setCurrentIndex(View(index) == View::Pretty ? PrettyPage : View(index) == View::Raw ? RawPage : HeadersPage);
    m_findBar->setTarget(View(index) == View::Headers ? nullptr : body(View(index)));
}

// --- what the person does

QByteArray ResponsePane::shownBody() const
{
    if (m_masked.isEmpty() || m_pretty->isRevealed())
        return m_source;
    TextLayout raw = plainLayout(m_source);
    raw.masked = m_masked;
    return raw.text(0, qsizetype(raw.lines.size()) - 1, false);
}

void ResponsePane::saveBody()
{
    const QString suffix = m_contentType.contains("xml") ? u"xml"_s : m_contentType.contains("json") ? u"json"_s : u"txt"_s;
    auto *dialog = new QFileDialog(this, tr("Save response body"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"response."_s + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes = m_bytes](const QString &path) {
        QSaveFile file(path);
        const bool saved = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        emit noticed(saved ? tr("Saved %1 bytes to %2").arg(QLocale().toString(bytes.size()), path)
                           : tr("The file could not be written: %1. %2").arg(path, file.errorString()));
    });
    dialog->open();
}

} // namespace countersign
