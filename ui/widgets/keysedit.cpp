// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keysedit.h"

#include <QKeyEvent>

namespace countersign {

// Qt's own Chinese for this speaks of shortcuts on a desktop.
[[maybe_unused]] constexpr const char *placeholder = QT_TRANSLATE_NOOP("QKeySequenceEdit", "Press shortcut");

KeysEdit::KeysEdit(QWidget *parent) : QKeySequenceEdit(parent) { }

void KeysEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        event->ignore();
        return;
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_unknown:
    case 0:
        return; // there is more to come
    }
    const Qt::KeyboardModifiers with = event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    setKeySequence(QKeyCombination(with, Qt::Key(event->key())));
}

/// The base class would wait for further combinations.
void KeysEdit::keyReleaseEvent(QKeyEvent *) { }

} // namespace countersign
