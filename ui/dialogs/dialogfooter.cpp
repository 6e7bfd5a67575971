// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogfooter.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace countersign {

DialogFooter::DialogFooter(QWidget *parent) : Surface(Token::Alt, parent), m_left(new QHBoxLayout), m_right(new QHBoxLayout)
{
    const Theme &theme = Theme::of(this);
    setLines(Qt::TopEdge);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(12) + 1, theme.px(20), theme.px(12));
    m_left->setSpacing(theme.px(8));
    m_left->addStretch(0); // buttons stay as wide as their words also where nothing stands at the left
    m_right->setSpacing(theme.px(8));
    layout->addLayout(m_left, 1);
    layout->addLayout(m_right);
}

void DialogFooter::addAtLeft(QWidget *widget, int stretch)
{
    m_left->insertWidget(m_left->count() - 1, widget, stretch);
}

QPushButton *DialogFooter::addButton(const QString &text, ButtonKind kind)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    setButtonKind(button, kind);
    m_right->addWidget(button);
    return button;
}

void fitHeight(QWidget *dialog)
{
    dialog->ensurePolished();
    const int width = qMax(dialog->minimumWidth(), dialog->sizeHint().width());
    dialog->resize(width, dialog->hasHeightForWidth() ? dialog->heightForWidth(width) : dialog->sizeHint().height());
}

} // namespace countersign
