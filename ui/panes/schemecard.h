// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace countersign {

class NoticeCard;
class SigningSession;

/// Where a service signs in a way that is not built in: says so, and offers the ways that are left. Hidden for all others, and once one was chosen.
class SchemeCard : public QWidget {
    Q_OBJECT
public:
    explicit SchemeCard(SigningSession &session, QWidget *parent = nullptr);

private:
    void showScheme();

    SigningSession &m_session;
    NoticeCard *m_card;
    QPushButton *m_unsigned;
    QPushButton *m_token;
};

} // namespace countersign
