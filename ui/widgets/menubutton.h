// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace countersign {

/// A button that opens a menu. To screen readers the menu is its child: Qt lists no popup among the windows of a program, so that a menu beside the
/// menu bar is found by nobody who looks for it from the top.
class MenuButton : public QToolButton {
    Q_OBJECT
public:
    explicit MenuButton(QWidget *parent = nullptr);
};

} // namespace countersign
