// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

class QHBoxLayout;
class QTabBar;

namespace countersign {

/// The line on top of a pane: its title, its views as tabs, its tools at the right.
class PaneHead : public Surface {
    Q_OBJECT
public:
    PaneHead(const QString &title, QTabBar *tabs, QWidget *parent = nullptr);
    void addTool(QWidget *tool);

private:
    QHBoxLayout *m_row;
};

} // namespace countersign
