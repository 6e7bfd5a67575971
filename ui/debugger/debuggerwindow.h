// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/diagnosisrunner.h"
#include "ui/debugger/recentcases.h"
#include "ui/debugger/requestside.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QSplitter;

namespace countersign {

class Actions;
class DebuggerHead;
class QuickOpen;
class Toast;
class VerdictSide;
class VerdictView;
class Workspace;

/// The signature debugger, a window of its own beside the main one: what somebody sent at the left, what is wrong with it at the right. Judges while one
/// pastes and when asked (Ctrl+Enter); nothing is sent, nothing is written. Closed, it forgets the secret that was typed and keeps the text for when it is
/// opened again.
class DebuggerWindow : public QWidget {
    Q_OBJECT
public:
    /// \p workspace outlives it.
    explicit DebuggerWindow(Workspace &workspace, QWidget *parent = nullptr);
    ~DebuggerWindow() override;

    /// Of the window that it belongs to: what has the same name there has the same keys here, also those that a person chose.
    void setActions(const Actions &actions);
    /// Puts \p text into the paste area and judges it.
    void examine(const QByteArray &text);
    /// Takes a case over from somewhere else, a refused call for one, with its secret.
    void examine(const ExplainJob &job);
    /// Reads the file and examines it.
    void openFile(const QString &path);
    VerdictView *verdict() const;
    const RecentCases &recent() const { return m_recent; }
    /// Something is being read or judged, or will be in some tenths of a second.
    bool isBusy() const { return m_request->isReading() || m_runner.isRunning(); }

signals:
    /// The request that was read is wanted as a form.
    void formWanted(const countersign::ObservedRequest &request);
    void helpWanted(const QString &page);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build(const RequestSide::State &state);
    void scheduleRebuild();
    void rebuild();
    void makeActions();
    void offer(const QString &id, const QString &text, const std::function<void()> &deed);
    void openPalette();
    void judge(const ExplainJob &job);
    void take(const JudgedCase &judged);
    void lightNames();
    void showRecent(quint64 id);
    void tryExample();
    void openForm();
    void keepPlace();
    void shareWidth();

    Workspace &m_workspace;
    DiagnosisRunner m_runner;
    RecentCases m_recent{};
    quint64 m_caseId = 1;
    bool m_isRebuilding = false;
    QPointer<const Actions> m_windowActions{};
    Actions *m_actions = nullptr; ///< its own, made anew with the language; none before it belongs to a window
    QuickOpen *m_palette = nullptr;
    bool m_wasClosed = false;

    // The content, made by build()
    QWidget *m_content = nullptr;
    DebuggerHead *m_head = nullptr;
    QSplitter *m_splitter = nullptr;
    RequestSide *m_request = nullptr;
    VerdictSide *m_verdict = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace countersign
