// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errorcard.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLine(TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(Theme::of(parent).font(role));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ErrorCard::ErrorCard(QWidget *parent)
    : QWidget(parent)
    , m_what(makeLine(TextRole::Verdict, this))
    , m_about(makeLine(TextRole::Body, this))
    , m_hint(makeLine(TextRole::Body, this))
{
    const Theme &theme = Theme::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(44), theme.px(12), theme.px(16), theme.px(14));
    layout->setSpacing(theme.px(4));
    layout->addWidget(m_what);
    layout->addWidget(m_about);
    layout->addWidget(m_hint);
    connect(&Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

ErrorCard::ErrorCard(const Error &error, QWidget *parent) : ErrorCard(parent)
{
    setError(error);
}

void ErrorCard::setError(const Error &error)
{
    m_what->setText(error.message);
    m_about->setText(tr("About: %1").arg(error.subject));
    m_about->setVisible(!error.subject.isEmpty());
    m_hint->setText(tr("What to do: %1").arg(error.hint));
    m_hint->setVisible(!error.hint.isEmpty());
    setAccessibleName(sentence(error));
}

void ErrorCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    paintBox(&painter, rect(), theme.px(8), theme.colour(Token::BadBg), theme.colour(Token::Bad));
    painter.setClipRect(0, 0, 4, height());
    paintBox(&painter, rect(), theme.px(8), theme.colour(Token::Bad), {});
    painter.setClipping(false);
    paintIcon(&painter, QRect(theme.px(16), theme.px(14), theme.px(16), theme.px(16)), u"octagon"_s, Token::Bad);
}

} // namespace countersign
