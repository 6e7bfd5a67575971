// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/requestbuilder.h"
#include "ui/widgets/surface.h"

class QListWidget;
class QPushButton;

namespace countersign {

/// The foot of the form: how many problems there are, and the list of them; a click goes to the field.
class ProblemBar : public Surface {
    Q_OBJECT
public:
    explicit ProblemBar(QWidget *parent = nullptr);
    void showProblems(const QVector<Problem> &problems);

signals:
    void chosen(const QString &path);

private:
    void fold();

    QVector<Problem> m_problems{};
    QPushButton *m_button;
    QListWidget *m_list;
    bool m_isFolded = false;
};

} // namespace countersign
