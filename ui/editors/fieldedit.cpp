// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/fieldedit.h"

#include "ui/theme/style.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cutmark.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <memory>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString stateWord(const FieldWords &words)
{
    if (words.compact)
        return {};
    if (words.required)
        return FieldEdit::tr("required");
    return words.state == ValueState::NotSent || words.state == ValueState::Aside ? FieldEdit::tr("not sent") : QString();
}

} // namespace

ValueState valueState(const std::optional<ParameterValue> &value)
{
    if (!value)
        return ValueState::NotSent;
    if (!value->sent)
        return ValueState::Aside;
    if (value->kind == ParameterValue::Kind::Json && value->text == "null"_L1)
        return ValueState::Null;
    return value->text.isEmpty() ? ValueState::Empty : ValueState::Set;
}

QString shownText(const std::optional<ParameterValue> &value)
{
    return !value || valueState(value) == ValueState::Null ? QString() : value->text;
}

int FieldWords::width() const
{
    const QString word = stateWord(*this);
    return word.isEmpty() ? 0 : QFontMetrics(Theme::current().font(TextRole::Badge)).horizontalAdvance(word) + Theme::current().px(10);
}

void FieldWords::paint(QPainter *painter, const QRect &rect) const
{
    const Theme &theme = Theme::current();
    painter->setFont(theme.font(TextRole::Badge));
    if (const QString word = stateWord(*this); !word.isEmpty()) {
        painter->setPen(theme.colour(required ? Token::Bad : Token::Muted));
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, word);
    }
    if (!isChip())
        return;
    const QString sign = state == ValueState::Null ? u"null"_s : u"\"\""_s;
    const QString meaning = state == ValueState::Null ? FieldEdit::tr("sent") : FieldEdit::tr("empty, sent");
    const QString chip = compact ? sign : QString(sign + u"  "_s + meaning);
    const QFontMetrics metrics = painter->fontMetrics();
    const int chipHeight = metrics.height() + theme.px(2);
    const QRect box(rect.left(), rect.center().y() - chipHeight / 2, metrics.horizontalAdvance(chip) + theme.px(10), chipHeight);
    paintBox(painter, box, theme.px(4), {}, theme.colour(Token::Text2));
    painter->setPen(theme.colour(Token::Text2));
    painter->drawText(box, Qt::AlignCenter, chip);
}

QString FieldWords::spoken() const
{
    QStringList words;
    if (required)
        words.append(FieldEdit::tr("required"));
    if (state == ValueState::NotSent)
        words.append(FieldEdit::tr("not sent"));
    else if (state == ValueState::Empty)
        words.append(FieldEdit::tr("empty, sent"));
    else if (state == ValueState::Null)
        words.append(FieldEdit::tr("null, sent"));
    else if (state == ValueState::Aside)
        words.append(FieldEdit::tr("kept aside, not sent"));
    return words.join(FieldEdit::tr(", "));
}

void FieldWords::dress(QWidget *field) const
{
    const Theme &theme = Theme::of(field);
    field->setFont(theme.font(TextRole::Mono));
    QPalette changed = field->palette();
    changed.setColor(QPalette::Text, theme.colour(state == ValueState::Aside ? Token::Muted : Token::Text));
    changed.setColor(QPalette::PlaceholderText, theme.colour(Token::Muted));
    field->setPalette(changed);
    field->setAccessibleDescription(spoken());
    field->update();
}

bool isEmptyKey(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Backspace && event->modifiers() == Qt::ControlModifier;
}

FieldEdit::FieldEdit(QWidget *parent) : QLineEdit(parent)
{
    restyle();
    connect(&Theme::of(this), &Theme::changed, this, &FieldEdit::restyle);
}

void FieldEdit::setCompact(bool compact)
{
    m_words.compact = compact;
    restyle();
}

void FieldEdit::setExample(const QString &example)
{
    m_example = example;
    restyle();
}

void FieldEdit::setRequired(bool required)
{
    m_words.required = required;
    restyle();
}

void FieldEdit::showValue(const std::optional<ParameterValue> &value)
{
    const QString shown = shownText(value);
    if (shown != text()) {
        setText(shown);
        if (!hasFocus())
            setCursorPosition(0); // of a long value the beginning says more
    }
    if (valueState(value) == m_words.state)
        return;
    m_words.state = valueState(value);
    restyle();
}

void FieldEdit::restyle()
{
    m_words.dress(this);
    setTextMargins(0, 0, m_words.width(), 0);
    setPlaceholderText(m_words.isChip() ? QString() : m_example);
}

bool FieldEdit::event(QEvent *event)
{
    // Ctrl+Backspace belongs to the field even where a menu has it.
    if (event->type() == QEvent::ShortcutOverride && isEmptyKey(static_cast<QKeyEvent *>(event)))
        event->accept();
    return QLineEdit::event(event);
}

void FieldEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isVertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isEmptyKey(event))
        emit emptySent();
    else if (isVertical && event->modifiers() == Qt::AltModifier)
        emit moved(event->key() == Qt::Key_Up ? -1 : 1);
    else if (m_words.isChip() && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete))
        emit takenBack();
    else
        QLineEdit::keyPressEvent(event);
}

void FieldEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason && reason != Qt::MenuBarFocusReason)
        setCursorPosition(0);
}

void FieldEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    menu->addSeparator();
    QAction *empty = menu->addAction(tr("Send empty") + u"\tCtrl+Backspace"_s, this, &FieldEdit::emptySent);
    empty->setEnabled(m_words.state != ValueState::Empty);
    if (m_nullable)
        menu->addAction(tr("Send null"), this, &FieldEdit::nullSent)->setEnabled(m_words.state != ValueState::Null);
    QAction *back = menu->addAction(tr("Do not send"), this, &FieldEdit::takenBack);
    back->setEnabled(m_words.state != ValueState::NotSent);
    menu->exec(event->globalPos());
}

void FieldEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const int margin = hasFrame() ? theme.px(8) : 2;
    if (hasFrame())
        paintCutMark(&painter, *this, theme.px(8) + fontMetrics().horizontalAdvance(text()), width() - margin - m_words.width());
    m_words.paint(&painter, rect().adjusted(margin, 0, -margin, 0));
}

} // namespace countersign
