// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/style.h"
#include "ui/widgets/surface.h"

class QHBoxLayout;
class QPushButton;

namespace countersign {

/// The strip at the foot of a dialog: words at the left, buttons at the right, the primary one last.
class DialogFooter : public Surface {
    Q_OBJECT
public:
    explicit DialogFooter(QWidget *parent = nullptr);
    void addAtLeft(QWidget *widget, int stretch = 0);
    QPushButton *addButton(const QString &text, ButtonKind kind);

private:
    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
};

/// Gives a dialog with wrapped text the height that it needs at its least width: Qt asks at a narrower one and leaves the rest as gaps.
void fitHeight(QWidget *dialog);

} // namespace countersign
