// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/signingsession.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

#include <vector>

class QActionGroup;
class QStackedWidget;
class QToolButton;

namespace countersign {

class DocumentTabBar;
class ElidedLabel;
class HairSplitter;
class IconLabel;
class OperationPane;
class ProfileBar;
class ResponsePane;
class ServiceTreePane;
class SignaturePane;
class Toast;
class WelcomePane;

/// The window: tree, form, response and signature, each showing the session of the tab in front. A frame in the profile's colour says where
/// things go.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// \param statePath an INI file for sizes and theme; empty: nothing is read or written
    MainWindow(SessionParts parts, QString statePath, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a tab, or brings the operation's tab to the front.
    Result<SigningSession *> openOperation(const OperationId &id);
    /// Of the tab in front and of those to come. NotFound names the profiles there are.
    Result<void> chooseProfile(const QString &name);
    /// Null when no tab is open.
    SigningSession *currentSession() const;
    /// Something that keeps the catalogue or the profiles away: shown where no operation is open.
    void showStartError(const Error &error);

public slots:
    void send();
    void signOnly();
    void cancelSending();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Document {
        SigningSession *session = nullptr;
        OperationPane *pane = nullptr;
    };

    void makeMenus();
    QMenu *makeThemeMenu();
    void makeStatusBar();
    QWidget *makeWorkspace();
    void addDocument(SigningSession *session);
    void closeDocument(int index);
    void moveDocument(int from, int to);
    void showDocument(int index);
    void listDocuments();
    void countHiddenTabs();
    void arrangeRight();
    int documentOf(const OperationId &id) const;
    QString firstRegion(const OperationId &id, const Profile &profile) const;
    void notice(const QString &text);
    void ask(SigningSession *session, const Error &question);
    void manageProfiles();
    void showAbout();
    void updateActions();
    void updateStatus();
    void updateFrame();
    void shareWidth();
    void restore();
    void save() const;

    SessionParts m_parts;
    QString m_statePath;
    std::vector<Document> m_documents;
    ProfileBar *m_bar;
    ServiceTreePane *m_tree;
    HairSplitter *m_columns;  ///< tree, and the rest
    QStackedWidget *m_middle; ///< welcome, or the workspace
    WelcomePane *m_welcome;
    HairSplitter *m_workspace; ///< form, and the right side
    HairSplitter *m_right;     ///< response above signature
    DocumentTabBar *m_tabs;
    QToolButton *m_overflow;
    QStackedWidget *m_forms;
    ResponsePane *m_response;
    SignaturePane *m_signature;
    Toast *m_toast;
    QActionGroup *m_themes = nullptr;
    QAction *m_sendAction = nullptr;
    QAction *m_signAction = nullptr;
    QAction *m_cancelAction = nullptr;
    QAction *m_closeAction = nullptr;
    QAction *m_nextAction = nullptr;
    QAction *m_previousAction = nullptr;
    QAction *m_besideAction = nullptr;
    IconLabel *m_whereIcon = nullptr;
    ElidedLabel *m_where = nullptr;
    ElidedLabel *m_problems = nullptr;
    bool m_widthsAreChosen = false; ///< a person moved a handle, or sizes were read back
};

} // namespace countersign
