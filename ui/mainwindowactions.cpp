// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the window: the actions with their keys, the menus, quick open, help.
#include "core/base/settings.h"
#include "ui/actions/actions.h"
#include "ui/actions/panewalk.h"
#include "ui/debugger/debuggerwindow.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/help/documentationwindow.h"
#include "ui/help/helpdialog.h"
#include "ui/mainwindow.h"
#include "ui/overlays/quickopen.h"
#include "ui/panes/desk.h"
#include "ui/panes/documentspane.h"
#include "ui/panes/operationpane.h"
#include "ui/panes/resultside.h"
#include "ui/panes/servicetreepane.h"
#include "ui/panes/signaturepane.h"
#include "ui/panes/welcomepane.h"
#include "ui/widgets/documenttabbar.h"
#include "ui/widgets/profilebar.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int zoomStep = 10;
constexpr int leastZoom = 50;
constexpr int mostZoom = 200;

} // namespace

void MainWindow::makeActions()
{
    m_actions = new Actions(m_settings, this);
    const auto add = [this](const QString &id, const QString &text, const QList<QKeySequence> &keys, auto deed) {
        connect(m_actions->add(id, text, keys), &QAction::triggered, this, deed);
    };
    add(u"quick-open"_s, tr("&Open an operation…"), {Qt::CTRL | Qt::Key_P}, [this] { m_quickOpen->openOperations(); });
    add(u"open-selected"_s, tr("Open the &selected operation"), {}, [this] { m_tree->openSelected(); });
    add(u"favourite"_s, tr("Add to or remove from fa&vourites"), {Qt::CTRL | Qt::Key_B}, [this] { toggleFavourite(); });
    add(u"palette"_s, tr("&All actions…"), {Qt::CTRL | Qt::Key_K}, [this] { m_quickOpen->openPalette(); });
    add(u"find"_s, tr("&Find in the pane"), {QKeySequence::Find}, [this] { find(); });
    add(u"find-next"_s, tr("Find &next"), {Qt::Key_F3}, [this] { findNext(false); });
    add(u"find-previous"_s, tr("Find &previous"), {Qt::SHIFT | Qt::Key_F3}, [this] { findNext(true); });
    add(u"get-services"_s, tr("&Get services…"), {}, [this] { showServices(); });
    add(u"what-changed"_s, tr("What c&hanged…"), {}, [this] { openChanges(); });
    add(u"preferences"_s, tr("&Preferences…"), {Qt::CTRL | Qt::Key_Comma}, [this] { showPreferences(); });
    add(u"shortcuts"_s, tr("&Keyboard shortcuts…"), {}, [this] { showShortcuts(); });
    add(u"quit"_s, tr("&Quit"), {Qt::CTRL | Qt::Key_Q}, [this] { close(); });
    makeTabActions();
    makeViewActions();
    makeChoiceActions();
    add(u"send"_s, tr("&Send"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, [this] { send(); });
    add(u"sign-only"_s, tr("Sign &only"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Return}, [this] { signOnly(); });
    add(u"cancel"_s, tr("&Cancel"), {Qt::Key_Escape}, [this] { cancelSending(); });
    add(u"copy-as"_s, tr("Copy &as…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, [this] { m_results->signature()->openCopyMenu(); });
    add(u"next-difference"_s, tr("Next &difference"), {Qt::Key_F8}, [this] { walkDifferences(false); });
    add(u"previous-difference"_s, tr("Pre&vious difference"), {Qt::SHIFT | Qt::Key_F8}, [this] { walkDifferences(true); });
    add(u"profiles"_s, tr("&Profiles…"), {Qt::CTRL | Qt::Key_E}, [this] { manageProfiles(); });
    add(u"practice-call"_s, tr("Open the practice &example"), {Qt::ALT | Qt::Key_1}, [this] { openExample(); });
    add(u"add-profile"_s, tr("Add a profi&le…"), {Qt::ALT | Qt::Key_2}, [this] { addProfile(); });
    add(u"debug-signature"_s, tr("&Debug a signature"), {Qt::CTRL | Qt::Key_D, Qt::ALT | Qt::Key_3}, [this] { openDebugger(); });
    add(u"help"_s, tr("&Help on this pane"), {Qt::Key_F1}, [this] { showHelp(); });
    add(u"documentation"_s, tr("&Documentation of the operation"), {Qt::SHIFT | Qt::Key_F1}, [this] { showDocumentation(); });
    add(u"help-pages"_s, tr("All help &pages"), {}, [this] { showHelpPage({}, this); });
    add(u"about"_s, tr("&About Countersign"), {}, [this] { showAbout(); });
}

void MainWindow::makeTabActions()
{
    const auto add = [this](const QString &id, const QString &text, const QList<QKeySequence> &keys, auto deed) {
        connect(m_actions->add(id, text, keys), &QAction::triggered, this, deed);
    };
    const auto turn = [this](int by) {
        if (const int count = m_workspace.count())
            m_workspace.setCurrent((m_workspace.current() + by + count) % count);
    };
    const auto move = [this](int by) {
        const int from = m_workspace.current();
        if (from >= 0 && from + by >= 0 && from + by < m_workspace.count())
            m_documents->tabs()->moveTab(from, from + by);
        updateActions();
    };
    add(u"new-tab"_s, tr("&New tab…"), {Qt::CTRL | Qt::Key_T}, [this] { m_quickOpen->openOperations(); });
    add(u"close-tab"_s, tr("&Close tab"), {Qt::CTRL | Qt::Key_W}, [this] { m_workspace.close(m_workspace.current()); });
    add(u"reopen-tab"_s, tr("&Reopen closed tab"), {Qt::CTRL | Qt::SHIFT | Qt::Key_T},
        [this] { m_workspace.reopen().map_error([this](const Error &error) { ErrorSheet::open(error, this); }); });
    add(u"next-tab"_s, tr("&Next tab"), {Qt::CTRL | Qt::Key_Tab}, [turn] { turn(1); });
    add(u"previous-tab"_s, tr("&Previous tab"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab}, [turn] { turn(-1); });
    add(u"move-tab-left"_s, tr("Move tab &left"), {Qt::CTRL | Qt::Key_BracketLeft}, [move] { move(-1); });
    add(u"move-tab-right"_s, tr("Move tab &right"), {Qt::CTRL | Qt::Key_BracketRight}, [move] { move(1); });
    for (int number = 1; number <= 8; ++number)
        add(u"tab-%1"_s.arg(number), tr("Tab &%1").arg(number), {QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_0 + number))},
            [this, number] { m_workspace.setCurrent(number - 1); });
    add(u"last-tab"_s, tr("La&st tab"), {Qt::CTRL | Qt::Key_9}, [this] { m_workspace.setCurrent(m_workspace.count() - 1); });
}

void MainWindow::makeViewActions()
{
    const auto add = [this](const QString &id, const QString &text, const QList<QKeySequence> &keys, auto deed) {
        connect(m_actions->add(id, text, keys), &QAction::triggered, this, deed);
    };
    QAction *tree = m_actions->add(u"toggle-tree"_s, tr("&Services"), {Qt::CTRL | Qt::Key_Backslash});
    tree->setCheckable(true);
    tree->setChecked(true);
    connect(tree, &QAction::toggled, m_desk, &Desk::setTreeVisible);
    QAction *beside = m_actions->add(u"beside"_s, tr("Response &beside signature"), {Qt::CTRL | Qt::Key_J});
    beside->setCheckable(true);
    connect(tree, &QAction::toggled, this, &MainWindow::keepLayout);
    connect(beside, &QAction::toggled, this, [this](bool on) {
        if (m_results && !m_results->setBeside(on) && on)
            notice(tr("Side by side from a wider window on"));
        keepLayout();
    });
    add(u"next-pane"_s, tr("Ne&xt pane"), {Qt::Key_F6}, [this] { m_panes->step(true); });
    add(u"previous-pane"_s, tr("Pre&vious pane"), {Qt::SHIFT | Qt::Key_F6}, [this] { m_panes->step(false); });
    const auto zoom = [this](int percent) { m_settings.set(setting::zoomPercent, qBound(leastZoom, percent, mostZoom)); };
    add(u"zoom-in"_s, tr("Zoom &in"), {Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus},
        [this, zoom] { zoom(m_settings.value(setting::zoomPercent) + zoomStep); });
    add(u"zoom-out"_s, tr("Zoom &out"), {Qt::CTRL | Qt::Key_Minus},
        [this, zoom] { zoom(m_settings.value(setting::zoomPercent) - zoomStep); });
    add(u"zoom-reset"_s, tr("A&ctual size"), {Qt::CTRL | Qt::Key_0}, [zoom] { zoom(100); });
}

/// Themes, languages, motion: each choice is an action and shows what is chosen.
void MainWindow::makeChoiceActions()
{
    const auto choice = [this](const QString &id, const QString &text, const Setting<QString> &setting, const QString &value) {
        QAction *action = m_actions->add(id, text);
        action->setCheckable(true);
        const auto show = [this, action, &setting, value] { action->setChecked(m_settings.value(setting) == value); };
        connect(action, &QAction::triggered, this, [this, &setting, value, show] {
            m_settings.set(setting, value);
            show();
        });
        connect(&m_settings, &Settings::changed, action, show);
        show();
    };
    choice(u"theme-system"_s, tr("Theme as the &system"), setting::theme, u"system"_s);
    choice(u"theme-light"_s, tr("&Light theme"), setting::theme, u"light"_s);
    choice(u"theme-dark"_s, tr("&Dark theme"), setting::theme, u"dark"_s);
    choice(u"language-system"_s, tr("Language as the &system"), setting::language, {});
    choice(u"language-en"_s, u"&English"_s, setting::language, u"en"_s);
    choice(u"language-zh"_s, u"简体中文(&C)"_s, setting::language, u"zh_CN"_s);
    QAction *motion = m_actions->add(u"reduced-motion"_s, tr("Reduced &motion"));
    motion->setCheckable(true);
    motion->setChecked(m_settings.value(setting::reducedMotion));
    connect(motion, &QAction::toggled, this, [this](bool on) { m_settings.set(setting::reducedMotion, on); });
    connect(&m_settings, &Settings::changed, motion, [this, motion] { motion->setChecked(m_settings.value(setting::reducedMotion)); });
}

void MainWindow::makeMenus()
{
    const auto fillInto = [this](QMenu *menu, const QStringList &ids) {
        for (const QString &id : ids) {
            if (id.isEmpty())
                menu->addSeparator();
            else
                menu->addAction(m_actions->action(id));
        }
        return menu;
    };
    const auto fill = [&](const QString &title, const QStringList &ids) { return fillInto(menuBar()->addMenu(title), ids); };
    const auto fillBelow = [&](QMenu *above, const QString &title, const QStringList &ids) { return fillInto(above->addMenu(title), ids); };
    fill(tr("&File"),
         {u"new-tab"_s,
          u"quick-open"_s,
          u"open-selected"_s,
          u"favourite"_s,
          {},
          u"close-tab"_s,
          u"reopen-tab"_s,
          {},
          u"get-services"_s,
          u"what-changed"_s,
          {},
          u"quit"_s});
    fill(tr("&Edit"), {u"find"_s, u"find-next"_s, u"find-previous"_s, u"palette"_s, {}, u"preferences"_s, u"shortcuts"_s});
    QMenu *view = fill(tr("&View"), {u"toggle-tree"_s, u"beside"_s, {}, u"next-pane"_s, u"previous-pane"_s, {}});
    QMenu *tabs = fillBelow(view, tr("&Tabs"), {u"next-tab"_s, u"previous-tab"_s, u"move-tab-left"_s, u"move-tab-right"_s, {}});
    for (int number = 1; number <= 8; ++number)
        tabs->addAction(m_actions->action(u"tab-%1"_s.arg(number)));
    tabs->addAction(m_actions->action(u"last-tab"_s));
    view->addSeparator();
    fillInto(view, {u"zoom-in"_s, u"zoom-out"_s, u"zoom-reset"_s});
    view->addSeparator();
    fillBelow(view, tr("T&heme"), {u"theme-system"_s, u"theme-light"_s, u"theme-dark"_s});
    fillBelow(view, tr("&Language"), {u"language-system"_s, u"language-en"_s, u"language-zh"_s});
    fillInto(view, {u"reduced-motion"_s});
    fill(tr("&Request"), {u"send"_s, u"sign-only"_s, u"cancel"_s, {}, u"copy-as"_s, {}, u"next-difference"_s, u"previous-difference"_s});
    QMenu *tools = fill(tr("&Tools"), {u"profiles"_s, u"add-profile"_s});
    QMenu *use = tools->addMenu(tr("&Use profile"));
    listProfiles(use);
    connect(&m_workspace.parts().profiles, &ProfileStore::profilesChanged, use, [this, use] { listProfiles(use); });
    connect(&m_workspace, &Workspace::profileChanged, use, [this, use] { listProfiles(use); });
    fillInto(tools, {{}, u"practice-call"_s, u"debug-signature"_s});
    fill(tr("&Help"), {u"help"_s, u"documentation"_s, u"help-pages"_s, {}, u"about"_s});
}

/// The palette offers the same; a menu can be reached without typing.
void MainWindow::listProfiles(QMenu *menu)
{
    menu->clear();
    delete menu->findChild<QActionGroup *>();
    auto *oneOf = new QActionGroup(menu);
    for (const Profile &profile : m_workspace.parts().profiles.profiles()) {
        QAction *action = menu->addAction(QString(profile.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        oneOf->addAction(action);
        action->setChecked(profile.id == m_workspace.profile().id);
        connect(action, &QAction::triggered, this, [this, profile] { m_workspace.setProfile(profile); });
    }
}

void MainWindow::makeHands()
{
    m_bar->showKeys(*m_actions);
    m_welcome->showKeys(*m_actions);
    m_desk->showKeys(*m_actions);
    if (m_debugger)
        m_debugger->setActions(*m_actions);
    m_panes = new PaneWalk(this);
    m_panes->add({u"tree"_s, m_tree});
    m_panes->add({u"welcome"_s, m_welcome});
    m_panes->add({u"form"_s, m_documents});
    m_quickOpen = new QuickOpen(m_workspace, *m_actions, menuBar(), this);
    connect(m_quickOpen, &QuickOpen::operationChosen, this, [this](const OperationId &id, bool inNewTab) {
        const auto opened = inNewTab ? m_workspace.openAnother(id) : m_workspace.open(id);
        if (!opened)
            return ErrorSheet::open(opened.error(), this);
        if (OperationPane *form = m_documents->currentForm())
            form->setFocus(Qt::TabFocusReason);
    });
    connect(m_quickOpen, &QuickOpen::profileChosen, this, [this](const QString &id) {
        for (const Profile &profile : m_workspace.parts().profiles.profiles()) {
            if (profile.id == id)
                m_workspace.setProfile(profile);
        }
    });
    setHelpPage(m_tree, u"tree"_s);
    setHelpPage(m_documents, u"form"_s);
    setHelpPage(m_quickOpen, u"quick-open"_s);
    setHelpPage(m_bar, u"profiles"_s);
    setHelpPage(m_welcome, u"start"_s);
    connect(m_documents->tabs(), &QTabBar::tabMoved, this, &MainWindow::updateActions);
}

void MainWindow::walkDifferences(bool backwards)
{
    if (m_results && !m_results->walkDifferences(backwards))
        notice(tr("The verdict shows no difference"));
}

void MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::shortcutsRequested, this, [this, dialog] {
        dialog->close();
        showShortcuts();
    });
    dialog->open();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*m_actions, menuBar(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// The page of the pane or dialog with the focus.
void MainWindow::showHelp()
{
    QWidget *over = QApplication::activeWindow() ? QApplication::activeWindow() : this;
    if (over == m_help)
        return;
    const QWidget *focus = QApplication::focusWidget();
    showHelpPage(helpPageOf(focus ? focus : over), over);
}

/// \param over a modal dialog lets only windows of its own be used
void MainWindow::showHelpPage(const QString &page, QWidget *over)
{
    if (m_help && m_help->parentWidget() != over)
        delete m_help;
    if (!m_help)
        m_help = new HelpDialog(*m_actions, over);
    m_help->showPage(page);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showDocumentation()
{
    if (!m_documentation) {
        m_documentation = new DocumentationWindow(this);
        connect(m_documentation, &DocumentationWindow::operationWanted, this, [this](const OperationId &id) { openOperation(id); });
    }
    m_documentation->setSession(currentSession());
    m_documentation->showField();
    m_documentation->show();
    m_documentation->raise();
    m_documentation->activateWindow();
}

void MainWindow::updateActions()
{
    const SigningSession *session = currentSession();
    const bool sending = session && session->isSending();
    const int tabs = m_workspace.count();
    const int front = m_workspace.current();
    const QString noOperation = tr("No operation is open");
    const QString noOtherTab = tr("There is no other tab");
    m_actions->setEnabled(u"send"_s, session && !sending, session ? tr("A call is under way") : noOperation);
    m_actions->setEnabled(u"sign-only"_s, session && !sending, session ? tr("A call is under way") : noOperation);
    m_actions->setEnabled(u"cancel"_s, sending, tr("Nothing is being sent"));
    m_actions->setEnabled(u"copy-as"_s, session, noOperation);
    m_actions->setEnabled(u"documentation"_s, session, noOperation);
    for (const QString &id : {u"next-difference"_s, u"previous-difference"_s})
        m_actions->setEnabled(id, session && session->verdict(), tr("The last call has no verdict"));
    m_actions->setEnabled(u"beside"_s, session, noOperation);
    m_actions->setEnabled(u"close-tab"_s, session, noOperation);
    m_actions->setEnabled(u"reopen-tab"_s, m_workspace.canReopen(), tr("No tab was closed"));
    m_actions->setEnabled(u"next-tab"_s, tabs > 1, noOtherTab);
    m_actions->setEnabled(u"previous-tab"_s, tabs > 1, noOtherTab);
    m_actions->setEnabled(u"move-tab-left"_s, front > 0, tabs > 1 ? tr("It is the first tab") : noOtherTab);
    m_actions->setEnabled(u"move-tab-right"_s, front >= 0 && front + 1 < tabs, tabs > 1 ? tr("It is the last tab") : noOtherTab);
    for (int number = 1; number <= 8; ++number)
        m_actions->setEnabled(u"tab-%1"_s.arg(number), number <= tabs, tr("There are not so many tabs"));
    m_actions->setEnabled(u"last-tab"_s, tabs > 0, noOperation);
    m_actions->setEnabled(u"get-services"_s, m_metadata, tr("The window was started with a catalogue of its own"));
    m_actions->setEnabled(u"practice-call"_s, !m_workspace.parts().catalogue.services().isEmpty(), tr("There is no catalogue"));
}

} // namespace countersign
