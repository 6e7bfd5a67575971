// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/findbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/findable.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QToolButton *findButton(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    setButtonKind(button, ButtonKind::Flat);
    return button;
}

} // namespace

FindBar::FindBar(const QString &what, QWidget *parent)
    : Surface(Token::Alt, parent), m_field(new QLineEdit), m_count(new ElidedLabel(TextRole::Hint, Token::Muted))
{
    const Theme &theme = Theme::current();
    setLines(Qt::BottomEdge);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(4), theme.px(12), theme.px(5));
    row->setSpacing(theme.px(4));
    m_field->setAccessibleName(what);
    m_field->setPlaceholderText(what);
    m_field->installEventFilter(this);
    auto *previous = findButton(u"chevron-up"_s, tr("Previous match"));
    auto *next = findButton(u"chevron-down"_s, tr("Next match"));
    auto *shut = findButton(u"close"_s, tr("Close find"));
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    for (QToolButton *button : {previous, next, shut})
        row->addWidget(button);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    connect(previous, &QToolButton::clicked, this, [this] { step(true); });
    connect(next, &QToolButton::clicked, this, [this] { step(false); });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::setTarget(Findable *target)
{
    if (m_target && m_target != target)
        m_target->find({});
    m_target = target;
    if (isVisible())
        search();
}

void FindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search();
}

void FindBar::close()
{
    hide();
    if (m_target) {
        m_target->find({});
        m_target->focusFound();
    }
}

void FindBar::search()
{
    if (m_target)
        m_target->find(m_field->text());
    showCount();
}

void FindBar::step(bool backwards)
{
    if (!isVisible())
        return open();
    if (m_target)
        m_target->findNext(backwards);
    showCount();
}

void FindBar::showCount()
{
    const int count = m_target ? m_target->matchCount() : 0;
    m_count->setText(m_field->text().isEmpty() ? QString()
                         : count == 0          ? tr("no match")
                                               : tr("%1 of %2").arg(m_target->currentMatch()).arg(count));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape)
        close();
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        step(key->modifiers().testFlag(Qt::ShiftModifier));
    else
        return Surface::eventFilter(watched, event);
    return true;
}

} // namespace countersign
