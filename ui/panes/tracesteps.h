// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/models/tracestepmodel.h"
#include "ui/widgets/findable.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QScrollArea;
class QVBoxLayout;

namespace countersign {

class NoticeCard;
class OriginLegend;
class StepCard;

/// The steps of a trace as cards, one below the other, under the legend of origins; searched as one text.
class TraceSteps : public QWidget, public Findable {
    Q_OBJECT
public:
    explicit TraceSteps(QWidget *parent = nullptr);

    /// Cards of steps that stay are kept, and what one reads stays where it is. \param stop why the trace ends early
    void setSteps(const QVector<TraceStepContent> &contents, const std::optional<Error> &stop);
    /// Another operation: what was folded by hand is forgotten.
    void forgetFolds() { m_openByHand.clear(); }
    void setLit(const Origin &origin);
    /// Null when there is no such step now.
    StepCard *card(const QByteArray &stepId) const;
    /// Opens the step, scrolls to it and gives it the focus.
    void showStep(const QByteArray &stepId);

    void find(const QString &text) override;
    void findNext(bool backwards) override;
    int matchCount() const override { return int(m_matches.size()); }
    int currentMatch() const override { return m_currentMatch + 1; }
    void focusFound() override;

signals:
    void originClicked(const countersign::Origin &origin);
    void copied(qsizetype bytes, bool masked);

private:
    struct Match {
        QByteArray stepId{};
        int index = 0; ///< in the step's view
    };

    StepCard *makeCard(const QByteArray &stepId);
    void placeCards(const QVector<TraceStepContent> &contents);
    void collectMatches();

    OriginLegend *m_legend;
    QScrollArea *m_scroll;
    QWidget *m_steps;
    QVBoxLayout *m_column;
    NoticeCard *m_notice;
    QVector<StepCard *> m_cards{};
    QHash<QByteArray, bool> m_openByHand{}; ///< what the person folded or opened stays so
    QString m_sought{};
    QVector<Match> m_matches{};
    int m_currentMatch = -1;
};

} // namespace countersign
