// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/endpointedit.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cutmark.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

namespace countersign {

using namespace Qt::StringLiterals;

EndpointEdit::EndpointEdit(QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(tr("Endpoint"));
    setToolbarSized(this);
    setFont(Theme::of(this).font(TextRole::Mono));
    addAction(icon(u"home"_s, Token::Muted), QLineEdit::LeadingPosition);
    QAction *copy = addAction(icon(u"copy"_s, Token::Muted), QLineEdit::TrailingPosition);
    copy->setText(tr("Copy endpoint"));
    copy->setToolTip(copy->text());
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(this, &QLineEdit::textChanged, this, [this] { updateGeometry(); });
    QAction *choose = addAction(icon(u"chevron-down"_s, Token::Muted), QLineEdit::TrailingPosition);
    choose->setText(tr("Choose endpoint"));
    choose->setToolTip(choose->text());
    choose->setObjectName(u"chooseEndpoint"_s);
    connect(choose, &QAction::triggered, this, &EndpointEdit::chooseRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void EndpointEdit::setHint(const QString &hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    setAccessibleDescription(hint);
    updateGeometry();
    update();
}

QSize EndpointEdit::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    const int hint = m_hint.isEmpty() ? 0 : QFontMetrics(theme.font(TextRole::Hint)).horizontalAdvance(m_hint) + theme.px(12);
    const int text = fontMetrics().horizontalAdvance(this->text()) + theme.px(98);
    return {qBound(theme.px(220), text + hint, theme.px(480)), theme.px(32)};
}

QSize EndpointEdit::minimumSizeHint() const
{
    return {Theme::of(this).px(160), sizeHint().height()};
}

void EndpointEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->keyCombination() == (Qt::ALT | Qt::Key_Down))
        emit chooseRequested();
    else
        QLineEdit::keyPressEvent(event);
}

void EndpointEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = Theme::of(this);
    // Where the text ends, Qt alone knows: its icons do not grow and shrink with the zoom.
    const int textEnd = cursorRect().center().x() + fontMetrics().horizontalAdvance(text().mid(cursorPosition()));
    const int end = width() - theme.px(60);
    QPainter painter(this);
    paintCutMark(&painter, *this, textEnd, end);
    const QRect room(textEnd + theme.px(10), 0, end - textEnd - theme.px(10), height());
    if (m_hint.isEmpty() || room.width() < theme.px(60))
        return;
    painter.setFont(theme.font(TextRole::Hint));
    painter.setPen(theme.colour(Token::Muted));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_hint, Qt::ElideRight, room.width()));
}

} // namespace countersign
