// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/credentials/profile.h"

#include <QDialog>

namespace countersign {

class ProfileStore;
class SigningSession;

/// Asks whether the white space at the ends of a profile's secret may go. Accepted: it may. Leaving it has the focus.
class TrimSheet : public QDialog {
    Q_OBJECT
public:
    TrimSheet(const Profile &profile, qsizetype removed, qsizetype left, QWidget *parent);

    /// Asks over \p window about the secret that signed the last call of \p session. After a yes it is saved without the white space, and the call is sent
    /// again; what keeps that from happening is shown. \p profiles outlives the window
    static void ask(SigningSession &session, ProfileStore &profiles, QWidget *window);
};

} // namespace countersign
