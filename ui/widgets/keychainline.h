// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace countersign {

class IconLabel;
class KeychainWatch;

/// One line that says where the keychain stands and what to do, with a button that asks again. Asks when it is made, if nobody has yet.
class KeychainLine : public QWidget {
    Q_OBJECT
public:
    /// \param watch outlives the line
    explicit KeychainLine(KeychainWatch &watch, QWidget *parent = nullptr);

private:
    void showState();

    KeychainWatch &m_watch;
    IconLabel *m_icon;
    QLabel *m_words;
    QPushButton *m_again;
};

} // namespace countersign
