// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/listeditor.h"

#include "ui/editors/listitem.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QPushButton *flatButton(const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName, Token::Muted), text, parent);
    setButtonKind(button, ButtonKind::Flat);
    button->setAccessibleName(text);
    return button;
}

} // namespace

ListEditor::ListEditor(FormContext &context, const Parameter &parameter, const QString &path, QWidget *parent)
    : ContainerEditor(context, parameter, path, parent)
    , m_head(new QWidget(this))
    , m_addFirst(flatButton(u"plus"_s, tr("Add"), m_head))
    , m_headline(new ElidedLabel(TextRole::Hint, Token::Muted, m_head))
    , m_body(new QWidget(this))
    , m_itemLayout(new QVBoxLayout)
    , m_add(flatButton(u"plus"_s, tr("Add %1").arg(path), m_body))
    , m_undo(flatButton(u"undo"_s, {}, m_body))
{
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_addFirst);
    head->addWidget(m_headline, 1);
    m_addFirst->setAccessibleName(m_add->accessibleName());
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    m_itemLayout->setSpacing(0);
    body->addLayout(m_itemLayout);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Theme::of(this).px(16), 0, 0, 0);
    buttons->addWidget(m_add);
    buttons->addWidget(m_undo);
    buttons->addStretch();
    body->addLayout(buttons);
    slotBelow()->addWidget(m_body);
    m_undo->hide();
    connect(m_add, &QPushButton::clicked, this, &ListEditor::addItem);
    connect(m_addFirst, &QPushButton::clicked, this, &ListEditor::addItem);
    connect(m_undo, &QPushButton::clicked, this, &ListEditor::undoRemoval);
}

const Parameter &ListEditor::element() const
{
    return parameter().members.isEmpty() ? openParameter() : parameter().members.constFirst();
}

QWidget *ListEditor::headline()
{
    return m_head;
}

bool ListEditor::isWide() const
{
    return cellsOf(element()).isEmpty();
}

QString ListEditor::itemPath(int index) const
{
    return path() + u'.' + QString::number(index);
}

void ListEditor::setCount(int count)
{
    while (m_items.size() > count)
        delete m_items.takeLast();
    while (m_items.size() < count) {
        const int index = int(m_items.size()) + 1;
        auto *item = new ListItem(form(), element(), path(), index, m_body);
        m_itemLayout->addWidget(item);
        m_items.append(item);
        connect(
            item, &ListItem::removalAsked, this, [this, index] { removeItem(index); }, Qt::QueuedConnection);
        connect(
            item, &ListItem::moveAsked, this, [this, index](int direction) { moveItem(index, direction); }, Qt::QueuedConnection);
        connect(
            item, &ListItem::left, this, [this, index] { leaveItem(index); }, Qt::QueuedConnection);
        item->refresh();
        item->showProblems(m_problems);
        item->show();
    }
}

void ListEditor::refresh()
{
    showWhole(form().value(path()).has_value());
    const int used = form().values().itemCount(path());
    const auto hidesNothing = [](const ListItem *item) { return item->showsEverything(); };
    if (!std::all_of(m_items.cbegin(), m_items.cend(), hidesNothing))
        setCount(0);
    setCount(form().isReplacing() || isVisible() ? qMax(used, int(m_items.size())) : used);
    for (ListItem *item : std::as_const(m_items))
        item->refresh();
    if (m_beforeRemoval && !(form().values() == m_afterRemoval)) {
        m_beforeRemoval.reset();
        m_undo->hide();
    }
    updateHeadline();
}

void ListEditor::updateHeadline()
{
    m_addFirst->setVisible(m_items.isEmpty() && !isWhole());
    m_body->setVisible((!m_items.isEmpty() || m_beforeRemoval) && !isWhole());
    m_add->setVisible(!m_items.isEmpty());
    QStringList names;
    const QVector<const Parameter *> cells = cellsOf(element());
    for (const Parameter *cell : cells)
        names.append(cell->name);
    names.removeAll(QString());
    QString text = names.size() == 2 ? tr("list of %1 and %2").arg(names.at(0), names.at(1))
        : names.size() == 1          ? tr("list of %1").arg(names.at(0))
                                     : tr("list");
    if (isWhole())
        text += u" · "_s + tr("given as JSON");
    else if (parameter().maxItems && m_items.isEmpty())
        text += u" · "_s + tr("up to %1").arg(*parameter().maxItems);
    else if (parameter().maxItems)
        text += u" · "_s + tr("%1 of %2").arg(m_items.size()).arg(*parameter().maxItems);
    else if (!m_items.isEmpty())
        text += u" · "_s + QString::number(m_items.size());
    if (parameter().required)
        text += u" · "_s + tr("required");
    m_headline->setText(text);
}

void ListEditor::addItem()
{
    setCount(int(m_items.size()) + 1);
    updateHeadline();
    if (QWidget *field = m_items.constLast()->firstField())
        field->setFocus(Qt::TabFocusReason);
}

void ListEditor::removeItem(int index)
{
    const ParameterValues before = form().values();
    const bool hadFocus = index <= m_items.size();
    if (!hadFocus)
        return;
    delete m_items.takeLast(); // the values move up, so the last row is the one that is free
    form().removeItem(path(), index);
    if (!(before == form().values())) {
        m_beforeRemoval = before;
        m_afterRemoval = form().values();
        m_undo->setText(tr("%1 removed · Undo").arg(itemPath(index)));
        m_undo->setAccessibleName(tr("Undo removing %1").arg(itemPath(index)));
        m_undo->show();
    }
    refresh();
    QWidget *next = m_items.isEmpty() ? m_addFirst : m_items.at(qMin(index, int(m_items.size())) - 1)->firstField();
    if (next)
        next->setFocus(Qt::TabFocusReason);
}

void ListEditor::undoRemoval()
{
    if (!m_beforeRemoval)
        return;
    const ParameterValues before = *m_beforeRemoval;
    m_beforeRemoval.reset();
    m_undo->hide();
    form().replace(before);
    refresh();
    (m_items.isEmpty() ? m_addFirst : m_add)->setFocus(Qt::OtherFocusReason);
}

void ListEditor::moveItem(int index, int direction)
{
    const int target = index + direction;
    if (target < 1 || target > m_items.size() || index > m_items.size())
        return;
    QWidget *field = m_items.at(target - 1)->fieldLike(*m_items.at(index - 1));
    form().swapItems(path(), index, target);
    if (field)
        field->setFocus(Qt::OtherFocusReason);
}

void ListEditor::leaveItem(int index)
{
    if (index >= m_items.size())
        addItem();
    else if (QWidget *field = m_items.at(index)->firstField())
        field->setFocus(Qt::TabFocusReason);
}

void ListEditor::showProblems(const ProblemsByPath &problems)
{
    m_problems = problems;
    showOwnProblems(problems);
    for (ListItem *item : std::as_const(m_items))
        item->showProblems(problems);
}

QWidget *ListEditor::fieldFor(const QString &wanted)
{
    if (wanted == path())
        return isWhole() ? wholeField() : m_items.isEmpty() ? m_addFirst : m_add;
    if (!wanted.startsWith(path() + u'.'))
        return nullptr;
    for (ListItem *item : std::as_const(m_items)) {
        if (QWidget *field = item->fieldFor(wanted))
            return field;
    }
    return nullptr;
}

} // namespace countersign
