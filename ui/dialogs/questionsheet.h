// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/credentials/profile.h"

#include <QDialog>

namespace countersign {

/// Asks before a key leaves for a host that is not the profile's, or in the clear, and before a held time or nonce goes out. Accepted: send.
/// Not sending has the focus.
class QuestionSheet : public QDialog {
    Q_OBJECT
public:
    QuestionSheet(const Error &question, const Profile &profile, const QString &endpoint, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_colour;
};

} // namespace countersign
