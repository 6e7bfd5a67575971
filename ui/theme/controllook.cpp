// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/controllook.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QTabBar>

namespace countersign {

namespace {

constexpr char buttonKindProperty[] = "buttonKind";
constexpr char profileColourProperty[] = "profileColour";
constexpr char fieldStateProperty[] = "fieldState";
constexpr char noScrollArrowsProperty[] = "noScrollArrows";
constexpr char toolbarSizedProperty[] = "toolbarSized";

} // namespace

void setButtonKind(QAbstractButton *button, ButtonKind kind, const QString &profileColourId)
{
    button->setProperty(buttonKindProperty, int(kind));
    button->setProperty(profileColourProperty, profileColourId);
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    return button ? ButtonKind(button->property(buttonKindProperty).toInt()) : ButtonKind::Plain;
}

bool isOutlined(const QWidget *toolButton)
{
    return toolButton && toolButton->property(buttonKindProperty).isValid() && buttonKind(toolButton) == ButtonKind::Plain;
}

QString buttonProfileColour(const QWidget *button)
{
    return button->property(profileColourProperty).toString();
}

Token buttonTextToken(const QWidget *button, bool enabled)
{
    if (!enabled)
        return Token::Off;
    switch (buttonKind(button)) {
    case ButtonKind::Plain:
        return Token::Text;
    case ButtonKind::Primary:
        return Token::OnAccent;
    case ButtonKind::Danger:
    case ButtonKind::Profile:
        return Token::OnProfile;
    case ButtonKind::Flat:
        return Token::Text2;
    }
    return Token::Text;
}

Token buttonTextToken(const QAbstractButton *button)
{
    return buttonTextToken(button, button->isEnabled());
}

void setFieldState(QWidget *field, FieldState state)
{
    if (fieldState(field) == state)
        return;
    field->setProperty(fieldStateProperty, int(state));
    field->update();
}

FieldState fieldState(const QWidget *field)
{
    return field ? FieldState(field->property(fieldStateProperty).toInt()) : FieldState::Set;
}

void hideScrollArrows(QTabBar *bar)
{
    bar->setProperty(noScrollArrowsProperty, true);
}

bool hidesScrollArrows(const QWidget *bar)
{
    return bar && bar->property(noScrollArrowsProperty).toBool();
}

void setToolbarSized(QWidget *control)
{
    control->setProperty(toolbarSizedProperty, true);
    // Buttons remember their size hint until told. Before it is polished nobody has asked for one, and a combo box would make its list for the event.
    if (control->testAttribute(Qt::WA_WState_Polished)) {
        QEvent changed(QEvent::StyleChange);
        QCoreApplication::sendEvent(control, &changed);
    }
    control->updateGeometry();
}

bool isToolbarSized(const QWidget *control)
{
    return control && control->property(toolbarSizedProperty).toBool();
}

int controlHeight(const QWidget *control)
{
    return Theme::current().px(isToolbarSized(control) ? 32 : 28);
}

} // namespace countersign
