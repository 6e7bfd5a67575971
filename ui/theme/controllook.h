// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

class QAbstractButton;
class QTabBar;
class QWidget;

namespace countersign {

/// What a button is painted as.
enum class ButtonKind {
    Plain,
    Primary, ///< the one deed of a dialog
    Danger,  ///< removes or deletes
    Flat,    ///< no border until hovered
    Profile  ///< filled with a profile's colour: Send
};
void setButtonKind(QAbstractButton *button, ButtonKind kind, const QString &profileColourId = {});
ButtonKind buttonKind(const QWidget *button);
/// Whether a tool button is outlined like a push button; others look like part of the bar they stand in.
bool isOutlined(const QWidget *toolButton);
/// Id of the colour that `ButtonKind::Profile` is filled with.
QString buttonProfileColour(const QWidget *button);

/// The colour of what is written on the button.
Token buttonTextToken(const QAbstractButton *button);
Token buttonTextToken(const QWidget *button, bool enabled);

/// What the border of an editable field says.
enum class FieldState {
    Set,
    NotSent, ///< dashed, on the pane's own ground
    Warn,    ///< 2 px, sending stays possible
    Bad      ///< 2 px, no request can be made of it
};
/// For line edits and combo boxes; repaints.
void setFieldState(QWidget *field, FieldState state);
FieldState fieldState(const QWidget *field);

/// For a tab bar that has a menu of its tabs: the arrows that scroll it shrink out of sight.
void hideScrollArrows(QTabBar *bar);
bool hidesScrollArrows(const QWidget *bar);

/// Controls of the profile bar are 32 px high, those of forms 28.
void setToolbarSized(QWidget *control);
bool isToolbarSized(const QWidget *control);
/// In pixels, at the present size of text.
int controlHeight(const QWidget *control);

} // namespace countersign
