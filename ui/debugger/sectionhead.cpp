// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/sectionhead.h"

#include "ui/theme/stylepainting.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace countersign {

/// A label in a frame.
class SectionHead::Tag : public PlainLabel {
public:
    Tag() : PlainLabel(TextRole::Badge, Token::Text2)
    {
        const Theme &theme = Theme::current();
        setSingleLine();
        setTextInteractionFlags(Qt::NoTextInteraction);
        setContentsMargins(theme.px(6), 0, theme.px(6), 0);
        setFixedHeight(theme.px(18));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        paintBox(&painter, rect(), theme.px(4), theme.colour(Token::Base), theme.colour(Token::Input));
        painter.end();
        PlainLabel::paintEvent(event);
    }
};

SectionHead::SectionHead(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new PlainLabel(TextRole::Strong)), m_tag(new Tag), m_hint(new ElidedLabel(TextRole::Hint, Token::Muted))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::current().px(8));
    row->addWidget(m_title);
    row->addWidget(m_tag);
    row->addWidget(m_hint, 1);
    m_title->setSingleLine();
    setTitle(title);
    setTag({}, {});
}

void SectionHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHead::setTag(const QString &word, const QString &meaning)
{
    m_tag->setText(word);
    m_tag->setToolTip(plainToolTip(meaning));
    m_tag->setAccessibleDescription(meaning);
    m_tag->setVisible(!word.isEmpty());
}

void SectionHead::setHint(const QString &text)
{
    m_hint->setText(text);
}

} // namespace countersign
