// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/findablepane.h"

#include <QKeyEvent>

namespace countersign {

bool FindablePane::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find) || key->matches(QKeySequence::FindNext) || key->matches(QKeySequence::FindPrevious)) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void FindablePane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        find();
    else if (event->matches(QKeySequence::FindNext) || event->matches(QKeySequence::FindPrevious))
        findNext(event->matches(QKeySequence::FindPrevious));
    else
        QWidget::keyPressEvent(event);
}

} // namespace countersign
