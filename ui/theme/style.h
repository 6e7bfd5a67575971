// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QProxyStyle>

class QAbstractButton;
class QTabBar;

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

/// The colour of what is written on the button.
Token buttonTextToken(const QAbstractButton *button);

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

/// Controls of the profile bar are 32 px high, those of forms 28.
void setToolbarSized(QWidget *control);

/// Fusion with the metrics and shapes of the design: fields, buttons, check boxes, tabs, scroll bars, focus rings. Colours come from `Theme`.
class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
};

} // namespace countersign
