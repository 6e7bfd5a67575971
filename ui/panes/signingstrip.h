// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/heldmoment.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QMenu;

namespace countersign {

class FactStrip;
class SigningSession;

/// What a signature is made with: scheme, clock, nonce, key, and how long it is good for. Clock and nonce are buttons: both can be frozen, set,
/// taken from somebody's request, and let go again.
class SigningStrip : public QWidget {
    Q_OBJECT
public:
    explicit SigningStrip(QWidget *parent = nullptr);
    /// \param session may be null
    void setSession(SigningSession *session);
    void refresh();

signals:
    void noticed(const QString &text);

private:
    void makeMenu();
    void enableActions();
    void hold(const HeldMoment &moment, const QString &notice);
    void freezeClock();
    void freezeNonce();
    void askTime();
    void askNonce();
    void askRequest();

    QPointer<SigningSession> m_session{};
    FactStrip *m_facts;
    QMenu *m_menu;
    QTimer m_ageing;
    QAction *m_runClock = nullptr;
    QAction *m_freezeClock = nullptr;
    QAction *m_setTime = nullptr;
    QAction *m_runNonce = nullptr;
    QAction *m_freezeNonce = nullptr;
    QAction *m_setNonce = nullptr;
};

} // namespace countersign
