// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/requestside.h"

#include "core/base/whenfinished.h"
#include "core/diagnosis/observedsignature.h"
#include "core/session/formrequest.h"
#include "core/session/workspace.h"
#include "ui/debugger/filereader.h"
#include "ui/debugger/givensection.h"
#include "ui/debugger/pastearea.h"
#include "ui/debugger/pastefind.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollArea>
#include <QtConcurrentRun>

namespace countersign {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RequestSide::RequestSide(Workspace &workspace, const State &state, QWidget *parent)
    : Surface(Token::Base, parent)
    , m_workspace(workspace)
    , m_paste(new PasteArea(this))
    , m_finder(std::make_unique<PasteFind>(*m_paste))
    , m_find(new FindBar(tr("Find in the request"), this))
    , m_note(new NoteLine(this, NoteLine::Tone::Info))
    , m_readingBlock(new ReadingBlock(workspace.parts().schemes, this))
    , m_secret(new SecretChoice(workspace.parts().profiles, state.secret, this))
    , m_other(new GivenSection(u"unfoldOtherString"_s, tr("String your program signed"), tr("Other program's string"), this))
    , m_answer(new GivenSection(u"unfoldServerAnswer"_s, tr("The server's answer"), tr("Server's answer"), this))
    , m_time(new TimeSection(workspace.parts().clock, state.given.time, this))
    , m_explain(new KeyCapButton(u"bug"_s, tr("Explain"), {}, this))
    , m_file(new FileReader(this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    m_paste->setObjectName(u"requestToExamine"_s);
    m_paste->setAccessibleName(tr("Request to examine"));
    m_paste->setPlaceholderText(tr("A URL, a curl command, raw HTTP, a HAR file, debug lines, a string to sign, a server's refusal: "
                                   "one or several of them."));
    m_find->setTarget(m_finder.get());
    m_other->setGiven(state.given.otherString);
    m_other->setOpen(state.showsOtherString);
    m_answer->setGiven(state.given.serverAnswer);
    m_answer->setOpen(state.showsServerAnswer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBody(), 1);
    column->addWidget(makeFooter());

    connect(&m_pause, &QTimer::timeout, this, [this] { m_isRead ? judge() : read(); });
    connect(m_paste, &PasteArea::edited, this, &RequestSide::noteEdit);
    connect(m_paste, &PasteArea::replaced, this, [this] {
        m_case.chosen = -1;
        m_case.schemeId.clear();
        emit caseReplaced();
    });
    connect(m_paste, &PasteArea::fileGiven, this, &RequestSide::openFile);
    connect(m_readingBlock, &ReadingBlock::schemeChosen, this, [this](const QByteArray &id) {
        m_case.schemeId = id;
        judge();
    });
    connect(m_readingBlock, &ReadingBlock::requestChosen, this, [this](qsizetype reading) {
        m_case.chosen = reading;
        m_case.schemeId.clear();
        take(m_case.pasted);
    });
    connect(m_readingBlock, &ReadingBlock::formWanted, this, &RequestSide::formWanted);
    for (GivenSection *section : {m_other, m_answer})
        connect(section, &GivenSection::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_time, &TimeSection::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_secret, &SecretChoice::changed, &m_pause, qOverload<>(&QTimer::start));
    connect(m_explain, &QPushButton::clicked, this, &RequestSide::explain);
    watchFile();
    if (!state.given.text.isEmpty()) {
        m_paste->setBytes(state.given.text);
        m_case.chosen = state.given.chosen;
        m_case.schemeId = state.given.schemeId;
        QMetaObject::invokeMethod(this, &RequestSide::explain, Qt::QueuedConnection); // somebody listens by then
    }
}

RequestSide::~RequestSide() = default;

QWidget *RequestSide::makeHead()
{
    auto *head = new QWidget;
    auto *title = new PlainLabel(TextRole::Strong);
    title->setText(tr("Request"));
    title->setSingleLine();
    title->setBuddy(m_paste);
    auto *clear = new QPushButton(tr("Clear"));
    setButtonKind(clear, ButtonKind::Flat);
    auto *open = new QPushButton(icon(u"import"_s), tr("Open HAR…"));
    open->setObjectName(u"openHar"_s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::of(this).px(8));
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(clear);
    row->addWidget(open);
    connect(clear, &QPushButton::clicked, this, &RequestSide::clear);
    connect(open, &QPushButton::clicked, this, &RequestSide::chooseFile);
    return head;
}

QWidget *RequestSide::makeBody()
{
    const Theme &theme = Theme::of(this);
    auto *scroll = new QScrollArea;
    auto *body = new Surface(Token::Base);
    auto *upper = new QVBoxLayout;
    upper->setContentsMargins(theme.px(11), 0, 0, 0);
    upper->setSpacing(theme.px(8));
    upper->addWidget(makeHead());
    upper->addWidget(m_find);
    upper->addWidget(m_note);
    upper->addWidget(m_paste, 1);
    upper->addWidget(m_readingBlock);
    upper->addSpacing(theme.px(8));
    upper->addWidget(m_secret);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(theme.px(5), theme.px(14), theme.px(16), theme.px(16)); // the folds' signs stand below the other lines' text
    column->setSpacing(theme.px(2));
    column->addLayout(upper, 1);
    column->addSpacing(theme.px(10));
    for (QWidget *section : {static_cast<QWidget *>(m_other), static_cast<QWidget *>(m_answer), static_cast<QWidget *>(m_time)})
        column->addWidget(section);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    return scroll;
}

QWidget *RequestSide::makeFooter()
{
    const Theme &theme = Theme::of(this);
    auto *foot = new Surface(Token::Base);
    foot->setLines(Qt::TopEdge, Token::Line);
    auto *lock = new IconLabel(u"lock"_s, theme.px(16));
    lock->setColour(Token::Muted);
    auto *words = new PlainLabel(TextRole::Hint, Token::Muted);
    words->setText(tr("Nothing leaves this computer."));
    setButtonKind(m_explain, ButtonKind::Primary);
    m_explain->setObjectName(u"explain"_s);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    row->setSpacing(theme.px(8));
    row->addWidget(lock);
    row->addWidget(words, 1);
    row->addWidget(m_explain);
    return foot;
}

RequestSide::State RequestSide::state() const
{
    return {.given = {.text = m_paste->bytes(),
                      .chosen = m_case.chosen,
                      .schemeId = m_case.schemeId,
                      .otherString = m_other->given(),
                      .serverAnswer = m_answer->given(),
                      .time = m_time->state()},
            .secret = m_secret->state(),
            .showsOtherString = m_other->isOpen(),
            .showsServerAnswer = m_answer->isOpen()};
}

void RequestSide::setGiven(const Given &given)
{
    m_paste->setBytes(given.text);
    m_case.chosen = given.chosen;
    m_case.schemeId = given.schemeId;
    m_other->setGiven(given.otherString);
    m_answer->setGiven(given.serverAnswer);
    m_time->setState(given.time);
    explain();
}

void RequestSide::setTypedSecret(const Secret &secret)
{
    m_secret->setTyped(secret);
}

void RequestSide::forgetSecret()
{
    m_case.secret = {};
    m_secret->forget();
    m_pause.stop();
}

void RequestSide::clear()
{
    m_other->setGiven({});
    m_answer->setGiven({});
    m_file->cancel();
    m_paste->setBytes({});
    explain();
    m_paste->setFocus(Qt::OtherFocusReason);
}

void RequestSide::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a recorded request"), {},
                                   QString(tr("Recorded requests") + u" (*.har *.json *.txt *.log);;"_s + tr("All files") + u" (*)"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RequestSide::openFile);
    dialog->open();
}

void RequestSide::openFile(const QString &path)
{
    m_note->setNote({});
    m_fileClock.start();
    m_file->start(path);
}

/// A file is there at once as a rule; one that is not gets its progress and a way out.
void RequestSide::watchFile()
{
    connect(m_file, &FileReader::progressed, this, [this](int percent) {
        if (m_fileClock.hasExpired(300))
            m_note->setNote(tr("The file is being read, %1 %").arg(percent), tr("Cancel"));
    });
    connect(m_note, &NoteLine::pressed, this, [this] {
        m_file->cancel();
        m_note->setNote({});
    });
    connect(m_file, &FileReader::finished, this, [this](const Result<QByteArray> &contents) {
        m_note->setNote({});
        if (!contents)
            return emit failed(contents.error());
        m_paste->setBytes(*contents);
        explain();
    });
}

void RequestSide::noteEdit()
{
    m_isRead = false;
    m_pause.start();
}

void RequestSide::explain()
{
    m_pause.stop();
    m_isRead ? judge() : read();
}

void RequestSide::read()
{
    const quint64 reading = ++m_reading;
    const QByteArray text = m_paste->bytes();
    m_note->setNote(m_paste->isCut() ? tr("The first %1 kB of %2 MB are shown; all of it is read.")
                                           .arg(longestShownPaste / 1024)
                                           .arg(double(text.size()) / (1 << 20), 0, 'f', 1)
                                     : QString());
    if (text.isEmpty())
        return take({});
    whenFinished(QtConcurrent::run([text] { return observed(text); }), this, [this, reading](const Observation &observation) {
        if (reading == m_reading)
            take(observation);
    });
}

/// What was read, or another of its requests, takes its place in all parts.
void RequestSide::take(const Observation &observation)
{
    m_isRead = true;
    m_case.pasted = observation;
    const Observation part = meantPart(m_case);
    m_other->setFound(part.stringToSign().isEmpty() ? part.canonicalRequest() : part.stringToSign());
    m_answer->setFound(foundAnswer());
    const auto signature = request() ? observedSignature(*request()) : std::nullopt;
    m_secret->setKeyId(signature ? signature->accessKeyId : QByteArray());
    if (m_paste->isEmpty() && m_other->given().isEmpty() && m_answer->given().isEmpty()) {
        m_readingBlock->clear();
        return emit caseCleared();
    }
    setCauses({});
    judge();
}

QByteArray RequestSide::foundAnswer() const
{
    const Observation part = meantPart(m_case);
    for (const Reading &reading : part.readings) {
        if (reading.refusal && !reading.request)
            return part.text.mid(reading.offset, reading.length);
    }
    if (const auto refusal = part.refusal()) // recorded beside its request
        return (refusal->code + u": "_s + refusal->message).toUtf8();
    return {};
}

void RequestSide::fillCase()
{
    m_case.secret = m_secret->secret();
    m_case.otherString = m_other->given();
    m_case.serverAnswer = m_answer->given();
    m_case.now = m_time->now();
}

void RequestSide::judge()
{
    m_pause.stop();
    if (!m_isRead)
        return read();
    fillCase();
    QString whyNoForm;
    if (const auto meant = request()) {
        const Result<FormRequest> form = formFor(*meant, m_workspace.parts().catalogue);
        if (!form)
            whyNoForm =
                form.error().subject.isEmpty() ? form.error().message : tr("%1: %2").arg(form.error().message, form.error().subject);
    }
    if (m_case.pasted.text.isEmpty() && m_case.otherString.isEmpty() && m_case.serverAnswer.isEmpty())
        return emit caseCleared();
    m_readingBlock->setReading(m_case, whyNoForm);
    emit caseChanged(explainJob(m_case));
}

void RequestSide::setCauses(const QVector<Cause> &causes)
{
    if (m_isRead)
        m_paste->setMarks(m_case.pasted.text, pasteMarks(m_case.pasted, meantRequest(m_case), causes));
}

bool RequestSide::isReading() const
{
    return m_pause.isActive() || !m_isRead || m_file->isReading();
}

std::optional<ObservedRequest> RequestSide::request() const
{
    const Reading *meant = meantRequest(m_case);
    return meant ? meant->request : std::nullopt;
}

void RequestSide::showName(const QString &name)
{
    const QTextCursor found = m_paste->document()->find(name, 0, QTextDocument::FindCaseSensitively);
    if (!name.isEmpty() && !found.isNull())
        m_paste->setTextCursor(found);
}

void RequestSide::typeSecret()
{
    m_secret->type();
}

void RequestSide::find()
{
    m_find->open();
}

void RequestSide::findNext(bool backwards)
{
    m_find->step(backwards);
}

void RequestSide::focusText()
{
    m_paste->setFocus(Qt::OtherFocusReason);
}

} // namespace countersign
