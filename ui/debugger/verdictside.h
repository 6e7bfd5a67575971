// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/diagnosisrunner.h"
#include "ui/widgets/surface.h"

#include <QTimer>

class QScrollArea;
class QStackedLayout;

namespace countersign {

class EmptyState;
class PlainLabel;
class VerdictView;

/// The debugger's right side: what to paste, that a search is under way, or the verdict.
class VerdictSide : public Surface {
    Q_OBJECT
public:
    explicit VerdictSide(QWidget *parent = nullptr);

    void showEmpty();
    /// The verdict of before stays for some tenths of a second: most are there by then.
    void showBusy();
    void showCase(const JudgedCase &judged);
    VerdictView *view() const { return m_view; }

signals:
    void exampleWanted();

private:
    QStackedLayout *m_pages;
    EmptyState *m_empty;
    QWidget *m_busy;
    QScrollArea *m_scroll;
    VerdictView *m_view;
    QTimer m_patience;
};

} // namespace countersign
