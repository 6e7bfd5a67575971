// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace countersign {

/// A pane with a find of its own, which the window's actions call while the focus is in it.
class FindablePane : public QWidget {
public:
    using QWidget::QWidget;
    virtual void find() = 0;
    /// To the next or the previous match.
    virtual void findNext(bool backwards) = 0;
};

} // namespace countersign
