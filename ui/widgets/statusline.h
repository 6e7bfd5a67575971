// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/profile.h"
#include "ui/theme/tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace countersign {

class ElidedLabel;
class IconLabel;
class SigningSession;

/// The foot of the window: at the left where calls go, at the right whether the call is ready, and small facts of the program.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// \param session null: nothing is open  \param practice the gateway of this program answers there
    void showSession(const SigningSession *session, const Profile &profile, bool practice);
    /// Stands at the right end, behind those added before.
    void addFact(QWidget *fact);

private:
    void colourWhere(Token colour, const QString &profileColour);
    void showReadiness(const SigningSession &session);

    QHBoxLayout *m_layout;
    IconLabel *m_whereIcon;
    ElidedLabel *m_where;
    ElidedLabel *m_readiness;
};

} // namespace countersign
