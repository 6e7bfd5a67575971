// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a thing on the screen: its frame, its layout as it is kept, the events that reach it, its content made anew.
#include "core/base/settings.h"
#include "ui/actions/actions.h"
#include "ui/actions/panewalk.h"
#include "ui/debugger/debuggerwindow.h"
#include "ui/dialogs/changeswindow.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/help/documentationwindow.h"
#include "ui/help/helpdialog.h"
#include "ui/mainwindow.h"
#include "ui/overlays/quickopen.h"
#include "ui/panes/desk.h"
#include "ui/panes/resultside.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focusplace.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QPainter>
#include <QScreen>
#include <QSignalBlocker>
#include <QToolButton>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int frameWidth = 3; // in fixed pixels, whatever the zoom

} // namespace

/// The frame, and where the window stood when it was closed.
void MainWindow::takePlace()
{
    setContentsMargins(frameWidth, frameWidth, frameWidth, frameWidth);
    setMinimumSize(640, 480);
    // No larger than the screen, where Send would lie beyond the edge; how high the desktop's title bar is nobody knows yet.
    resize(QSize(1440, 900).boundedTo(QGuiApplication::primaryScreen()->availableSize() - QSize(0, 40)));
    const QByteArray kept = m_workspace.layout(u"geometry"_s);
    if (!kept.isEmpty() && restoreGeometry(kept) && !QGuiApplication::screenAt(geometry().center())) // the screen it stood on is gone
        move(QGuiApplication::primaryScreen()->availableGeometry().topLeft());
}

/// The language or the size of text is another: the content is made anew, the focus returns to the control of the same name.
void MainWindow::rebuild()
{
    m_isRebuilding = false;
    keepLayout();
    const bool showsDocumentation = m_documentation && m_documentation->isVisible();
    delete m_documentation;
    const bool showsChanges = m_changes && m_changes->isVisible();
    const auto compared = m_changes ? m_changes->question() : std::nullopt;
    delete m_changes;
    for (QDialog *dialog : findChildren<QDialog *>()) {
        if (!qobject_cast<PreferencesDialog *>(dialog) && dialog != m_help) // these two know how to go on in other words
            dialog->reject();                                               // what was asked counts as not answered
    }
    const FocusPlace focus = FocusPlace::in(this);
    const QVector<int> views = m_results ? m_results->views() : QVector<int>();
    const QString helpPage = m_help && m_help->isVisible() ? m_help->page() : QString();
    delete m_help;
    menuBar()->clear();
    delete m_quickOpen;
    delete m_panes;
    delete takeCentralWidget();
    delete m_actions;
    delete m_toast;
    for (const Workspace::Document &document : m_workspace.documents())
        document.session->retranslate();
    build();
    if (!helpPage.isEmpty())
        showHelpPage(helpPage, this);
    if (showsDocumentation)
        showDocumentation();
    if (showsChanges && compared)
        openChanges()->ask(*compared);
    centralWidget()->show(); // its layout would do so later, and what is not in sight takes no focus
    if (!views.isEmpty()) {
        makeResults();
        m_results->setViews(views);
    }
    focus.restore(this);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    keepLayout();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    keepLayout();
}

void MainWindow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::Win));
    const Profile &profile = m_workspace.profile();
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
    // Dialogs are windows of their own, which the window's keys do not reach.
    if (event->type() == QEvent::KeyPress && watched->isWidgetType() && isHelpKeyInDialog(static_cast<QKeyEvent *>(event))) {
        showHelp();
        return true;
    }
    if (event->type() == QEvent::Wheel && static_cast<QWheelEvent *>(event)->modifiers() == Qt::ControlModifier) {
        zoomByWheel(static_cast<QWheelEvent *>(event)->angleDelta().y());
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && isKeyOfAction(watched, static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

/// Ctrl and the wheel change the size of text, a notch by 10 %.
void MainWindow::zoomByWheel(int turned)
{
    m_wheel += turned;
    const int notches = m_wheel / QWheelEvent::DefaultDeltasPerStep;
    m_wheel -= notches * QWheelEvent::DefaultDeltasPerStep;
    if (notches != 0)
        m_settings.set(setting::zoomPercent, qBound(50, m_settings.value(setting::zoomPercent) + notches * 10, 200));
}

/// How large text is; pressed, it is 100 % again.
QWidget *MainWindow::makeZoomButton()
{
    const int percent = Theme::of(this).zoom();
    auto *button = new QToolButton;
    button->setObjectName(u"zoom"_s);
    button->setText(tr("%1 %").arg(percent));
    button->setFont(Theme::of(this).font(TextRole::Hint));
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(tr("Zoom %1 %, press for 100 %").arg(percent));
    button->setToolTip(tr("Size of text. Press for 100 %"));
    setButtonKind(button, ButtonKind::Flat);
    connect(button, &QToolButton::clicked, this, [this] { m_settings.set(setting::zoomPercent, 100); });
    return button;
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        scheduleRebuild();
}

/// Each translator says by itself that the language is another: all of them are in place when the event loop comes by.
void MainWindow::scheduleRebuild()
{
    if (!centralWidget() || std::exchange(m_isRebuilding, true))
        return;
    QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepLayout();
    if (m_debugger)
        m_debugger->close();
    if (m_changes)
        m_changes->close();
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreLayout()
{
    m_desk->restoreWidths(m_workspace.layouts());
    m_actions->action(u"toggle-tree"_s)->setChecked(m_workspace.layout(u"tree"_s) != "hidden");
    const QSignalBlocker quiet(m_actions->action(u"beside"_s)); // there is no width to speak of yet
    m_actions->action(u"beside"_s)->setChecked(m_workspace.layout(u"beside"_s) == "yes");
}

void MainWindow::keepLayout()
{
    if (!isVisible())
        return;
    m_workspace.setLayout(u"geometry"_s, saveGeometry());
    const QMap<QString, QByteArray> widths = m_desk->widths();
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        m_workspace.setLayout(width.key(), width.value());
    if (const QByteArray results = m_results ? m_results->saveState() : QByteArray(); !results.isEmpty())
        m_workspace.setLayout(u"results"_s, results);
    m_workspace.setLayout(u"tree"_s, m_desk->isTreeWanted() ? "shown" : "hidden");
    m_workspace.setLayout(u"beside"_s, m_actions->action(u"beside"_s)->isChecked() ? "yes" : "no");
}

} // namespace countersign
