// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/base/settings.h"
#include "core/catalogue/operationids.h"
#include "core/practice/practicegateway.h"
#include "ui/actions/actions.h"
#include "ui/actions/panewalk.h"
#include "ui/debugger/debuggerwindow.h"
#include "ui/dialogs/changeswindow.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/dialogs/questionsheet.h"
#include "ui/dialogs/trimsheet.h"
#include "ui/help/documentationwindow.h"
#include "ui/help/helpdialog.h"
#include "ui/overlays/quickopen.h"
#include "ui/panes/comparepane.h"
#include "ui/panes/desk.h"
#include "ui/panes/documentspane.h"
#include "ui/panes/responsepane.h"
#include "ui/panes/resultside.h"
#include "ui/panes/servicetreepane.h"
#include "ui/panes/signaturepane.h"
#include "ui/panes/welcomepane.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessiblescrollarea.h"
#include "ui/widgets/keychainline.h"
#include "ui/widgets/profilebar.h"
#include "ui/widgets/statusline.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QMessageBox>
#include <QStatusBar>

namespace countersign {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Workspace &workspace, Settings &settings, QWidget *parent)
    : QMainWindow(parent), m_workspace(workspace), m_settings(settings)
{
    provideAccessibleScrollAreas();
    setWindowIcon(icon(u"countersign"_s));
    takePlace();
    qApp->installEventFilter(this);
    connect(&workspace, &Workspace::currentChanged, this, &MainWindow::showCurrent);
    connect(&workspace, &Workspace::closed, this, &MainWindow::updateActions);
    connect(&workspace, &Workspace::profileChanged, this, [this] {
        updateStatus();
        update();
    });
    connect(&workspace, &Workspace::opened, this, [this](int index) { watch(m_workspace.session(index)); });
    connect(&workspace, &Workspace::catalogueCame, this, [this] {
        const QStringList open = m_tree->expandedNodes();
        readCatalogue();
        m_tree->setExpandedNodes(open);
        showCurrent();
    });
    for (const Workspace::Document &document : workspace.documents())
        watch(document.session);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&Theme::of(this), &Theme::sizeChanged, this, &MainWindow::scheduleRebuild);
    if (Result<QVector<ExamplePage>> examples = builtInExamples())
        m_examples = *std::move(examples);
    else
        m_startErrors.append(examples.error());
    build();
    m_tree->focusFilter();
}

MainWindow::~MainWindow()
{
    delete m_debugger;
    delete m_changes;
    delete centralWidget(); // panes look at sessions until the end
}

/// Everything inside the frame, over the workspace as it is.
void MainWindow::build()
{
    const Theme &theme = Theme::of(this);
    auto *centre = new QWidget;
    m_toast = new Toast(this);
    m_bar = new ProfileBar(m_workspace);
    m_tree = new ServiceTreePane;
    m_welcome = new WelcomePane;
    m_welcome->setKeychainLine(new KeychainLine(m_workspace.parts().profiles.keychainWatch()));
    m_documents = new DocumentsPane(m_workspace);
    m_results = nullptr;
    m_status = new StatusLine;
    m_status->addFact(makeZoomButton());
    m_desk = new Desk(m_tree, m_welcome, m_documents);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_desk, 1);
    setCentralWidget(centre);
    auto *foot = new QStatusBar;
    foot->setSizeGripEnabled(false);
    foot->setFixedHeight(theme.px(28));
    foot->addWidget(m_status, 1);
    setStatusBar(foot);
    makeActions();
    makeMenus();
    makeHands();

    connect(m_tree, &ServiceTreePane::operationChosen, this, &MainWindow::openOperation);
    connect(m_tree, &ServiceTreePane::exampleChosen, this, &MainWindow::openReadyCall);
    connect(m_tree, &ServiceTreePane::favouriteToggled, this, &MainWindow::changeFavourite);
    connect(m_tree, &ServiceTreePane::productWanted, this, &MainWindow::getProduct);
    connect(m_tree, &ServiceTreePane::changesWanted, this, [this](const QString &cloud, const QString &product, const QString &version) {
        openChanges()->showProduct(cloud, product, version);
    });
    connect(m_bar, &ProfileBar::sendRequested, this, &MainWindow::send);
    connect(m_bar, &ProfileBar::signRequested, this, &MainWindow::signOnly);
    connect(m_bar, &ProfileBar::cancelRequested, this, &MainWindow::cancelSending);
    connect(m_bar, &ProfileBar::manageRequested, this, [this] { manageProfiles(); });
    connect(m_bar, &ProfileBar::searchRequested, m_quickOpen, &QuickOpen::openOperations);
    connect(m_welcome, &WelcomePane::profilesRequested, this, &MainWindow::addProfile);
    connect(m_welcome, &WelcomePane::exampleRequested, this, &MainWindow::openExample);
    connect(m_welcome, &WelcomePane::operationRequested, this, &MainWindow::openOperation);
    connect(m_welcome, &WelcomePane::debugRequested, this, &MainWindow::openDebugger);
    connect(&m_workspace, &Workspace::recentsChanged, m_welcome, [this] {
        m_welcome->setRecents(m_workspace.recents());
        m_tree->setRecents(m_workspace.recents());
    });
    connect(m_documents, &DocumentsPane::endpointWanted, m_bar, &ProfileBar::focusEndpoint);
    connect(m_documents, &DocumentsPane::operationWanted, this, &MainWindow::openOperation);
    connect(m_desk, &Desk::widthsChosen, this, &MainWindow::keepLayout);
    connect(m_desk, &Desk::treeShown, m_actions->action(u"toggle-tree"_s), &QAction::setChecked);

    m_tree->setExamples(&m_examples); // first, while there is little to list anew
    showFavourites();
    m_tree->setRecents(m_workspace.recents());
    readCatalogue();
    m_welcome->setRecents(m_workspace.recents());
    for (const Error &error : m_startErrors)
        m_welcome->addError(error);
    restoreLayout();
    showCurrent();
    if (!m_workspace.expandedNodes().isEmpty())
        m_tree->setExpandedNodes(m_workspace.expandedNodes());
    connect(m_tree, &ServiceTreePane::expandedNodesChanged, this, [this] { m_workspace.setExpandedNodes(m_tree->expandedNodes()); });
}

/// The right side is made with the first operation: the start page does not show it, and the window is there the sooner.
void MainWindow::makeResults()
{
    if (m_results)
        return;
    m_results = new ResultSide;
    ResponsePane *response = m_results->response();
    SignaturePane *signature = m_results->signature();
    connect(m_results, &ResultSide::noticed, this, &MainWindow::notice);
    connect(m_results, &ResultSide::moved, this, &MainWindow::keepLayout);
    connect(response, &ResponsePane::operationWanted, this, &MainWindow::openOperation);
    connect(&m_workspace, &Workspace::latestCallsChanged, response,
            [this, response] { response->setLatestCalls(m_workspace.latestCalls()); });
    response->setLatestCalls(m_workspace.latestCalls());
    connect(signature, &SignaturePane::copiedAs, this, [this](const QString &id) { m_settings.set(setting::copyAs, id); });
    signature->setLastCopy(m_settings.value(setting::copyAs));
    const ComparePane *compare = signature->compare();
    connect(compare, &ComparePane::helpWanted, this, [this](const QString &page) { showHelpPage(page, this); });
    connect(compare, &ComparePane::debuggerWanted, m_actions->action(u"debug-signature"_s), &QAction::trigger);
    connect(compare, &ComparePane::examinationWanted, this, [this](const ExplainJob &job) { openDebugger()->examine(job); });
    connect(compare, &ComparePane::profileWanted, this, [this](const QString &id) { manageProfiles(id); });
    connect(compare, &ComparePane::trimWanted, this, [this] { TrimSheet::ask(*currentSession(), m_workspace.parts().profiles, this); });
    m_panes->add({u"response"_s, response});
    m_panes->add({u"signature"_s, signature});
    setHelpPage(response, u"response"_s);
    setHelpPage(signature, u"signature"_s);
    m_desk->setResults(m_results);
    m_results->restoreState(m_workspace.layout(u"results"_s));
    m_results->setBeside(m_actions->action(u"beside"_s)->isChecked());
}

/// A call against the practice gateway: no account, no network.
void MainWindow::openExample()
{
    m_workspace.setProfile(practiceProfile());
    if (const auto id = m_workspace.parts().catalogue.find(u"ecs"_s, u"DescribeRegions"_s))
        openOperation(*id);
}

void MainWindow::openReadyCall(const Example &example)
{
    const Result<SigningSession *> opened = m_workspace.openExample(example);
    if (!opened)
        ErrorSheet::open(opened.error(), this);
}

void MainWindow::openOperation(const OperationId &id)
{
    m_desk->closeTreeOverForm();
    m_workspace.open(id).map_error([this](const Error &error) { ErrorSheet::open(error, this); });
}

void MainWindow::showFavourites()
{
    const QVector<OperationId> favourites = operationIds(m_settings.value(setting::favourites));
    m_tree->setFavourites(favourites);
    m_quickOpen->setFavourites(favourites);
}

void MainWindow::changeFavourite(const OperationId &id)
{
    QStringList kept = m_settings.value(setting::favourites);
    const bool wasOne = kept.removeAll(id.text()) > 0;
    if (!wasOne)
        kept.append(id.text());
    m_settings.set(setting::favourites, kept);
    showFavourites();
    notice(wasOne ? tr("%1 is no longer a favourite").arg(id.name) : tr("%1 is a favourite now").arg(id.name));
}

/// The operation selected in the tree, or the one that is open.
void MainWindow::toggleFavourite()
{
    OperationId id = m_tree->selectedOperation();
    if (id.isEmpty() && currentSession())
        id = currentSession()->operation().id;
    if (id.isEmpty())
        notice(tr("Select an operation in the tree, or open one"));
    else
        changeFavourite(id);
}

Result<void> MainWindow::chooseProfile(const QString &name)
{
    const Result<Profile> profile = m_workspace.parts().profiles.find(name);
    if (!profile)
        return tl::unexpected(profile.error());
    m_workspace.setProfile(*profile);
    return {};
}

void MainWindow::showStartError(const Error &error)
{
    m_startErrors.append(error);
    m_welcome->addError(error);
    if (currentSession())
        notice(error.message); // the start page is out of sight
}

void MainWindow::showError(const Error &error)
{
    ErrorSheet::open(error, this);
}

void MainWindow::watch(SigningSession *session)
{
    connect(session, &SigningSession::prepared, this, &MainWindow::updateStatus);
    connect(session, &SigningSession::targetChanged, this, &MainWindow::updateStatus);
    connect(session, &SigningSession::withheldChanged, this, &MainWindow::updateStatus);
    connect(session, &SigningSession::sendingStarted, this, &MainWindow::updateActions);
    connect(session, &SigningSession::exchanged, this, &MainWindow::updateActions);
    connect(session, &SigningSession::verdictChanged, this, &MainWindow::updateActions);
    connect(session, &SigningSession::verdictChanged, this, &MainWindow::updateStatus);
    connect(session, &SigningSession::questionAsked, this, [this, session](const Error &question) { ask(session, question); });
}

void MainWindow::showCurrent()
{
    SigningSession *session = currentSession();
    if (session)
        makeResults();
    if (m_results)
        m_results->setSession(session);
    if (m_documentation)
        m_documentation->setSession(session);
    m_desk->showWelcome(!session);
    if (session)
        m_tree->reveal(session->operation().id);
    else if (isVisible() && (!focusWidget() || !focusWidget()->isVisible()))
        m_panes->focus(u"welcome"_s); // the last tab went away with the focus
    setWindowTitle(session ? tr("Countersign — %1").arg(session->operation().id.name) : u"Countersign"_s);
    updateActions();
    updateStatus();
    update();
}

void MainWindow::send()
{
    if (SigningSession *session = currentSession())
        session->send();
}

void MainWindow::signOnly()
{
    if (SigningSession *session = currentSession())
        session->signNow();
}

void MainWindow::cancelSending()
{
    if (SigningSession *session = currentSession())
        session->cancel();
}

/// A line for a moment, over the foot of the window: "Copied 428 bytes".
void MainWindow::notice(const QString &text)
{
    m_toast->say(text);
}

/// A key would leave for a host that is not the profile's, or over plain http: the safe answer has the focus.
void MainWindow::ask(SigningSession *session, const Error &question)
{
    auto *sheet = new QuestionSheet(question, session->profile(), session->endpointText(), this);
    connect(sheet, &QDialog::finished, session, [session](int result) { session->answer(result == QDialog::Accepted); });
    sheet->open();
}

ProfilesDialog *MainWindow::manageProfiles(const QString &profileId)
{
    const QString shown = profileId.isEmpty() ? m_workspace.profile().id : profileId;
    auto *dialog = new ProfilesDialog(m_workspace.parts().profiles, shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void MainWindow::addProfile()
{
    manageProfiles()->addProfile();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Countersign"),
                                tr("Countersign %1\nAn explorer for signed cloud APIs").arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setInformativeText(tr("Free software under the GNU General Public License, version 3 or later."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    setHelpPage(box, u"start"_s);
    box->open();
}

void MainWindow::updateStatus()
{
    const SigningSession *session = currentSession();
    const Profile &profile = m_workspace.profile();
    const bool practice =
        session && profile.kind == ProfileKind::Practice && m_workspace.parts().practice.url() == session->endpoint().text();
    m_status->showSession(session, profile, practice);
}

} // namespace countersign
