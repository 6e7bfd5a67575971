// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

class QAction;
class QToolButton;

namespace countersign {

/// What is left of the tree in a narrow window: a strip of 37 px at the left edge whose button opens it.
class TreeRail : public Surface {
    Q_OBJECT
public:
    explicit TreeRail(QWidget *parent = nullptr);
    void setOpen(bool open);
    /// Its tool tip says the key of \p action, also when it becomes another.
    void showKeyOf(const QAction *action);

signals:
    void toggled();

private:
    QToolButton *m_services;
};

} // namespace countersign
