// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace countersign {

/// A pane in which Ctrl+F finds and F3 goes on, wherever in it the focus is. The keys are taken before shortcuts of the window see them, so that
/// each pane may have its own find.
class FindablePane : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual void find() = 0;
    /// To the next or the previous match.
    virtual void findNext(bool backwards) = 0;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace countersign
