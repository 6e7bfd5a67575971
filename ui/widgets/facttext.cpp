// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facttext.h"

#include "ui/theme/stylepainting.h"
#include "ui/widgets/copybutton.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

namespace countersign {

namespace {

/// What is painted of a text: no line is wider, and line ends show.
QString shownFact(const QString &text)
{
    constexpr qsizetype longest = 400;
    return text.left(longest).replace(u'\n', u'\u23CE').remove(u'\r');
}

} // namespace

FactText::FactText(TextRole role, Token colour, QWidget *parent) : QWidget(parent), m_role(role), m_colour(colour)
{
    provideAccessibleText();
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FactText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    updateGeometry();
    update();
    if (QAccessible::isActive()) {
        QAccessibleTextUpdateEvent event(this, 0, QString(), text);
        QAccessible::updateAccessibility(&event);
    }
}

void FactText::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void FactText::setBold(bool bold)
{
    m_bold = bold;
    updateGeometry();
    update();
}

QFont FactText::shownFont() const
{
    QFont font = Theme::current().font(m_role);
    if (m_bold)
        font.setWeight(QFont::Bold);
    return font;
}

int FactText::textWidth() const
{
    return QFontMetrics(shownFont()).horizontalAdvance(shownFact(m_text)) + 2;
}

QSize FactText::sizeHint() const
{
    return {textWidth(), QFontMetrics(shownFont()).height() + Theme::current().px(2)};
}

QSize FactText::minimumSizeHint() const
{
    return {std::min(textWidth(), Theme::current().px(48)), sizeHint().height()};
}

void FactText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(shownFont());
    painter.setPen(Theme::current().colour(m_colour));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(shownFact(m_text), m_mode, width()));
    if (hasFocus())
        paintFocusRing(&painter, rect(), Theme::current().px(3));
}

void FactText::mouseReleaseEvent(QMouseEvent *)
{
    emit clicked();
}

void FactText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyToClipboard(m_text.toUtf8());
    else
        QWidget::keyPressEvent(event);
}

void FactText::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void FactText::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace countersign
