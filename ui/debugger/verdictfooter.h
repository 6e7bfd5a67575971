// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace countersign {

class CauseList;
class ElidedLabel;

/// The last line of a verdict: cause, how much was tried in what time, and where to read on. In two lines where it is narrow.
class VerdictFooter : public QWidget {
    Q_OBJECT
public:
    explicit VerdictFooter(QWidget *parent = nullptr);

    /// \param explanation that is shown; null: none
    void setDiagnosis(const Diagnosis &diagnosis, const Diagnosis::Explanation *explanation);

signals:
    void helpWanted(const QString &page);
    void reportWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_layout;
    CauseList *m_causes;
    ElidedLabel *m_effort;
    QPushButton *m_about;
    QString m_page{};
};

/// "61 hypotheses tried, 0.4 ms"; empty when nothing was tried.
QString effortText(const Diagnosis &diagnosis);

} // namespace countersign
