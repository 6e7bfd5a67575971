// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

#include <QPointer>
#include <QTimer>

namespace countersign {

class Actions;
class BarCombo;
class EndpointEdit;
class KeyCapButton;
class SigningSession;
class Workspace;

/// Who signs, where it goes, and the deeds: profile, region, endpoint, Sign only, Send. Shows the document in front; without one it chooses the
/// profile for the next.
class ProfileBar : public Surface {
    Q_OBJECT
public:
    explicit ProfileBar(Workspace &workspace, QWidget *parent = nullptr);

    /// Key caps and tool tips say the keys of now.
    void showKeys(const Actions &actions);
    /// All of it selected, ready to be typed over.
    void focusEndpoint();

signals:
    void manageRequested();
    void searchRequested();
    void sendRequested();
    void signRequested();
    void cancelRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCurrent();
    void fillProfiles();
    void fillRegions();
    void chooseProfile(int index);
    void chooseRegion(int index);
    void showTarget();
    void showSending();

    Workspace &m_workspace;
    QPointer<SigningSession> m_session;
    BarCombo *m_profileCombo;
    BarCombo *m_regionCombo;
    EndpointEdit *m_endpoint;
    KeyCapButton *m_search;
    KeyCapButton *m_sign;
    KeyCapButton *m_cancel;
    KeyCapButton *m_send;
    QTimer m_cancelDelay;
};

} // namespace countersign
