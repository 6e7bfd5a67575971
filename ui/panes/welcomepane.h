// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/widgets/surface.h"

class QLabel;
class QPushButton;

namespace countersign {


/// What stands where no operation is open: the ways in.
class WelcomePane : public Surface {
    Q_OBJECT
public:
    explicit WelcomePane(QWidget *parent = nullptr);

    void setCounts(int operations, int services);
    /// Something that keeps the catalogue or the profiles away; stands above the ways in.
    void addError(const Error &error);

signals:
    void exampleRequested();
    void profilesRequested();
    void searchRequested();

private:
    QWidget *makeCard(const QString &iconName, const QString &profileColour, const QString &title, const QString &text, QPushButton *button,
                      const QString &key);

    QWidget *m_column;
    QLabel *m_counts;
    QPushButton *m_example;
    int m_errors = 0;
};

} // namespace countersign
