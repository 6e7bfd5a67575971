// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/debugger/verdictwords.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace countersign {

class Badge;
class ChipText;
class MenuButton;

/// The verdict in one sentence and its reason, coloured by what one must do about it. How many explanations fit stands at the right; several are a
/// menu to choose from.
class VerdictBanner : public QWidget {
    Q_OBJECT
public:
    explicit VerdictBanner(QWidget *parent = nullptr);

    /// \param explanation of \p diagnosis that is shown
    void setDiagnosis(const Diagnosis &diagnosis, int explanation);
    VerdictTone tone() const { return m_tone; }
    /// A button below the reason; gone with the next clearDeeds().
    void addDeed(QWidget *button);
    void clearDeeds();

signals:
    void explanationChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showCount(const Diagnosis &diagnosis, int explanation);

    VerdictTone m_tone = VerdictTone::Open;
    QString m_icon{};
    ChipText *m_sentence;
    ChipText *m_reason;
    Badge *m_badge;
    MenuButton *m_choice;
    QMenu *m_choices;
    QWidget *m_deeds;
    QHBoxLayout *m_deedRow;
};

} // namespace countersign
