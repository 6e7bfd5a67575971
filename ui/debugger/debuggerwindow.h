// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/diagnosisrunner.h"

#include <QWidget>

namespace countersign {

class Actions;
class PasteArea;
class SecretChoice;
class VerdictView;
class Workspace;

/// The signature debugger, a window of its own beside the main one: what somebody sent at the left, what is wrong with it at the right. Judges while one
/// pastes and when asked (Ctrl+Enter); nothing is sent, nothing is kept.
class DebuggerWindow : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    DebuggerWindow(Workspace &workspace, const Actions &actions, QWidget *parent = nullptr);
    ~DebuggerWindow() override;

    /// Puts \p text into the paste area and judges it.
    void examine(const QByteArray &text);
    /// Takes a case over from somewhere else, a refused call for one, with its secret.
    void examine(const ExplainJob &job);

signals:
    /// The request that was read is wanted as a form.
    void formWanted(const countersign::ObservedRequest &request);

private:
    // to be filled
};

} // namespace countersign
