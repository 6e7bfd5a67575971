// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/practice/practicegateway.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/dialogs/questionsheet.h"
#include "ui/panes/operationpane.h"
#include "ui/panes/responsepane.h"
#include "ui/panes/servicetreepane.h"
#include "ui/panes/signaturepane.h"
#include "ui/panes/welcomepane.h"
#include "ui/widgets/documenttabbar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/hairsplitter.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/profilebar.h"
#include "ui/widgets/toast.h"

#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QPainter>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int frameWidth = 3; // in fixed pixels, whatever the zoom

} // namespace

MainWindow::MainWindow(SessionParts parts, QString statePath, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_statePath(std::move(statePath))
    , m_bar(new ProfileBar(parts.profiles))
    , m_tree(new ServiceTreePane)
    , m_columns(new HairSplitter(Qt::Horizontal))
    , m_middle(new QStackedWidget)
    , m_welcome(new WelcomePane)
    , m_workspace(new HairSplitter(Qt::Horizontal))
    , m_right(new HairSplitter(Qt::Vertical))
    , m_tabs(new DocumentTabBar)
    , m_overflow(new QToolButton)
    , m_forms(new QStackedWidget)
    , m_response(new ResponsePane(nullptr))
    , m_signature(new SignaturePane(nullptr))
    , m_toast(new Toast(this))
{
    setWindowTitle(u"Countersign"_s);
    setWindowIcon(QIcon(u":/countersign/icons/countersign.svg"_s));
    setContentsMargins(frameWidth, frameWidth, frameWidth, frameWidth);

    m_middle->addWidget(m_welcome);
    m_middle->addWidget(makeWorkspace());
    m_columns->addWidget(m_tree);
    m_columns->addWidget(m_middle);
    m_columns->setStretchFactor(1, 1);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_columns, 1);
    setCentralWidget(centre);
    makeMenus();
    makeStatusBar();

    connect(m_tree, &ServiceTreePane::operationChosen, this, [this](const OperationId &id) {
        if (const auto opened = openOperation(id); !opened)
            ErrorSheet::open(opened.error(), this);
    });
    connect(m_bar, &ProfileBar::sendRequested, this, &MainWindow::send);
    connect(m_bar, &ProfileBar::signRequested, this, &MainWindow::signOnly);
    connect(m_bar, &ProfileBar::cancelRequested, this, &MainWindow::cancelSending);
    connect(m_bar, &ProfileBar::manageRequested, this, &MainWindow::manageProfiles);
    connect(m_bar, &ProfileBar::searchRequested, m_tree, &ServiceTreePane::focusFilter);
    connect(m_bar, &ProfileBar::profileChanged, this, &MainWindow::updateFrame);
    connect(m_welcome, &WelcomePane::profilesRequested, this, &MainWindow::manageProfiles);
    connect(m_welcome, &WelcomePane::exampleRequested, this, [this] {
        m_bar->setProfile(practiceProfile());
        if (const auto id = m_parts.catalogue.find(u"ecs"_s, u"DescribeRegions"_s))
            openOperation(*id).map_error([this](const Error &error) { ErrorSheet::open(error, this); });
    });
    connect(m_response, &ResponsePane::noticed, this, &MainWindow::notice);
    connect(m_signature, &SignaturePane::noticed, this, &MainWindow::notice);
    for (HairSplitter *splitter : {m_columns, m_workspace})
        connect(splitter, &QSplitter::splitterMoved, this, [this] {
            m_widthsAreChosen = true;
            arrangeRight();
        });
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));

    m_tree->setServices(&m_parts.catalogue.services());
    int operations = 0;
    for (const Service &service : m_parts.catalogue.services())
        operations += int(service.operations.size());
    m_welcome->setCounts(operations, int(m_parts.catalogue.services().size()));
    resize(1440, 900);
    qApp->installEventFilter(this);
    restore();
    showDocument(-1);
    m_tree->focusFilter();
}

MainWindow::~MainWindow()
{
    // Panes look at sessions until the end: they go first.
    m_response->setSession(nullptr);
    m_signature->setSession(nullptr);
    m_bar->setSession(nullptr);
    for (const Document &document : m_documents)
        delete document.pane;
}

QWidget *MainWindow::makeWorkspace()
{
    const Theme &theme = Theme::of(this);
    auto *tabRow = new Surface(Token::Win, this);
    tabRow->setLines(Qt::BottomEdge, Token::Line2);
    tabRow->setFixedHeight(theme.px(36));
    m_right->setObjectName(u"right"_s);
    m_overflow->setObjectName(u"moreTabs"_s);
    m_overflow->setPopupMode(QToolButton::InstantPopup);
    m_overflow->setAccessibleName(tr("All open operations"));
    m_overflow->setToolTip(m_overflow->accessibleName());
    m_overflow->setMenu(new QMenu(m_overflow));
    m_overflow->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_overflow->hide();
    connect(m_tabs, &DocumentTabBar::laidOut, this, &MainWindow::countHiddenTabs, Qt::QueuedConnection);
    connect(m_overflow->menu(), &QMenu::aboutToShow, this, &MainWindow::listDocuments);
    auto *row = new QHBoxLayout(tabRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(4));
    row->addWidget(m_tabs, 1);
    row->addWidget(m_overflow);

    auto *form = new Surface(Token::Base, this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tabRow);
    column->addWidget(m_forms, 1);
    form->setMinimumWidth(theme.px(340));

    m_response->setMinimumHeight(theme.px(160));
    m_signature->setMinimumHeight(theme.px(200));
    m_right->addWidget(m_response);
    m_right->addWidget(m_signature);
    m_right->setStretchFactor(0, 35);
    m_right->setStretchFactor(1, 65);
    m_right->setMinimumWidth(theme.px(420));
    m_workspace->addWidget(form);
    m_workspace->addWidget(m_right);
    m_workspace->setStretchFactor(0, 0);
    m_workspace->setStretchFactor(1, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showDocument);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &MainWindow::closeDocument);
    connect(m_tabs, &QTabBar::tabMoved, this, &MainWindow::moveDocument);
    return m_workspace;
}

void MainWindow::makeMenus()
{
    const auto add = [this](QMenu *menu, const QString &text, const QKeySequence &keys, auto deed) {
        QAction *action = menu->addAction(text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, deed);
        return action;
    };
    QMenu *file = menuBar()->addMenu(tr("&File"));
    m_closeAction = add(file, tr("&Close tab"), QKeySequence(Qt::CTRL | Qt::Key_W), [this] { closeDocument(m_tabs->currentIndex()); });
    file->addSeparator();
    add(file, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    add(edit, tr("&Find an operation"), QKeySequence(Qt::CTRL | Qt::Key_P), [this] {
        m_tree->show();
        m_tree->focusFilter();
    });

    QMenu *view = menuBar()->addMenu(tr("&View"));
    QAction *tree = view->addAction(tr("&Services"));
    tree->setCheckable(true);
    tree->setChecked(true);
    tree->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Backslash));
    connect(tree, &QAction::toggled, m_tree, &QWidget::setVisible);
    m_besideAction = view->addAction(tr("Response &beside signature"));
    m_besideAction->setCheckable(true);
    m_besideAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    connect(m_besideAction, &QAction::toggled, this, [this](bool on) {
        arrangeRight();
        if (on && m_right->orientation() == Qt::Vertical)
            notice(tr("Side by side from a wider window on"));
    });
    view->addSeparator();
    m_nextAction = add(view, tr("&Next tab"), QKeySequence(Qt::CTRL | Qt::Key_Tab),
                       [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
    m_previousAction = add(view, tr("&Previous tab"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab),
                           [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() - 1) % m_tabs->count()); });
    view->addSeparator();
    view->addMenu(makeThemeMenu());

    QMenu *request = menuBar()->addMenu(tr("&Request"));
    m_sendAction = add(request, tr("&Send"), {}, [this] { send(); });
    m_sendAction->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_signAction = add(request, tr("Sign &only"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] { signOnly(); });
    m_cancelAction = add(request, tr("&Cancel"), QKeySequence(Qt::Key_Escape), [this] { cancelSending(); });

    QMenu *tools = menuBar()->addMenu(tr("&Tools"));
    add(tools, tr("&Profiles…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { manageProfiles(); });

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    add(help, tr("&About Countersign"), {}, [this] { showAbout(); });
}

QMenu *MainWindow::makeThemeMenu()
{
    auto *menu = new QMenu(tr("&Theme"), this);
    m_themes = new QActionGroup(this);
    for (const auto &[mode, text] : {std::pair(Theme::Mode::System, tr("As the &system")), std::pair(Theme::Mode::Light, tr("&Light")),
                                     std::pair(Theme::Mode::Dark, tr("&Dark"))}) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(int(mode));
        m_themes->addAction(action);
    }
    const auto showMode = [this, menu] {
        for (QAction *action : menu->actions())
            action->setChecked(action->data().toInt() == int(Theme::of(this).mode()));
    };
    connect(menu, &QMenu::aboutToShow, this, showMode);
    connect(m_themes, &QActionGroup::triggered, this, [this](QAction *action) {
        Theme::of(this).setMode(Theme::Mode(action->data().toInt()));
        save();
    });
    return menu;
}

void MainWindow::makeStatusBar()
{
    const Theme &theme = Theme::of(this);
    QStatusBar *bar = statusBar();
    bar->setSizeGripEnabled(false);
    bar->setFixedHeight(theme.px(28));
    m_whereIcon = new IconLabel(u"globe"_s, theme.px(16), bar);
    m_where = new ElidedLabel(TextRole::Hint, Token::Muted, bar);
    m_where->setObjectName(u"whereCallsGo"_s);
    m_problems = new ElidedLabel(TextRole::Hint, Token::Muted, bar);
    m_problems->setObjectName(u"readiness"_s);
    auto *line = new QWidget(bar);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(theme.px(10), 1, theme.px(10), 0);
    layout->setSpacing(theme.px(8));
    layout->addWidget(m_whereIcon);
    layout->addWidget(m_where, 1);
    layout->addWidget(m_problems);
    bar->addWidget(line, 1);
}

Result<SigningSession *> MainWindow::openOperation(const OperationId &id)
{
    if (const int index = documentOf(id); index >= 0) {
        m_tabs->setCurrentIndex(index);
        return m_documents[size_t(index)].session;
    }
    auto session = std::make_unique<SigningSession>(m_parts);
    const Profile profile = m_bar->profile();
    session->setProfile(profile);
    if (const QString region = firstRegion(id, profile); !region.isEmpty())
        session->setRegion(region);
    if (const Result<void> set = session->setOperation(id); !set)
        return tl::unexpected(set.error());
    SigningSession *opened = session.release();
    opened->setParent(this);
    addDocument(opened);
    return opened;
}

Result<void> MainWindow::chooseProfile(const QString &name)
{
    const Result<Profile> profile = m_parts.profiles.find(name);
    if (!profile)
        return tl::unexpected(profile.error());
    m_bar->setProfile(*profile);
    return {};
}

SigningSession *MainWindow::currentSession() const
{
    const int index = m_tabs->currentIndex();
    return index < 0 ? nullptr : m_documents[size_t(index)].session;
}

void MainWindow::showStartError(const Error &error)
{
    m_welcome->addError(error);
}

int MainWindow::documentOf(const OperationId &id) const
{
    for (size_t index = 0; index < m_documents.size(); ++index) {
        if (m_documents[index].session->operation().id == id)
            return int(index);
    }
    return -1;
}

/// The region chosen last where the service has it, else the one that most published examples name.
QString MainWindow::firstRegion(const OperationId &id, const Profile &profile) const
{
    const Service *service = m_parts.catalogue.service(id.cloud, id.product, id.version);
    if (!service)
        return {};
    for (const QString &wanted : {profile.regionId, u"cn-hangzhou"_s}) {
        for (const RegionEndpoint &region : service->endpoints) {
            if (region.regionId == wanted)
                return wanted;
        }
    }
    return {};
}

void MainWindow::addDocument(SigningSession *session)
{
    auto *pane = new OperationPane(*session, m_forms);
    m_forms->addWidget(pane);
    m_documents.push_back({session, pane});
    const int index = m_tabs->addDocument(session->method(), session->operation().id.name);
    const auto tabOf = [this, session] { return documentOf(session->operation().id); };
    const auto markEdited = [this, tabOf] { m_tabs->setEdited(tabOf(), true); };
    connect(session, &SigningSession::valueChanged, this, markEdited);
    connect(session, &SigningSession::valuesReplaced, this, markEdited);
    connect(session, &SigningSession::targetChanged, this, [this, session, tabOf] {
        m_tabs->setMethod(tabOf(), session->method());
        if (session == currentSession())
            updateFrame();
    });
    connect(session, &SigningSession::prepared, this, &MainWindow::updateStatus);
    connect(session, &SigningSession::sendingStarted, this, [this, tabOf] {
        m_tabs->setEdited(tabOf(), false);
        updateActions();
    });
    connect(session, &SigningSession::exchanged, this, &MainWindow::updateActions);
    connect(session, &SigningSession::questionAsked, this, [this, session](const Error &question) { ask(session, question); });
    m_tabs->setCurrentIndex(index);
    showDocument(index);
}

void MainWindow::closeDocument(int index)
{
    if (index < 0)
        return;
    const Document document = m_documents[size_t(index)];
    const bool wasFront = document.session == currentSession();
    m_documents.erase(m_documents.begin() + index);
    {
        const QSignalBlocker blocker(m_tabs);
        m_tabs->removeTab(index);
    }
    if (wasFront)
        showDocument(m_tabs->currentIndex());
    m_forms->removeWidget(document.pane);
    delete document.pane;
    document.session->deleteLater();
}

void MainWindow::moveDocument(int from, int to)
{
    const Document moved = m_documents[size_t(from)];
    m_documents.erase(m_documents.begin() + from);
    m_documents.insert(m_documents.begin() + to, moved);
}

void MainWindow::showDocument(int index)
{
    SigningSession *session = index < 0 ? nullptr : m_documents[size_t(index)].session;
    m_middle->setCurrentWidget(session ? static_cast<QWidget *>(m_workspace) : m_welcome);
    m_response->setSession(session);
    m_signature->setSession(session);
    m_bar->setSession(session);
    if (session) {
        m_forms->setCurrentWidget(m_documents[size_t(index)].pane);
        m_tree->reveal(session->operation().id);
    }
    setWindowTitle(session ? tr("Countersign — %1").arg(session->operation().id.name) : u"Countersign"_s);
    updateActions();
    updateStatus();
    updateFrame();
}

/// The menu of tabs is there while some are out of sight, and says how many.
void MainWindow::countHiddenTabs()
{
    const int hidden = m_tabs->hiddenCount();
    m_overflow->setText(tr("+%1").arg(hidden));
    m_overflow->setVisible(hidden > 0);
}

/// Side by side only where both panes have the room to be read.
void MainWindow::arrangeRight()
{
    const bool beside = m_besideAction->isChecked() && m_right->width() >= Theme::of(this).px(760);
    m_right->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
}

void MainWindow::listDocuments()
{
    QMenu *menu = m_overflow->menu();
    menu->clear();
    for (int index = 0; index < m_tabs->count(); ++index) {
        QAction *action = menu->addAction(m_tabs->accessibleTabName(index));
        action->setCheckable(true);
        action->setChecked(index == m_tabs->currentIndex());
        connect(action, &QAction::triggered, this, [this, index] { m_tabs->setCurrentIndex(index); });
    }
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

void MainWindow::manageProfiles()
{
    auto *dialog = new ProfilesDialog(m_parts.profiles, m_bar->profile().id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Countersign"),
                                tr("Countersign %1\nAn explorer for signed cloud APIs").arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setInformativeText(tr("Free software under the GNU General Public License, version 3 or later."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::updateActions()
{
    const SigningSession *session = currentSession();
    const bool sending = session && session->isSending();
    m_sendAction->setEnabled(session && !sending);
    m_signAction->setEnabled(session && !sending);
    m_cancelAction->setEnabled(sending);
    m_closeAction->setEnabled(session);
    m_nextAction->setEnabled(m_documents.size() > 1);
    m_previousAction->setEnabled(m_documents.size() > 1);
}

void MainWindow::updateStatus()
{
    const SigningSession *session = currentSession();
    const auto colourWhere = [this](Token colour, const QString &profileColour) {
        m_where->setColour(colour);
        m_where->setProfileColour(profileColour);
        m_whereIcon->setColour(colour);
        m_whereIcon->setProfileColour(profileColour);
    };
    const bool practice = m_bar->profile().kind == ProfileKind::Practice;
    m_whereIcon->setIcon(practice ? u"flask"_s : u"globe"_s);
    colourWhere(Token::Muted, {});
    m_problems->setColour(Token::Muted);
    if (!session) {
        m_where->setText(tr("Nothing is sent until you press Send"));
        m_problems->setText(tr("No operation open"));
        return;
    }
    if (const auto error = session->endpointError()) {
        colourWhere(Token::Bad, {});
        m_where->setText(sentence(*error));
    } else {
        const QString authority = QString::fromLatin1(session->endpoint().authority());
        colourWhere(Token::Muted, session->profile().colour);
        if (practice && m_parts.practice.url() == session->endpoint().text())
            m_where->setText(tr("Practice gateway on %1, this computer only").arg(authority));
        else
            m_where->setText(tr("Calls go to %1 as %2").arg(authority, session->profile().name));
    }
    const int problems = int(session->preparation().built.problems.size());
    const QString count = problems == 1 ? tr("1 problem") : tr("%1 problems").arg(problems);
    if (const auto error = session->credentialError()) {
        m_problems->setColour(Token::Bad);
        m_problems->setText(error->message);
    } else if (!session->preparation().wire) {
        m_problems->setColour(Token::Bad);
        m_problems->setText(tr("Cannot be sent yet · %1").arg(count));
    } else {
        m_problems->setColour(problems > 0 ? Token::Warn : Token::Muted);
        m_problems->setText(tr("Ready to send · %1").arg(count));
    }
}

void MainWindow::updateFrame()
{
    updateStatus();
    update();
}

/// The design's widths for this window, as long as nobody chose others.
void MainWindow::shareWidth()
{
    if (m_widthsAreChosen)
        return;
    const Theme &theme = Theme::of(this);
    const int all = width() - 2 * frameWidth;
    const int tree = all >= theme.px(1400) ? theme.px(270) : all >= theme.px(1200) ? theme.px(240) : theme.px(205);
    const int form = all >= theme.px(1400) ? theme.px(490) : all >= theme.px(1200) ? theme.px(400) : theme.px(360);
    m_columns->setSizes({tree, all - tree - 1});
    m_workspace->setSizes({form, all - tree - form - 2});
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    shareWidth();
    arrangeRight();
}

void MainWindow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Win));
    const Profile &profile = m_bar->profile();
    const QColor colour = theme.profile(profile.colour).frame;
    painter.fillRect(0, 0, frameWidth, height(), colour);
    painter.fillRect(width() - frameWidth, 0, frameWidth, height(), colour);
    painter.fillRect(0, height() - frameWidth, width(), frameWidth, colour);
    if (profile.kind != ProfileKind::Practice) {
        painter.fillRect(0, 0, width(), frameWidth, colour);
        return;
    }
    for (int x = 0; x < width(); x += 18) // practice is known without colour too
        painter.fillRect(x, 0, 12, frameWidth, colour);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // On X11 line edits take Ctrl+E for "end of line", which the End key does as well.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->keyCombination() == (Qt::CTRL | Qt::Key_E)) {
        event->ignore();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    QMainWindow::closeEvent(event);
}

void MainWindow::restore()
{
    if (m_statePath.isEmpty())
        return;
    const QSettings settings(m_statePath, QSettings::IniFormat);
    if (settings.contains(u"window/geometry"_s))
        restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    m_widthsAreChosen = m_columns->restoreState(settings.value(u"window/columns"_s).toByteArray());
    m_workspace->restoreState(settings.value(u"window/workspace"_s).toByteArray());
    m_right->restoreState(settings.value(u"window/right"_s).toByteArray());
}

void MainWindow::save() const
{
    if (m_statePath.isEmpty())
        return;
    QSettings settings(m_statePath, QSettings::IniFormat);
    settings.setValue(u"window/geometry"_s, saveGeometry());
    if (m_widthsAreChosen) {
        settings.setValue(u"window/columns"_s, m_columns->saveState());
        settings.setValue(u"window/workspace"_s, m_workspace->saveState());
    }
    settings.setValue(u"window/right"_s, m_right->saveState());
    settings.setValue(u"theme"_s, int(Theme::of(this).mode()));
}

} // namespace countersign
