// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/shownstrings.h"

#include <QWidget>

class QToolButton;

namespace countersign {

class CopyButton;
class DifferenceCanvas;
class ElidedLabel;
class PlainLabel;
class SegmentControl;
class TracedBytesView;

/// Title, which of how many differences, and the two strings; equal ones as one text in the colours of its origins.
class DifferencesView : public QWidget {
    Q_OBJECT
public:
    explicit DifferencesView(QWidget *parent = nullptr);

    /// The first of \p pairs is shown; others can be chosen. Hides itself where there are none.
    void setPairs(const QVector<ShownStrings> &pairs);
    /// To the next difference, behind the last one to the first. False when there is none.
    bool walk(bool backwards);
    DifferenceCanvas *canvas() const { return m_canvas; }

signals:
    void originWanted(const countersign::Origin &origin);
    void areaWanted(const QRect &area); ///< in its own coordinates
    void copied(qsizetype bytes);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPair(int index);
    void showPlace();
    int roomForPlace() const;

    QVector<ShownStrings> m_pairs{};
    PlainLabel *m_title;
    SegmentControl *m_choice = nullptr;
    QWidget *m_head;
    ElidedLabel *m_place;
    CopyButton *m_copy;
    QToolButton *m_previous;
    QToolButton *m_next;
    DifferenceCanvas *m_canvas;
    TracedBytesView *m_whole;
};

} // namespace countersign
