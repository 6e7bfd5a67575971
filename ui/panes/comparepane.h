// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/explainjob.h"
#include "core/signing/signaturetrace.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace countersign {

class EmptyState;
class SigningSession;
class VerdictView;

/// Why the last call was refused: the verdict with its proof, and what can be done about it at once. While there is none, one sentence says when there
/// will be.
class ComparePane : public QWidget {
    Q_OBJECT
public:
    explicit ComparePane(QWidget *parent = nullptr);
    /// \param session may be null: nothing is open
    void setSession(SigningSession *session);
    /// Reads the session's verdict anew.
    void refresh();
    /// To the next difference; false when there is none.
    bool walk(bool backwards);

signals:
    void noticed(const QString &text);
    /// What bytes of ours came from: its field is wanted.
    void originWanted(const countersign::Origin &origin);
    void helpWanted(const QString &page);
    /// The debugger, with this case.
    void examinationWanted(const countersign::ExplainJob &job);
    void debuggerWanted(); ///< empty
    /// The profile that signed is to be looked at.
    void profileWanted(const QString &profileId);
    /// White space at the ends of the secret that signed is to go, and the call to be sent again.
    void trimWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showEmpty();
    void addDeeds();
    /// \param isRemedy it mends what is wrong, at once
    void addDeed(const QString &text, const std::function<void()> &deed, bool isRemedy = false);

    QPointer<SigningSession> m_session{};
    EmptyState *m_empty;
    QScrollArea *m_area;
    VerdictView *m_view;
    QWidget *m_more;
};

} // namespace countersign
