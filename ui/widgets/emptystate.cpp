// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new PlainLabel(TextRole::Body, Token::Muted))
    , m_button(new QPushButton)
    , m_title(new PlainLabel(TextRole::Hint, Token::Muted))
    , m_lines(new QVBoxLayout)
{
    const Theme &theme = Theme::current();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4));
    column->setSpacing(theme.px(6));
    column->addStretch(1);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    m_lines->setSpacing(0);
    m_lines->setContentsMargins({});
    m_lines->addWidget(m_title);
    column->addLayout(m_lines);
    column->addStretch(1);
    m_button->hide();
    m_title->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
}

void EmptyState::setSentence(const QString &sentence, const QString &button)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

void EmptyState::setChoices(const QString &title, const QStringList &lines)
{
    m_title->setText(title);
    m_title->setVisible(!lines.isEmpty());
    while (m_choices.size() > lines.size())
        delete m_choices.takeLast();
    while (m_choices.size() < lines.size()) {
        const int line = int(m_choices.size());
        auto *choice = new QPushButton;
        setButtonKind(choice, ButtonKind::Flat);
        m_lines->addWidget(choice, 0, Qt::AlignHCenter);
        connect(choice, &QPushButton::clicked, this, [this, line] { emit chosen(line); });
        m_choices.append(choice);
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_choices.at(i)->setText(lines.at(i));
}

} // namespace countersign
