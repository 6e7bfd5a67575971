// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/noticecard.h"

#include <QScrollArea>

namespace countersign {

/// Above the body of an answer: what the server refused, or why there is no answer. As high as it asks for while there is room; then it scrolls.
class AnswerCard : public QScrollArea {
    Q_OBJECT
public:
    explicit AnswerCard(QWidget *parent = nullptr);
    /// \param leadsToVerdict a button goes to where it stands
    void setContent(const NoticeCard::Content &content, bool leadsToVerdict = false);
    /// \param room the most height it may take; without it some lines are shown all the same
    void fit(int width, int room);

signals:
    void copied(qsizetype bytes);
    void verdictWanted();

private:
    QWidget *m_frame;
    NoticeCard *m_card;
    QPushButton *m_showVerdict;
};

} // namespace countersign
