// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profile.h"
#include "ui/widgets/surface.h"

#include <QPointer>
#include <QTimer>

namespace countersign {

class BarCombo;
class EndpointEdit;
class KeyCapButton;
class ProfileStore;
class SigningSession;

/// Who signs, where it goes, and the deeds: profile, region, endpoint, Sign only, Send. Shows the session of the tab in front; without one it
/// chooses the profile for the next.
class ProfileBar : public Surface {
    Q_OBJECT
public:
    explicit ProfileBar(ProfileStore &profiles, QWidget *parent = nullptr);

    /// Null: nothing is open.
    void setSession(SigningSession *session);
    const Profile &profile() const { return m_profile; }
    /// Of the session in front, and of those to come.
    void setProfile(const Profile &profile);

signals:
    void profileChanged();
    void manageRequested();
    void searchRequested();
    void sendRequested();
    void signRequested();
    void cancelRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillProfiles();
    void fillRegions();
    void chooseProfile(int index);
    void chooseRegion(int index);
    void showTarget();
    void showSending();

    ProfileStore &m_profiles;
    Profile m_profile;
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
