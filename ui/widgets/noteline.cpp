// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noteline.h"

#include "ui/theme/style.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace countersign {

using namespace Qt::StringLiterals;

NoteLine::NoteLine(QWidget *parent, Tone tone)
    : Surface(tone == Tone::Warn ? Token::WarnBg : Token::AccentBg, parent)
    , m_label(new PlainLabel(TextRole::Hint, Token::Text))
    , m_button(new QPushButton)
{
    const Theme &theme = Theme::current();
    setLines(Qt::BottomEdge);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(5), theme.px(16), theme.px(5));
    row->setSpacing(theme.px(8));
    auto *shape = new IconLabel(tone == Tone::Warn ? u"triangle"_s : u"info"_s, theme.px(16), this);
    shape->setColour(tone == Tone::Warn ? Token::Warn : Token::AccentText);
    row->addWidget(shape);
    row->addWidget(m_label, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &NoteLine::pressed);
    hide();
}

void NoteLine::setNote(const QString &text, const QString &button)
{
    m_label->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setVisible(!text.isEmpty());
}

QString NoteLine::text() const
{
    return m_label->text();
}

} // namespace countersign
