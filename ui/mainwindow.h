// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/workspace.h"

#include <QMainWindow>
#include <QPointer>

class QAction;
class QKeySequence;

namespace countersign {

class Actions;
class ChangesWindow;
class DebuggerWindow;
class Desk;
class DocumentsPane;
class DocumentationWindow;
class HelpDialog;
class MetadataRunner;
class PaneWalk;
class ProfileBar;
class ProfilesDialog;
class QuickOpen;
class ResultSide;
class ServiceTreePane;
class Settings;
class StatusLine;
struct MetadataResult;
struct ObservedRequest;
class Toast;
class WelcomePane;

/// The window: tree, form, response and signature of the document in front. A frame in the profile's colour says where things go. All that is
/// kept lives in the workspace and the settings, so that the whole content can be made anew for another language or size of text.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Both outlive the window.
    MainWindow(Workspace &workspace, Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What fetches and imports services, which outlives the window; without it the window offers no such thing.
    void setMetadata(MetadataRunner &runner);
    Workspace &workspace() const { return m_workspace; }
    SigningSession *currentSession() const { return m_workspace.currentSession(); }
    /// Of the document in front and of those to come. NotFound names the profiles there are.
    Result<void> chooseProfile(const QString &name);
    /// Something that keeps the catalogue or the profiles away: shown where no operation is open.
    void showStartError(const Error &error);
    /// Something that went wrong meanwhile.
    void showError(const Error &error);
    /// The signature debugger, made with its first use: shows it, in front.
    DebuggerWindow *openDebugger();
    /// What changed between versions and imports, made with its first use: shows it, in front.
    ChangesWindow *openChanges();

public slots:
    void send();
    void signOnly();
    void cancelSending();
    /// Gets one product of a vendor whose metadata can be fetched, as the tree asks for it: \p product by its code.
    void getProduct(const QString &cloud, const QString &product);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    /// As one reads: profile bar, tree, tabs, form, response, signature; whenever their controls were made.
    bool focusNextPrevChild(bool next) override;

private:
    void takePlace();
    void build();
    void makeResults();
    void scheduleRebuild();
    void rebuild();
    void makeActions();
    void makeTabActions();
    void makeViewActions();
    void makeChoiceActions();
    void makeMenus();
    void listProfiles(QMenu *menu);
    void makeHands();
    QVector<QWidget *> tabStops() const;
    QWidget *makeZoomButton();
    void zoomByWheel(int turned);
    bool isKeyOfAction(const QObject *watched, const QKeyEvent *event) const;
    bool isHelpKeyInDialog(const QKeyEvent *event) const;
    void openOperation(const OperationId &id);
    void changeFavourite(const OperationId &id);
    void toggleFavourite();
    void showFavourites();
    void openExample();
    void find();
    void findNext(bool backwards);
    void openAsForm(const ObservedRequest &request);
    void walkDifferences(bool backwards);
    void showServices();
    void askToImport(const QString &path, const Result<QString> &format);
    void noteMetadata(const Result<MetadataResult> &result);
    void openChangedForm(const OperationId &id, const QString &field);
    void readCatalogue();
    void showPreferences();
    void showShortcuts();
    void showHelp();
    void showDocumentation();
    void showHelpPage(const QString &page, QWidget *over);
    void openReadyCall(const Example &example);
    void watch(SigningSession *session);
    void showCurrent();
    void notice(const QString &text);
    void ask(SigningSession *session, const Error &question);
    /// \param profileId which one it shows; empty: the one in use
    ProfilesDialog *manageProfiles(const QString &profileId = {});
    void addProfile();
    void showAbout();
    void updateActions();
    void updateStatus();
    void restoreLayout();
    void keepLayout();

    Workspace &m_workspace;
    Settings &m_settings;
    MetadataRunner *m_metadata = nullptr;
    QVector<ExamplePage> m_examples{};
    QVector<Error> m_startErrors{};
    bool m_isRebuilding = false;
    int m_wheel = 0; ///< turned with Ctrl and not yet used, in eighths of a degree

    // The content, made by build()
    Actions *m_actions = nullptr;
    ProfileBar *m_bar = nullptr;
    ServiceTreePane *m_tree = nullptr;
    WelcomePane *m_welcome = nullptr;
    Desk *m_desk = nullptr;
    DocumentsPane *m_documents = nullptr;
    ResultSide *m_results = nullptr; ///< null until an operation is opened
    StatusLine *m_status = nullptr;
    Toast *m_toast = nullptr;
    PaneWalk *m_panes = nullptr;
    QuickOpen *m_quickOpen = nullptr;
    QPointer<HelpDialog> m_help{};
    QPointer<DocumentationWindow> m_documentation{};
    QPointer<ChangesWindow> m_changes{};   ///< no child either: it leads into the forms
    QPointer<DebuggerWindow> m_debugger{}; ///< no child: a window in its own right, which may lie behind this one
};

} // namespace countersign
