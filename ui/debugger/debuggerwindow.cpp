// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/debuggerwindow.h"

#include "core/session/casetext.h"
#include "core/session/workspace.h"
#include "ui/debugger/debuggerhead.h"
#include "ui/debugger/verdictside.h"
#include "ui/debugger/verdictview.h"
#include "ui/debugger/verdictwords.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/help/helpdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/focusplace.h"
#include "ui/widgets/hairsplitter.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QScreen>
#include <QUrl>

namespace countersign {

using namespace Qt::StringLiterals;

DebuggerWindow::DebuggerWindow(Workspace &workspace, QWidget *parent)
    : QWidget(parent, Qt::Window), m_workspace(workspace), m_runner(workspace.parts().schemes)
{
    setWindowIcon(icon(u"countersign"_s));
    setMinimumSize(640, 480);
    setAcceptDrops(true);
    resize(1280, 800);
    const QByteArray kept = workspace.layout(u"debugger"_s);
    if (!kept.isEmpty() && restoreGeometry(kept) && !QGuiApplication::screenAt(geometry().center()))
        move(QGuiApplication::primaryScreen()->availableGeometry().topLeft());
    setHelpPage(this, u"debugger"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&m_runner, &DiagnosisRunner::judged, this, &DebuggerWindow::take);
    connect(&Theme::of(this), &Theme::sizeChanged, this, &DebuggerWindow::scheduleRebuild);
    build({});
    auto *escape = new QAction(this);
    escape->setShortcut(Qt::Key_Escape);
    connect(escape, &QAction::triggered, this, &DebuggerWindow::close);
    addAction(escape);
}

DebuggerWindow::~DebuggerWindow() = default;

VerdictView *DebuggerWindow::verdict() const
{
    return m_verdict->view();
}

void DebuggerWindow::build(const RequestSide::State &state)
{
    const Theme &theme = Theme::of(this);
    setWindowTitle(tr("Signature debugger — Countersign"));
    m_content = new QWidget(this);
    m_head = new DebuggerHead;
    m_request = new RequestSide(m_workspace, state);
    m_verdict = new VerdictSide;
    m_toast = new Toast(this);
    m_splitter = new HairSplitter(Qt::Horizontal);
    m_request->setMinimumWidth(theme.px(356));
    m_verdict->setMinimumWidth(theme.px(280));
    m_splitter->addWidget(m_request);
    m_splitter->addWidget(m_verdict);
    m_splitter->setStretchFactor(1, 1);
    if (const QByteArray widths = m_workspace.layout(u"debugger-split"_s); !widths.isEmpty())
        m_splitter->restoreState(widths);
    shareWidth();
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_splitter, 1);
    layout()->addWidget(m_content);
    orderFocus(m_content);
    m_head->setRecent(m_recent.all());
    m_verdict->showEmpty();

    connect(m_head, &DebuggerHead::recentWanted, this, &DebuggerWindow::showRecent);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_workspace.setLayout(u"debugger-split"_s, m_splitter->saveState()); });
    connect(m_request, &RequestSide::caseChanged, this, &DebuggerWindow::judge);
    connect(m_request, &RequestSide::caseCleared, this, [this] {
        m_runner.cancel();
        m_verdict->showEmpty();
    });
    connect(m_request, &RequestSide::caseReplaced, this, [this] { ++m_caseId; });
    connect(m_request, &RequestSide::failed, this, [this](const Error &error) { ErrorSheet::open(error, this); });
    connect(m_request, &RequestSide::formWanted, this, &DebuggerWindow::openForm);
    connect(m_verdict, &VerdictSide::exampleWanted, this, &DebuggerWindow::tryExample);
    connect(m_verdict->view(), &VerdictView::explanationShown, this, &DebuggerWindow::lightNames);
    connect(m_verdict->view(), &VerdictView::noticed, m_toast, &Toast::say);
    connect(m_verdict->view(), &VerdictView::originWanted, this, [this](const Origin &origin) { m_request->showName(origin.name); });
    connect(m_verdict->view(), &VerdictView::helpWanted, this, &DebuggerWindow::helpWanted);
    m_request->focusText();
}

void DebuggerWindow::examine(const QByteArray &text)
{
    RequestSide::Given given = m_request->state().given;
    m_request->setGiven({.text = text, .time = given.time});
}

void DebuggerWindow::examine(const ExplainJob &job)
{
    if (!job.input.secret.isEmpty())
        m_request->setTypedSecret(job.input.secret);
    RequestSide::Given given{.text = job.input.request ? requestText(*job.input.request) : QByteArray(),
                             .schemeId = job.input.schemeId,
                             .otherString = job.input.stringToSign.isEmpty() ? job.input.canonicalRequest : job.input.stringToSign};
    if (job.input.refusal)
        given.serverAnswer = answerText(*job.input.refusal, job.input.serverTime);
    m_request->setGiven(given);
}

void DebuggerWindow::openFile(const QString &path)
{
    m_request->openFile(path);
}

void DebuggerWindow::openForm()
{
    if (const auto request = m_request->request())
        emit formWanted(*request);
}

/// A published request with its own mistake; the practice profile has its key.
void DebuggerWindow::tryExample()
{
    QFile file(u":/countersign/debugger/debugger.txt"_s);
    if (file.open(QIODevice::ReadOnly))
        examine(file.readAll().trimmed());
}

void DebuggerWindow::judge(const ExplainJob &job)
{
    m_verdict->showBusy();
    m_runner.start(job);
}

void DebuggerWindow::take(const JudgedCase &judged)
{
    m_verdict->view()->setSaidElsewhere(m_request->remarks());
    m_verdict->showCase(judged);
    const Diagnosis &diagnosis = judged.diagnosis;
    if (!judged.job.input.request && diagnosis.verdict == Diagnosis::Verdict::Undecidable)
        return; // nothing that one would look for again
    KnownSecrets secrets = m_workspace.parts().profiles.knownSecrets();
    secrets.add(m_request->state().secret.typed);
    m_recent.note({m_caseId, diagnosis.text().sentence, m_workspace.parts().clock.now(), m_request->state().given}, secrets);
    m_head->setRecent(m_recent.all());
}

/// In the text that was pasted, those that the explanation in sight speaks of. A sample's own mistakes are not in it.
void DebuggerWindow::lightNames()
{
    const VerdictView *view = m_verdict->view();
    const auto *shown = explanationAt(view->judgedCase().diagnosis, view->explanation());
    m_request->setCauses(shown && shown->sample.isEmpty() ? shown->causes : QVector<Cause>());
}

void DebuggerWindow::showRecent(quint64 id)
{
    for (const RecentCases::Case &one : m_recent.all()) {
        if (one.id == id) {
            m_request->setGiven(RequestSide::Given(one.given));
            m_caseId = id;
            return;
        }
    }
}

/// The language or the size of text is another: everything is made anew over what was given.
void DebuggerWindow::rebuild()
{
    m_isRebuilding = false;
    const RequestSide::State state = m_request->state();
    const FocusPlace focus = FocusPlace::in(this);
    m_runner.cancel();
    delete m_toast;
    delete m_content;
    build(state);
    m_content->show();
    makeActions();
    focus.restore(this);
}

void DebuggerWindow::scheduleRebuild()
{
    if (!std::exchange(m_isRebuilding, true))
        QMetaObject::invokeMethod(this, &DebuggerWindow::rebuild, Qt::QueuedConnection);
}

void DebuggerWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        scheduleRebuild();
}

void DebuggerWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_wasClosed, false))
        m_request->explain(); // what was forgotten is missed now
}

/// What was typed as a secret is gone, and so is all that was made with it.
void DebuggerWindow::closeEvent(QCloseEvent *event)
{
    keepPlace();
    m_runner.cancel();
    m_request->forgetSecret();
    m_verdict->showEmpty();
    m_wasClosed = true;
    QWidget::closeEvent(event);
}

void DebuggerWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareWidth();
    keepPlace();
}

/// In a narrow window the verdict gets its room first, until somebody moves the border.
void DebuggerWindow::shareWidth()
{
    if (!m_workspace.layout(u"debugger-split"_s).isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    const int left = qBound(theme.px(356), width() - theme.px(520), theme.px(420));
    m_splitter->setSizes({left, width() - left});
}

void DebuggerWindow::moveEvent(QMoveEvent *event)
{
    QWidget::moveEvent(event);
    keepPlace();
}

void DebuggerWindow::keepPlace()
{
    if (!isVisible())
        return;
    m_workspace.setLayout(u"debugger"_s, saveGeometry());
}

void DebuggerWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void DebuggerWindow::dropEvent(QDropEvent *event)
{
    openFile(event->mimeData()->urls().constFirst().toLocalFile());
    event->acceptProposedAction();
}

} // namespace countersign
