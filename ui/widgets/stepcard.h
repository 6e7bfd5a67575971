// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tracestepmodel.h"

#include <QAbstractButton>
#include <QWidget>

namespace countersign {

class CopyButton;
class ElidedLabel;
class FactText;
class PlainLabel;
class TracedBytesView;

/// A number on a rail, a head line and, opened, the bytes of one step. Folded, the head line shows the value.
class StepCard : public QWidget {
    Q_OBJECT
public:
    explicit StepCard(QWidget *parent = nullptr);

    void setContent(const TraceStepContent &content, int number, bool isLast);
    const TraceStepContent &content() const { return m_content; }
    void setLit(const Origin &origin);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    TracedBytesView *view() const { return m_view; }
    /// "23 bytes lit at 273"; empty when nothing is.
    QString litSentence() const;

signals:
    void originClicked(const countersign::Origin &origin);
    void openChanged(bool open);
    void copied(qsizetype bytes, bool masked);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class FoldButton;

    void updateHead();
    void placeHead();
    void applyTheme();

    TraceStepContent m_content{};
    int m_number = 0;
    bool m_isLast = false;
    bool m_open = false;
    QWidget *m_head;
    FoldButton *m_fold;
    FactText *m_value;
    ElidedLabel *m_rule;
    FactText *m_litLabel;
    ElidedLabel *m_length;
    CopyButton *m_copy;
    TracedBytesView *m_view;
    PlainLabel *m_secretNote;
};

} // namespace countersign
