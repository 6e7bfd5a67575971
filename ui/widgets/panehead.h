// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

class QComboBox;
class QHBoxLayout;
class QTabBar;

namespace countersign {

class PlainLabel;

/// The line on top of a pane: its title, its views as tabs, its tools at the right. Where the pane is a tab itself, its title goes and its views
/// become a combo box.
class PaneHead : public Surface {
    Q_OBJECT
public:
    PaneHead(const QString &title, QTabBar *tabs, QWidget *parent = nullptr);
    void addTool(QWidget *tool);
    void setCompact(bool compact);
    bool isCompact() const { return m_isCompact; }
    /// The texts of the tabs changed: the combo box follows.
    void listTabs();

private:
    QHBoxLayout *m_row;
    QTabBar *m_tabs;
    PlainLabel *m_title;
    QComboBox *m_views;
    QWidget *m_viewsLabel;
    bool m_isCompact = false;
};

} // namespace countersign
